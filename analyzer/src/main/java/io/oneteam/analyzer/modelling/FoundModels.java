package io.oneteam.analyzer.modelling;

import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.report.QualityLine;
import java.util.List;

/**
 * A team's models.
 *
 * @param models declared ones first, then likely, uncertain and unlikely ones, each by birth
 * @param notes what a reader should know, and what the team could configure
 */
public record FoundModels(List<Model> models, List<QualityLine> notes) {
  public FoundModels {
    models = List.copyOf(models);
    notes = List.copyOf(notes);
  }
}
