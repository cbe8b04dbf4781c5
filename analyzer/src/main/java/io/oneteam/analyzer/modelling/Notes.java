package io.oneteam.analyzer.modelling;

import io.oneteam.analyzer.milestone.MilestoneRules;
import io.oneteam.analyzer.milestone.TeamEvidence;
import io.oneteam.domain.lineage.Milestone.Kind;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.lineage.RepositoryLineage;
import io.oneteam.domain.report.QualityLine;
import java.util.ArrayList;
import java.util.List;

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

  private static QualityLine line(String sentence, long count) {
    return new QualityLine(QualityLine.Severity.NOTE, "models", sentence, count);
  }
}
