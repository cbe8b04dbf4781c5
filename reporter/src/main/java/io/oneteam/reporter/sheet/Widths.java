package io.oneteam.reporter.sheet;

import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Figure.Column;
import io.oneteam.domain.measurement.Figure.Listing;
import io.oneteam.domain.measurement.Figure.Matrix;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.reporter.page.Page;
import java.util.ArrayList;
import java.util.List;

/** Column widths that suit all tables of a sheet, since they stand below one another. */
final class Widths {
  private static final double FIRST = 30;
  private static final double SECOND = 17;
  private static final double OTHERS = 13.5;
  private static final double WIDEST = 54;
  private static final int FEWEST = 10;
  private static final double PAGE = 178;

  /** Columns of the table of numbers; each number's sentence stands beside it. */
  private static final int NUMBERS = 8;

  private static final double SENTENCE = 54;

  private Widths() {}

  /** Sets the widths and returns the last column of the page. */
  static int apply(Page page, Measurement measurement) {
    List<Double> widths = new ArrayList<>();
    grow(widths, FEWEST);
    for (Figure figure : measurement.figures()) {
      if (figure instanceof Listing listing && !listing.evidence()) {
        fit(widths, listing.columns());
      } else if (figure instanceof Matrix matrix) {
        grow(widths, matrix.columns().size() * (matrix.expected() == null ? 1 : 2) + 2);
      }
    }
    double sum = widths.stream().mapToDouble(width -> width).sum();
    for (; sum < PAGE; sum += OTHERS) {
      widths.add(OTHERS);
    }
    double beside = widths.stream().skip(NUMBERS).mapToDouble(width -> width).sum();
    for (; !measurement.estimates().isEmpty() && beside < SENTENCE; beside += OTHERS) {
      widths.add(OTHERS);
    }
    for (int i = 0; i < widths.size(); i++) {
      page.width(Cursor.FIRST + i, widths.get(i));
    }
    return Cursor.FIRST + widths.size() - 1;
  }

  private static void fit(List<Double> widths, List<Column> columns) {
    grow(widths, columns.size());
    for (int i = 0; i < columns.size(); i++) {
      double wanted = Math.min(WIDEST, columns.get(i).width() + 2);
      widths.set(i, Math.max(widths.get(i), wanted));
    }
  }

  private static void grow(List<Double> widths, int columns) {
    while (widths.size() < columns) {
      widths.add(widths.isEmpty() ? FIRST : widths.size() == 1 ? SECOND : OTHERS);
    }
  }
}
