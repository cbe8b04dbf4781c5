package io.oneteam.reporter.sheet;

import io.oneteam.domain.measurement.Measurement;
import io.oneteam.reporter.style.Look;
import java.util.List;

/** Ways from a measure's sheet to the rows behind its numbers. */
final class EvidenceLinks {
  private EvidenceLinks() {}

  static void write(Cursor cursor, ReportContext context, Measurement measurement) {
    List<EvidencePlan.Table> tables =
        context.evidence().tables().stream()
            .filter(table -> table.measurement().measure().equals(measurement.measure()))
            .toList();
    if (tables.isEmpty()) {
      return;
    }
    cursor.heading("The rows behind these numbers", 16.0 * tables.size());
    for (EvidencePlan.Table table : tables) {
      String words = table.listing().title() + " (" + table.rows() + " rows)";
      cursor.page.merge(cursor.row, Cursor.FIRST, cursor.row, cursor.last, Look.LINK);
      cursor.page.jump(cursor.row, Cursor.FIRST, words, table.sheet(), Look.LINK);
      cursor.row++;
    }
  }
}
