package io.oneteam.analyzer.modelling;

import io.oneteam.analyzer.milestone.ModelEvidence.Notebook;
import io.oneteam.domain.files.Globs;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Milestone.Kind;
import io.oneteam.domain.lineage.Model.Certainty;
import io.oneteam.domain.lineage.RepositoryLineage.NotebookTrace;
import io.oneteam.domain.lineage.Signs;
import io.oneteam.domain.settings.Settings.FileSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Tells model notebooks from tutorials, exploration, benchmarks and manual tests. Most notebooks
 * are never meant to leave, so signs for and against are weighed and every one is said in words; a
 * glob in {@code files} or a declared model overrides them all.
 */
final class Score {
  /** From this many points on a group counts as a model. */
  static final int LIKELY = 3;

  /** From this many points on somebody should look. */
  static final int UNCERTAIN = 1;

  private final List<String> reasons = new ArrayList<>();
  private final Globs models;
  private final Globs notModels;
  private int points;

  private Score(FileSettings files) {
    models = Globs.of(files.notebooks());
    notModels = Globs.of(files.notModels());
  }

  static Verdict of(Group group, List<Milestone> milestones, FileSettings files) {
    if (group.declaration() != null) {
      return new Verdict(Certainty.DECLARED, "declared in the configuration", LIKELY);
    }
    Score score = new Score(files);
    if (score.all(group, score.notModels::matches)) {
      return new Verdict(Certainty.UNLIKELY, "the configuration says it is none", 0);
    }
    score.code(group, milestones);
    score.work(group, moved(group));
    score.place(group);
    return score.verdict();
  }

  private void code(Group group, List<Milestone> milestones) {
    boolean moved = moved(group);
    boolean back =
        moved && group.code().stream().allMatch(code -> code.trace().extraction().undone());
    add(moved && !back, 4, "its code moved into modules");
    add(back, 2, "its code moved into modules and left them again");
    add(
        milestones.stream().anyMatch(each -> each.kind() == Kind.NOTEBOOK_IN_PRODUCTION),
        3,
        "a job runs it");
    add(any(group, each -> each.trace().parameters()), 1, "takes parameters");
  }

  private static boolean moved(Group group) {
    return group.code().stream().anyMatch(code -> code.trace().extraction().landedAt() != null);
  }

  private void work(Group group, boolean moved) {
    boolean trains = most(group, Signs::trains) > 0;
    boolean predicts = most(group, Signs::predicts) > 0;
    boolean features = most(group, Signs::features) >= 3;
    add(trains, 2, "trains");
    add(predicts, 1, "predicts or transforms");
    add(features, 1, "builds features");
    add(
        any(group, each -> each.trace().lineage().codeVersions() > 1),
        1,
        "more than one code version");
    add(any(group, each -> each.trace().definitions() > 0), 1, "defines functions");
    add(most(group, Signs::writes) > 0, 1, "writes data or models");
    int looks = most(group, Signs::plots) + most(group, Signs::explores);
    add(!moved && !trains && !predicts && looks >= 3, -2, "plots and looks, but fits nothing");
    add(
        !moved && !trains && !predicts && !features && looks < 3,
        -1,
        "neither trains nor predicts");
    add(born(group).trace().importsOwn(), -2, "used own modules from its first version on");
    add(born(group).trace().ownAtBirth() >= 0.3, -2, "began as a copy of module code");
  }

  private void place(Group group) {
    List<String> paths = places(group);
    add(paths.stream().allMatch(PathSigns::teaches), -6, "lies with tutorials, examples or docs");
    add(paths.stream().allMatch(PathSigns::tests), -6, "lies with tests");
    add(
        paths.stream().allMatch(PathSigns::checks),
        -3,
        "its name speaks of a test, benchmark or demo");
    add(paths.stream().allMatch(PathSigns::helps), -3, "its name speaks of helpers");
    add(paths.stream().allMatch(PathSigns::looks), -1, "its name speaks of exploration or plots");
    add(
        any(group, each -> models.matches(each.trace().lineage().path())),
        3,
        "the configuration lists it");
  }

  /** Where it is by now: notebooks that are still there or gave code; if there are none, all. */
  private static List<String> places(Group group) {
    Set<NotebookTrace> gave =
        group.code().stream()
            .map(code -> code.repository().notebooks().get(code.trace().notebook()))
            .collect(Collectors.toSet());
    List<String> left =
        paths(
            group,
            trace ->
                gave.contains(trace)
                    || (trace.lineage().landedAt() != null && trace.lineage().deletedAt() == null));
    return left.isEmpty() ? paths(group, trace -> true) : left;
  }

  private static List<String> paths(Group group, Predicate<NotebookTrace> wanted) {
    return group.notebooks().stream()
        .map(Notebook::trace)
        .filter(wanted)
        .map(trace -> trace.lineage().path())
        .toList();
  }

  private void add(boolean holds, int weight, String reason) {
    if (holds) {
      points += weight;
      reasons.add(reason + " (" + (weight > 0 ? "+" : "") + weight + ")");
    }
  }

  private Verdict verdict() {
    Certainty certainty =
        points >= LIKELY
            ? Certainty.LIKELY
            : points >= UNCERTAIN ? Certainty.UNCERTAIN : Certainty.UNLIKELY;
    String why = reasons.isEmpty() ? "no sign either way" : String.join(", ", reasons);
    return new Verdict(certainty, "score " + points + ": " + why, points);
  }

  private static boolean any(Group group, Predicate<Notebook> test) {
    return group.notebooks().stream().anyMatch(test);
  }

  private boolean all(Group group, Predicate<String> test) {
    return group.notebooks().stream().allMatch(each -> test.test(each.trace().lineage().path()));
  }

  private static int most(Group group, ToIntFunction<Signs> sign) {
    return group.notebooks().stream()
        .mapToInt(notebook -> sign.applyAsInt(notebook.trace().signs()))
        .max()
        .orElse(0);
  }

  private static Notebook born(Group group) {
    return group.notebooks().get(0);
  }

  /**
   * What the signs add up to.
   *
   * @param certainty whether it counts
   * @param why in words
   * @param points the score
   */
  record Verdict(Certainty certainty, String why, int points) {}
}
