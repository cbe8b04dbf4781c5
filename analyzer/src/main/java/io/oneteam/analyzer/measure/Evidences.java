package io.oneteam.analyzer.measure;

import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.measurement.Finding;

/** Evidence rows that are no commits or issues. */
final class Evidences {
  private Evidences() {}

  /** A model, dated by its birth. */
  static Finding.Evidence model(Model model, String text) {
    return new Finding.Evidence(
        "model",
        model.name(),
        null,
        model.first(Milestone.Kind.BORN).map(Milestone::landedOrWritten).orElse(null),
        text);
  }

  /** A file, folder, epic, component or discipline. */
  static Finding.Evidence of(String kind, String reference, String text) {
    return new Finding.Evidence(kind, reference, null, null, text);
  }
}
