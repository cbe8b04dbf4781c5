package io.oneteam.analyzer.modelling;

import io.oneteam.analyzer.milestone.MilestoneRules;
import io.oneteam.analyzer.milestone.ModelEvidence;
import io.oneteam.analyzer.milestone.ModelEvidence.Code;
import io.oneteam.analyzer.milestone.ModelEvidence.Notebook;
import io.oneteam.analyzer.milestone.TeamEvidence;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.lineage.Extraction;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Milestone.Kind;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.lineage.Model.ModulePath;
import io.oneteam.domain.lineage.Model.State;
import io.oneteam.domain.lineage.NotebookLineage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Finds a team's models, their milestones and where they stand: what the configuration declares,
 * and otherwise one model for each copy family of notebooks. A pure function.
 */
public final class ModelFinder {
  /** Rest shorter than this is never called dormant, in days. */
  private static final double LEAST_DORMANT = 90;

  private final TeamEvidence team;
  private final TiedIssues issues;

  private ModelFinder(TeamEvidence team) {
    this.team = team;
    this.issues = new TiedIssues(team.issues());
  }

  /** All models of a team, the unlikely ones included. */
  public static FoundModels find(TeamEvidence team) {
    return new ModelFinder(team).find();
  }

  private FoundModels find() {
    List<Group> groups = new Grouping(team).groups();
    List<String> names = Names.of(groups);
    List<Model> models = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      models.add(model(names.get(i), groups.get(i)));
    }
    models.sort(
        Comparator.comparing(Model::certainty)
            .thenComparing(model -> model.born().orElse(Instant.MAX))
            .thenComparing(Model::name));
    return new FoundModels(models, Notes.of(team, models));
  }

  private Model model(String name, Group group) {
    List<Issue> tied = issues.of(group);
    ModelEvidence evidence = new ModelEvidence(name, team, group.notebooks(), group.code(), tied);
    List<Milestone> milestones = MilestoneRules.milestones(evidence);
    Score.Verdict verdict = Score.of(group, milestones, team.settings().files());
    State state = States.of(milestones);
    List<NotebookLineage> notebooks =
        group.notebooks().stream().map(each -> each.trace().lineage()).toList();
    List<Extraction> extractions =
        group.code().stream().map(each -> each.trace().extraction()).toList();
    return new Model(
        name,
        group.declaration() != null,
        verdict.certainty(),
        verdict.why(),
        state,
        dormant(group, state),
        notebooks,
        modules(group),
        extractions,
        milestones,
        ShareSeries.last(group.notebooks()),
        ShareSeries.of(group.notebooks()),
        tied.stream().map(Issue::id).toList(),
        beforeWindow(milestones, notebooks));
  }

  private static boolean beforeWindow(List<Milestone> milestones, List<NotebookLineage> notebooks) {
    return milestones.stream()
        .filter(milestone -> milestone.kind() == Kind.BORN)
        .anyMatch(
            birth ->
                notebooks.stream()
                    .filter(NotebookLineage::beforeWindow)
                    .anyMatch(each -> Objects.equals(each.bornCommit(), birth.commit())));
  }

  private static List<ModulePath> modules(Group group) {
    return group.code().stream()
        .filter(code -> !code.trace().extraction().undone())
        .flatMap(
            code ->
                Stream.concat(
                        Stream.of(code.trace().extraction().module()),
                        code.trace().places().stream())
                    .map(path -> new ModulePath(code.repository().repository(), path)))
        .distinct()
        .sorted(Comparator.comparing(ModulePath::repository).thenComparing(ModulePath::path))
        .toList();
  }

  private boolean dormant(Group group, State state) {
    if (state == State.ABANDONED || state == State.SUPERSEDED || state == State.RETIRED) {
      return false;
    }
    Instant last =
        Stream.concat(
                group.notebooks().stream().map(each -> each.trace().lineage().lastCodeChange()),
                group.code().stream().map(each -> each.trace().extraction().at()))
            .max(Comparator.naturalOrder())
            .orElse(team.asOf());
    double quiet = LEAST_DORMANT;
    for (Notebook notebook : group.notebooks()) {
      Double gap = notebook.repository().quietGap();
      quiet = gap == null ? quiet : Math.max(quiet, gap);
    }
    for (Code code : group.code()) {
      Double gap = code.repository().quietGap();
      quiet = gap == null ? quiet : Math.max(quiet, gap);
    }
    return Duration.between(last, team.asOf()).toSeconds() / 86_400.0 > quiet;
  }
}
