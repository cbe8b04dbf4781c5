package io.oneteam.reporter.sheet;

import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Unit;
import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.page.Tables;
import io.oneteam.reporter.style.Formats;
import io.oneteam.reporter.style.Look;
import io.oneteam.reporter.style.Palette;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.jspecify.annotations.Nullable;

/** Every number of a measure in one table, as formulas over the evidence where possible. */
final class EstimatesBlock {
  private static final List<String> HEADINGS =
      List.of("Number", "About", "Value", "Unit", "95 % from", "95 % to", "n", "Events");

  private static final Look SENTENCE =
      Look.NOTE.size(9).indent(1).bottom(BorderStyle.THIN, Palette.RULE);

  private EstimatesBlock() {}

  static void write(Cursor cursor, ReportContext context, Measurement measurement) {
    if (measurement.estimates().isEmpty()) {
      return;
    }
    cursor.heading("Every number of this sheet", 80);
    Page page = cursor.page;
    int top = cursor.row;
    for (int c = 0; c < HEADINGS.size(); c++) {
      boolean number = c == 2 || (c >= 4 && c <= 7);
      page.text(
          top,
          Cursor.FIRST + c,
          HEADINGS.get(c),
          number ? Look.HEADER.right() : Look.HEADER.indent(1));
    }
    page.height(top, 20);
    cursor.row++;
    for (Estimate estimate : measurement.estimates()) {
      row(cursor, context, measurement.measure(), estimate);
    }
    Tables.add(
        page, measurement.measure() + " numbers", HEADINGS, top, Cursor.FIRST, cursor.row - 1);
  }

  private static void row(Cursor cursor, ReportContext context, String measure, Estimate estimate) {
    Page page = cursor.page;
    int row = cursor.row++;
    int column = Cursor.FIRST;
    page.text(row, column, estimate.name().replace('-', ' '), Look.ROW.indent(1).shrink());
    page.text(row, column + 1, estimate.scope(), Look.ROW.indent(1).shrink());
    Look right = Look.ROW.right();
    EstimateCell.write(page, row, column + 2, estimate, right.bold().shrink(), false)
        .ifPresent(cell -> EstimateCell.audit(cell, measure, estimate, context.evidence()));
    page.text(row, column + 3, unit(estimate.unit()), Look.ROW.indent(1).shrink());
    number(page, row, column + 4, estimate.low(), estimate.unit());
    number(page, row, column + 5, estimate.high(), estimate.unit());
    page.number(row, column + 6, estimate.n(), right.format("#,##0"));
    Integer events = estimate.events();
    number(page, row, column + 7, events == null ? null : (double) events, Unit.COUNT);
    // Beside the table, since tables hold no merged cells.
    page.height(row, 18);
    page.paragraph(row, column + HEADINGS.size(), cursor.last, estimate.sentence(), SENTENCE);
  }

  private static void number(Page page, int row, int column, @Nullable Double value, Unit unit) {
    if (value == null) {
      page.cell(row, column, Look.ROW);
    } else {
      page.number(row, column, value, Look.ROW.right().format(Formats.cell(unit, value)));
    }
  }

  private static String unit(Unit unit) {
    return switch (unit) {
      case DAYS -> "days";
      case SHARE -> "share";
      case COUNT -> "count";
      case EFFECTIVE_NUMBER -> "effective";
      case RATIO -> "ratio";
    };
  }
}
