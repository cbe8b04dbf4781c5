package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Dwell;
import io.oneteam.analyzer.facts.Dwells;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The evidence behind time to production: one row a model. */
final class DwellRows {
  static final String KEY = "dwell-rows";
  static final String STATE = "Ended";
  private static final Set<Milestone.Kind> LAST =
      Set.of(
          Milestone.Kind.IN_PRODUCTION,
          Milestone.Kind.NOTEBOOK_IN_PRODUCTION,
          Milestone.Kind.ABANDONED,
          Milestone.Kind.SUPERSEDED,
          Milestone.Kind.RELEASED,
          Milestone.Kind.STAGED,
          Milestone.Kind.EXTRACTED);

  private DwellRows() {}

  /** What the state column says. */
  static String state(Dwells dwells, Dwell dwell) {
    Dwell.End end = dwell.end();
    if (end == null) {
      return "on its way";
    }
    return end == Dwell.End.ARRIVED ? dwells.destination().arrived() : end.words();
  }

  static Figure.Listing listing(Dwells dwells, Links links) {
    Table table =
        Table.of(KEY)
            .text("Model", 30)
            .date("Born")
            .date("Extracted")
            .date("Released")
            .date("End")
            .text(STATE, 22)
            .number("Days", Unit.DAYS)
            .text("Evidence of the last step", 24)
            .text("Commit", 14);
    List<Dwell> sorted =
        dwells.all().stream()
            .sorted(Comparator.comparing(Dwell::born).thenComparing(d -> d.model().name()))
            .toList();
    for (Dwell dwell : sorted) {
      Milestone last = null;
      for (Milestone milestone : dwell.model().milestones()) {
        last = LAST.contains(milestone.kind()) ? milestone : last;
      }
      table.row(
          Cell.of(dwell.model().name()),
          Cell.of(dwell.born()),
          Cell.of(dwell.extracted()),
          Cell.of(dwell.released()),
          Cell.of(dwell.ended()),
          Cell.of(state(dwells, dwell)),
          Cell.of(dwell.days()),
          Cell.of(last == null ? null : evidence(last.evidence())),
          last == null ? Cell.empty() : links.commitCell(last.repository(), last.commit()));
    }
    return table.evidence("Models and their days from notebook to " + dwells.destination().noun());
  }

  /** An evidence class in words. */
  static String evidence(Milestone.Evidence evidence) {
    return evidence.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
