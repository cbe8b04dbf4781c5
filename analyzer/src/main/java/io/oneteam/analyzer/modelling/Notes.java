package io.oneteam.analyzer.modelling;

import io.oneteam.analyzer.milestone.MilestoneRules;
import io.oneteam.analyzer.milestone.RegisteredModel;
import io.oneteam.analyzer.milestone.TeamEvidence;
import io.oneteam.domain.history.Deployment;
import io.oneteam.domain.lineage.Milestone.Kind;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.lineage.RepositoryLineage;
import io.oneteam.domain.report.QualityLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a reader should know about the models as a whole. */
final class Notes {
  private Notes() {}

  static List<QualityLine> of(TeamEvidence team, List<Model> models) {
    List<QualityLine> notes = new ArrayList<>();
    for (RepositoryLineage repository : team.repositories()) {
      for (String sentence : repository.notes()) {
        notes.add(
            new QualityLine(
                QualityLine.Severity.WARNING,
                repository.repository(),
                sentence,
                repository.notebooks().size()));
      }
    }
    notes.addAll(MilestoneRules.suggestions(team));
    notes.addAll(registeredOnly(team, models));
    long counted = models.stream().filter(Model::counted).count();
    long uncertain =
        models.stream().filter(each -> each.certainty() == Model.Certainty.UNCERTAIN).count();
    boolean production =
        models.stream().anyMatch(each -> each.first(Kind.IN_PRODUCTION).isPresent());
    if (counted > 0 && !production) {
      notes.add(
          line(
              "No evidence of production was found for any of "
                  + counted
                  + " models; name deployment records in deployments, or set"
                  + " milestones.production, production-tags or production-branches.",
              counted));
    }
    if (uncertain > 0) {
      notes.add(
          line(
              uncertain
                  + " groups of notebooks may or may not be models and are not counted; declare"
                  + " them in models, or list them in files.not-models.",
              uncertain));
    }
    return notes;
  }

  /**
   * Models of a registry that nobody knows by that name; among several teams they may be others'.
   */
  private static List<QualityLine> registeredOnly(TeamEvidence team, List<Model> models) {
    if (team.settings().teams().size() > 1) {
      return List.of();
    }
    return team.deployments().stream()
        .map(Deployment::model)
        .filter(Objects::nonNull)
        .distinct()
        .filter(
            registered ->
                models.stream().noneMatch(m -> RegisteredModel.same(registered, m.name())))
        .sorted()
        .map(
            registered ->
                line(
                    "The registry's model "
                        + registered
                        + " goes by no model's name; give a model in models that name.",
                    1))
        .toList();
  }

  private static QualityLine line(String sentence, long count) {
    return new QualityLine(QualityLine.Severity.NOTE, "models", sentence, count);
  }
}
