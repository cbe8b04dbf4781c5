package io.oneteam.reporter.sheet;

import io.oneteam.domain.measurement.Finding;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.style.Look;
import io.oneteam.reporter.style.Palette;
import java.util.Locale;
import org.apache.poi.ss.usermodel.BorderStyle;

/** Findings of a measure: what is so, what to ask, how sure it is. */
final class FindingsBlock {
  private static final double ASK = 0.5;
  private static final double SURE = 0.84;

  private FindingsBlock() {}

  static void write(Cursor cursor, Measurement measurement) {
    if (measurement.findings().isEmpty()) {
      return;
    }
    cursor.heading("Worth a conversation", 24.0 * measurement.findings().size());
    int ask = cursor.columnAt(ASK);
    int sure = cursor.columnAt(SURE);
    for (Finding finding : measurement.findings()) {
      Page page = cursor.page;
      String color = finding.good() ? Palette.TEAL : Palette.SERIES.get(2);
      Look ruled = Look.BODY.bottom(BorderStyle.THIN, Palette.RULE);
      Look first = ruled.indent(1).left(BorderStyle.THICK, color);
      page.paragraph(cursor.row, Cursor.FIRST, ask - 1, finding.sentence(), ruled.indent(1));
      page.cell(cursor.row, Cursor.FIRST, first.wrap());
      page.paragraph(cursor.row, ask, sure - 1, finding.question(), ruled.italic().indent(1));
      page.across(
          cursor.row, sure, cursor.last, sure(finding), ruled.size(9.5).color(Palette.MUTED));
      page.height(cursor.row, Math.max(22, page.sheet().getRow(cursor.row).getHeightInPoints()));
      cursor.row++;
    }
  }

  /** How sure a finding is, in words. */
  static String sure(Finding finding) {
    String strength = finding.strength().name().toLowerCase(Locale.ROOT) + " evidence";
    String provisional = finding.provisional() ? ", period not over" : "";
    return strength + (finding.heldBefore() ? ", as before" : "") + provisional;
  }
}
