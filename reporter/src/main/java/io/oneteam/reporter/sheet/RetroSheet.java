package io.oneteam.reporter.sheet;

import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.report.Report;
import io.oneteam.reporter.chart.Charts;
import io.oneteam.reporter.chart.Frame;
import io.oneteam.reporter.chart.Numbers;
import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.page.PrintSetup;
import io.oneteam.reporter.style.Look;
import io.oneteam.reporter.style.Palette;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.jspecify.annotations.Nullable;

/** The one page to put on the screen. Every word on it follows from the report's figures. */
final class RetroSheet implements ReportSheet {
  /** Column widths: each half holds two tiles, a chart, and a list. */
  private static final double[] WIDTHS = {1.6, 40, 1.5, 12, 28, 2.5, 4, 36, 1.5, 32, 8};

  static final int LAST = WIDTHS.length - 1;
  private static final int CHART_ROWS = 13;
  private static final int TILES_ROW = 3;
  private static final int CHART_ROW = TILES_ROW + TileBlock.ROWS + 1;

  @Override
  public String name() {
    return Head.RETRO;
  }

  @Override
  public List<Leaf> leaves(ReportContext context) {
    return List.of(new Leaf(Head.RETRO, page -> write(page, context)));
  }

  private static void write(Page page, ReportContext context) {
    for (int column = 0; column < WIDTHS.length; column++) {
      page.width(column, WIDTHS[column]);
    }
    Numbers numbers = new Numbers(page, LAST + 3);
    Report report = context.report();
    page.across(0, 1, 7, report.headline(), headline(report.headline()));
    page.across(
        0,
        8,
        LAST,
        report.team().name(),
        Look.BODY.size(13).bold().color(Palette.GOOD).right().shrink());
    page.height(0, 34);
    Look ruled = Look.NOTE.size(10.5).bottom(BorderStyle.MEDIUM, Palette.TEAL);
    page.across(1, 1, 7, looksBack(context), ruled.shrink());
    page.merge(1, 8, 1, LAST, ruled.right());
    page.jump(
        1,
        8,
        "How is this measured?",
        DefinitionsSheet.NAME,
        Look.LINK.right().bottom(BorderStyle.MEDIUM, Palette.TEAL));
    page.height(1, 20);
    page.height(2, 8);
    RetroTiles.write(page, context, TILES_ROW);
    page.height(TILES_ROW + TileBlock.ROWS, 8);
    charts(page, numbers, report);
    int row = CHART_ROW + 1 + CHART_ROWS;
    page.height(row, 8);
    row = RetroLists.write(page, numbers, context, row + 1);
    page.height(row, 8);
    row = RetroActions.write(page, context, row + 1);
    page.across(
        row,
        1,
        LAST,
        "This page describes how the work flows. It names and ranks nobody.",
        Look.NOTE.size(8.5).italic());
    PrintSetup.apply(page, "oneteam, " + report.team().name(), context.asOfLine(), 1);
    PrintSetup.area(page, row, LAST);
  }

  private static Look headline(String text) {
    return Look.TITLE.size(text.length() > 90 ? 16 : 20).shrink();
  }

  /** What was followed, with the period's dates unless the summary already says them. */
  private static String looksBack(ReportContext context) {
    Report report = context.report();
    String dates =
        report.summary().contains(report.period().from().toString()) ? "" : ": " + dates(context);
    return report.period().name() + dates + ". " + report.summary();
  }

  private static String dates(ReportContext context) {
    return context.formats().words(context.report().period().from())
        + " to "
        + context.formats().words(context.report().period().to());
  }

  private static void charts(Page page, Numbers numbers, Report report) {
    Figure left = chart(report, "time-to-production", null);
    Figure right = chart(report, "discipline-spread", left);
    half(page, numbers, 1, 4, left, report);
    half(page, numbers, 6, LAST, right, report);
    page.height(CHART_ROW, 22);
    for (int i = 1; i <= CHART_ROWS; i++) {
      page.height(CHART_ROW + i, 15.5);
    }
  }

  private static void half(
      Page page, Numbers numbers, int from, int to, @Nullable Figure figure, Report report) {
    if (figure == null) {
      page.across(CHART_ROW, from, to, "No chart yet", Look.HEADING);
      String why =
          report.measurements().stream()
              .filter(measurement -> measurement.status() == Status.REFUSED)
              .map(Measurement::sentence)
              .findFirst()
              .orElse("");
      page.merge(CHART_ROW + 1, from, CHART_ROW + 4, to, Look.NOTE.wrap().top());
      page.text(CHART_ROW + 1, from, why, Look.NOTE.wrap().top());
      return;
    }
    page.across(CHART_ROW, from, to, figure.title(), Look.HEADING.shrink());
    Frame frame = new Frame(CHART_ROW + 1, CHART_ROW + 1 + CHART_ROWS, from, to + 0.999);
    Charts.draw(page, numbers, frame, figure);
  }

  /** The first chart of a measure, or else of any measure that has not been shown yet. */
  private static @Nullable Figure chart(Report report, String measure, @Nullable Figure shown) {
    return Stream.concat(
            report.measurements().stream().filter(m -> m.measure().equals(measure)),
            report.measurements().stream())
        .flatMap(measurement -> measurement.figures().stream())
        .filter(figure -> figure != shown && figure.accept(new Drawable()))
        .findFirst()
        .orElse(null);
  }
}
