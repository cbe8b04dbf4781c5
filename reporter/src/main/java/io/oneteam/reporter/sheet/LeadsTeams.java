package io.oneteam.reporter.sheet;

import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Tile;
import io.oneteam.domain.report.Report;
import io.oneteam.reporter.chart.Charts;
import io.oneteam.reporter.chart.Frame;
import io.oneteam.reporter.chart.Sparklines;
import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.page.PrintSetup;
import io.oneteam.reporter.page.Tables;
import io.oneteam.reporter.style.Look;
import io.oneteam.reporter.style.Palette;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Teams side by side: a row each, then a small chart each, all of one size. */
final class LeadsTeams {
  static final String NAME = "Teams";
  private static final int MOST_COLUMNS = 7;
  private static final int PERIODS = 12;
  private static final double TEAM = 30;
  private static final double VALUE = 22;
  private static final int CHARTS_ACROSS = 3;
  private static final int CHART_ROWS = 12;
  private static final double ROW = 15;
  private static final String ASK =
      "Where can teams learn from one another? Teams stand in the order of their names; their work"
          + " differs, so a higher number is not a better team.";

  private LeadsTeams() {}

  static void write(Page page, List<Report> reports, List<Estimate> pooled) {
    Map<String, String> headlines = headlines(reports);
    int last = Math.max(4, headlines.size() + 2);
    for (int column = Cursor.FIRST; column <= last; column++) {
      page.width(column, column == Cursor.FIRST ? TEAM : VALUE);
    }
    Cursor cursor = new Cursor(page, last);
    Report first = reports.get(0);
    Head.write(cursor, "All teams, " + first.period().name(), ASK, null);
    cursor.gap(10);
    table(cursor, reports, headlines);
    pooled(cursor, pooled);
    charts(cursor, reports);
    PrintSetup.apply(page, "oneteam, all teams", ReportContext.asOfLine(first), 0);
    PrintSetup.area(page, cursor.row, last);
  }

  /** What all teams' models say together, one sentence each. */
  private static void pooled(Cursor cursor, List<Estimate> pooled) {
    if (!pooled.isEmpty()) {
      cursor.heading("All teams' models together", 30);
      pooled.stream()
          .map(estimate -> estimate.sentence() + ".")
          .distinct()
          .forEach(sentence -> cursor.paragraph(sentence, Look.BODY));
    }
  }

  /** The first headline of each measure that any team has, by measure. */
  private static Map<String, String> headlines(List<Report> reports) {
    Map<String, String> headlines = new LinkedHashMap<>();
    for (Report report : reports) {
      for (Measurement measurement : report.measurements()) {
        if (!measurement.tiles().isEmpty() && headlines.size() < MOST_COLUMNS) {
          headlines.putIfAbsent(measurement.measure(), measurement.tiles().get(0).label());
        }
      }
    }
    return headlines;
  }

  private static void table(Cursor cursor, List<Report> reports, Map<String, String> headlines) {
    Page page = cursor.page;
    int top = cursor.row;
    List<String> headings = new ArrayList<>();
    headings.add("Team");
    headings.addAll(headlines.values());
    headings.add("The last periods");
    for (int c = 0; c < headings.size(); c++) {
      Look look = c == 0 ? Look.HEADER.indent(1) : Look.HEADER.rightWithRoom();
      page.text(top, Cursor.FIRST + c, headings.get(c), look);
    }
    page.height(top, 46);
    Sparklines sparklines = new Sparklines(page, cursor.numbers);
    for (Report report : reports) {
      int row = ++cursor.row;
      page.height(row, 30);
      page.text(row, Cursor.FIRST, report.team().name(), Look.ROW.bold().indent(1).shrink());
      int column = Cursor.FIRST + 1;
      for (String measure : headlines.keySet()) {
        value(page, row, column++, report, measure);
      }
      page.cell(row, column, Look.ROW);
      int spark = column;
      glance(report).ifPresent(trend -> sparklines.add(trend, PERIODS, row, spark));
    }
    Tables.add(page, "teams", headings, top, Cursor.FIRST, cursor.row);
    cursor.row++;
  }

  private static void value(Page page, int row, int column, Report report, String measure) {
    Optional<Tile> tile =
        report.measurements().stream()
            .filter(measurement -> measurement.measure().equals(measure))
            .flatMap(measurement -> measurement.tiles().stream())
            .findFirst();
    Look look = Look.ROW.rightWithRoom();
    if (tile.isPresent()) {
      // No evidence stands in this workbook, so there is nothing a formula could recompute from.
      EstimateCell.write(page, row, column, tile.get().now(), look, true);
    } else {
      page.text(row, column, "–", look.color(Palette.MUTED));
    }
  }

  private static Optional<Figure.Trend> glance(Report report) {
    return report.measurements().stream()
        .flatMap(measurement -> Stream.ofNullable(measurement.glance()))
        .filter(trend -> trend.points().stream().anyMatch(point -> point.value() != null))
        .findFirst();
  }

  private static void charts(Cursor cursor, List<Report> reports) {
    int drawn = 0;
    for (Report report : reports) {
      Optional<Figure> figure = figure(report);
      if (figure.isEmpty()) {
        continue;
      }
      int slot = drawn++ % CHARTS_ACROSS;
      if (slot == 0) {
        cursor.room(30 + CHART_ROWS * ROW);
        cursor.gap(10);
        cursor.page.height(cursor.row, 36);
        for (int i = 1; i <= CHART_ROWS; i++) {
          cursor.page.height(cursor.row + i, ROW);
        }
        cursor.row += CHART_ROWS + 1;
      }
      chart(cursor, slot, report.team().name(), figure.get());
    }
  }

  private static void chart(Cursor cursor, int slot, String team, Figure figure) {
    int title = cursor.row - CHART_ROWS - 1;
    int from = cursor.columnAt((double) slot / CHARTS_ACROSS);
    int to = cursor.columnAt((slot + 1.0) / CHARTS_ACROSS) - 1;
    int end = slot + 1 == CHARTS_ACROSS ? cursor.last : Math.max(from, to);
    String words = team + ": " + figure.title();
    cursor.page.across(title, from, end, words, Look.HEADING.size(10.5).wrap());
    Frame frame = new Frame(title + 1, title + 1 + CHART_ROWS, from, end + 0.95);
    Charts.draw(cursor.page, cursor.numbers, frame, figure);
  }

  private static Optional<Figure> figure(Report report) {
    return report.measurements().stream()
        .flatMap(measurement -> measurement.figures().stream())
        .filter(figure -> figure.accept(new Drawable()))
        .findFirst();
  }
}
