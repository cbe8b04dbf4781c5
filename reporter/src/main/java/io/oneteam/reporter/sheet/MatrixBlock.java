package io.oneteam.reporter.sheet;

import io.oneteam.domain.measurement.Figure.Matrix;
import io.oneteam.domain.measurement.Unit;
import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.style.Formats;
import io.oneteam.reporter.style.Look;
import io.oneteam.reporter.style.Palette;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.jspecify.annotations.Nullable;

/** A matrix as a heat map, and beside it what chance would give. */
final class MatrixBlock {
  private static final String HIDDEN = "–";

  private MatrixBlock() {}

  static void write(Cursor cursor, Matrix matrix) {
    if (matrix.rows().isEmpty() || matrix.columns().isEmpty()) {
      return;
    }
    cursor.heading(matrix.title(), 46 + 24.0 * matrix.rows().size());
    Page page = cursor.page;
    int row = cursor.row;
    int second = Cursor.FIRST + matrix.columns().size() + 2;
    List<List<@Nullable Double>> expected = matrix.expected();
    captions(cursor, matrix, expected == null ? -1 : second);
    headings(page, row + 1, Cursor.FIRST + 1, matrix);
    if (expected != null) {
      headings(page, row + 1, second, matrix);
    }
    for (int r = 0; r < matrix.rows().size(); r++) {
      int line = row + 2 + r;
      page.height(line, 24);
      Look name = Look.BODY.bottom(BorderStyle.THIN, Palette.WHITE);
      page.text(line, Cursor.FIRST, matrix.rows().get(r), name);
      for (int c = 0; c < matrix.columns().size(); c++) {
        Double value = matrix.values().get(r).get(c);
        number(page, line, Cursor.FIRST + 1 + c, value, matrix.unit());
        if (expected != null) {
          Double ratio = ratio(value, expected.get(r).get(c));
          number(page, line, second + c, ratio, Unit.RATIO);
        }
      }
    }
    int bottom = row + 1 + matrix.rows().size();
    HeatMap.shade(page, row + 2, Cursor.FIRST + 1, bottom, Cursor.FIRST + matrix.columns().size());
    if (expected != null) {
      HeatMap.balance(page, row + 2, second, bottom, second + matrix.columns().size() - 1);
    }
    cursor.row = bottom + 1;
  }

  private static void captions(Cursor cursor, Matrix matrix, int second) {
    Look note = Look.NOTE.italic();
    String turn = matrix.rowLabel() + " down, " + matrix.columnLabel() + " across. Darker: more.";
    int end = second < 0 ? cursor.last : second - 2;
    cursor.page.across(cursor.row, Cursor.FIRST, end, turn, note);
    if (second > 0) {
      String ratio = "Observed over expected by chance: 1.00 is chance, above 1 more than chance.";
      cursor.page.across(cursor.row, second, cursor.last, ratio, note);
    }
    cursor.page.height(cursor.row, 16);
  }

  private static void headings(Page page, int row, int column, Matrix matrix) {
    Look look = Look.BODY.bold().wrap().center().low();
    for (int c = 0; c < matrix.columns().size(); c++) {
      page.text(row, column + c, matrix.columns().get(c), look);
    }
    page.height(row, 30);
  }

  private static void number(Page page, int row, int column, @Nullable Double value, Unit unit) {
    Look look =
        Look.BODY
            .center()
            .bottom(BorderStyle.THIN, Palette.WHITE)
            .rightEdge(BorderStyle.THIN, Palette.WHITE);
    if (value == null) {
      page.text(row, column, HIDDEN, look.color(Palette.MUTED));
    } else {
      page.number(row, column, value, look.format(Formats.cell(unit, value)));
    }
  }

  private static @Nullable Double ratio(@Nullable Double observed, @Nullable Double expected) {
    return observed == null || expected == null || expected <= 0 ? null : observed / expected;
  }
}
