package io.oneteam.reporter.sheet;

import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Figure.Breakdown;
import io.oneteam.domain.measurement.Figure.Curves;
import io.oneteam.domain.measurement.Figure.Distribution;
import io.oneteam.domain.measurement.Figure.Listing;
import io.oneteam.domain.measurement.Figure.Matrix;
import io.oneteam.domain.measurement.Figure.Scatter;
import io.oneteam.domain.measurement.Figure.Timeline;
import io.oneteam.domain.measurement.Figure.Trend;
import io.oneteam.reporter.chart.Charts;
import io.oneteam.reporter.chart.Frame;
import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.style.Look;
import java.util.ArrayList;
import java.util.List;

/** Figures one below the other, charts two by two. */
final class FigureFlow implements Figure.Visitor<Boolean> {
  private static final int CHART_ROWS = 15;
  private static final double ROW = 15;
  private static final double GAP = 10;
  private static final double HEADING = 20;
  private static final double HALF = 0.49;
  private final Cursor cursor;
  private final List<Figure> waiting = new ArrayList<>();

  FigureFlow(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Draws figures in their order. */
  void draw(List<Figure> figures) {
    for (Figure figure : figures) {
      if (figure.accept(this)) {
        waiting.add(figure);
        if (waiting.size() == 2) {
          flush();
        }
      }
    }
    flush();
  }

  @Override
  public Boolean curves(Curves curves) {
    return !curves.curves().isEmpty();
  }

  @Override
  public Boolean breakdown(Breakdown breakdown) {
    return !breakdown.series().isEmpty() && !breakdown.periods().isEmpty();
  }

  @Override
  public Boolean trend(Trend trend) {
    return !trend.points().isEmpty();
  }

  @Override
  public Boolean distribution(Distribution distribution) {
    return !distribution.bins().isEmpty();
  }

  @Override
  public Boolean scatter(Scatter scatter) {
    return !scatter.dots().isEmpty();
  }

  @Override
  public Boolean matrix(Matrix matrix) {
    flush();
    MatrixBlock.write(cursor, matrix);
    return false;
  }

  @Override
  public Boolean timeline(Timeline timeline) {
    flush();
    TimelineBlock.write(cursor, timeline);
    return false;
  }

  @Override
  public Boolean listing(Listing listing) {
    flush();
    ListingBlock.write(cursor, listing);
    return false;
  }

  private void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    cursor.room(GAP + HEADING + CHART_ROWS * ROW);
    cursor.gap(GAP);
    titles();
    int row = cursor.row + 1;
    boolean pair = waiting.size() == 2;
    for (int i = 0; i < waiting.size(); i++) {
      double left = i == 0 ? Cursor.FIRST : cursor.columnAt(0.5);
      double right =
          pair && i == 0
              ? Math.min(cursor.place(HALF), cursor.columnAt(0.5) - 0.05)
              : cursor.last + 0.999;
      Frame frame = new Frame(row, row + CHART_ROWS, left, right);
      Charts.draw(cursor.page, cursor.numbers, frame, waiting.get(i));
    }
    for (int i = 0; i < CHART_ROWS; i++) {
      cursor.page.height(row + i, ROW);
    }
    cursor.row = row + CHART_ROWS;
    waiting.clear();
  }

  private void titles() {
    double height = HEADING;
    boolean pair = waiting.size() == 2;
    for (int i = 0; i < waiting.size(); i++) {
      int from = i == 0 ? Cursor.FIRST : cursor.columnAt(0.5);
      int to = pair && i == 0 ? cursor.columnAt(0.5) - 1 : cursor.last;
      String title = waiting.get(i).title();
      cursor.page.across(cursor.row, from, to, title, Look.HEADING.wrap());
      int lines = Page.lines(title, cursor.page.width(from, to), Look.HEADING.type());
      height = Math.max(height, 17.0 * lines + 3);
    }
    cursor.page.height(cursor.row, height);
  }
}
