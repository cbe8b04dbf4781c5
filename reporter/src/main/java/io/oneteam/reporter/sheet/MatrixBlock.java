package io.oneteam.reporter.sheet;

import io.oneteam.domain.measurement.Figure.Matrix;
import io.oneteam.domain.measurement.Unit;
import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.style.Formats;
import io.oneteam.reporter.style.Look;
import io.oneteam.reporter.style.Palette;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.jspecify.annotations.Nullable;

/** A matrix as a heat map, and beside it what chance would give. */
final class MatrixBlock {
  private static final String HIDDEN = "–";
  private static final double ROW = 24;
  private static final double HEAD = 46;
  private final Cursor cursor;
  private final Page page;
  private final Matrix matrix;

  private MatrixBlock(Cursor cursor, Matrix matrix) {
    this.cursor = cursor;
    this.page = cursor.page;
    this.matrix = matrix;
  }

  static void write(Cursor cursor, Matrix matrix) {
    if (!matrix.rows().isEmpty() && !matrix.columns().isEmpty()) {
      new MatrixBlock(cursor, matrix).write();
    }
  }

  private void write() {
    List<Integer> shown = shown();
    cursor.heading(matrix.title(), HEAD + ROW * shown.size());
    if (!shown.isEmpty()) {
      cells(shown);
    }
    String hidden =
        IntStream.range(0, matrix.rows().size())
            .filter(row -> !shown.contains(row))
            .mapToObj(matrix.rows()::get)
            .collect(Collectors.joining(", "));
    if (!hidden.isEmpty()) {
      cursor.paragraph(
          "Nothing to show, or only what rests on too few people: " + hidden + ".",
          Look.NOTE.italic());
    }
  }

  /** Rows with a number; a matrix of one kind by itself keeps them all. */
  private List<Integer> shown() {
    boolean square = matrix.rows().equals(matrix.columns());
    return IntStream.range(0, matrix.rows().size())
        .filter(row -> square || matrix.values().get(row).stream().anyMatch(Objects::nonNull))
        .boxed()
        .toList();
  }

  private void cells(List<Integer> shown) {
    int row = cursor.row;
    int second = Cursor.FIRST + matrix.columns().size() + 2;
    List<List<@Nullable Double>> expected = matrix.expected();
    captions(expected == null ? -1 : second);
    headings(row + 1, Cursor.FIRST + 1);
    if (expected != null) {
      headings(row + 1, second);
    }
    int line = row + 1;
    for (int r : shown) {
      page.height(++line, ROW);
      Look name = Look.BODY.bottom(BorderStyle.THIN, Palette.WHITE);
      page.text(line, Cursor.FIRST, matrix.rows().get(r), name.shrink());
      for (int c = 0; c < matrix.columns().size(); c++) {
        Double value = matrix.values().get(r).get(c);
        number(line, Cursor.FIRST + 1 + c, value, matrix.unit());
        if (expected != null) {
          number(line, second + c, ratio(value, expected.get(r).get(c)), Unit.RATIO);
        }
      }
    }
    int last = matrix.columns().size();
    HeatMap.shade(page, row + 2, Cursor.FIRST + 1, line, Cursor.FIRST + last);
    if (expected != null) {
      HeatMap.balance(page, row + 2, second, line, second + last - 1);
    }
    cursor.row = line + 1;
  }

  private void captions(int second) {
    Look note = Look.NOTE.italic();
    String turn = matrix.rowLabel() + " down, " + matrix.columnLabel() + " across. Darker: more.";
    int end = second < 0 ? cursor.last : second - 2;
    page.across(cursor.row, Cursor.FIRST, end, turn, note);
    if (second > 0) {
      String ratio = "Observed over expected by chance: 1.00 is chance, above 1 more than chance.";
      page.across(cursor.row, second, cursor.last, ratio, note);
    }
    page.height(cursor.row, 16);
  }

  private void headings(int row, int column) {
    Look look = Look.BODY.bold().wrap().center().low();
    for (int c = 0; c < matrix.columns().size(); c++) {
      page.text(row, column + c, matrix.columns().get(c), look);
    }
    page.height(row, 30);
  }

  private void number(int row, int column, @Nullable Double value, Unit unit) {
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
