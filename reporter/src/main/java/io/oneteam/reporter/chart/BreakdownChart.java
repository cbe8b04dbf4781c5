package io.oneteam.reporter.chart;

import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Figure.Breakdown;
import io.oneteam.domain.measurement.Figure.Series;
import io.oneteam.reporter.page.Page;
import java.util.List;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.XDDFAreaChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;

/** Amounts by category over periods: bars on or beside each other, or areas for a flow. */
public final class BreakdownChart {
  private BreakdownChart() {}

  /** Draws a breakdown. */
  public static void draw(Page page, Numbers numbers, Frame frame, Breakdown breakdown) {
    XSSFChart chart = Plot.create(page, frame, breakdown.title());
    XDDFCategoryAxis x = Axes.categories(chart, "");
    XDDFValueAxis y = Axes.left(chart, breakdown.unit(), format(breakdown));
    boolean areas = breakdown.layout() == Figure.Layout.AREAS;
    Axes.tie(x, y, !areas);
    y.setMinimum(0);
    if (breakdown.shares()) {
      y.setMaximum(1);
      y.setMajorUnit(0.25);
    }
    XDDFChartData data =
        areas ? areas(chart, x, y) : bars(chart, x, y, breakdown.layout() == Figure.Layout.STACKED);
    data.setVaryColors(false);
    numbers.block(breakdown.title());
    Numbers.Column periods = numbers.categories(chart, "period", breakdown.periods());
    for (int i = 0; i < breakdown.series().size(); i++) {
      Series series = breakdown.series().get(i);
      Numbers.Column values = numbers.column(series.name(), series.values());
      XDDFChartData.Series drawn = data.addSeries(periods.categories(), values.numbers());
      drawn.setTitle(values.heading(), values.headingCell());
      Ink.fill(drawn, i);
    }
    chart.plot(data);
    Plot.legend(chart, List.of());
    Axes.plainTitles(chart);
    Plot.room(chart, true, false, !breakdown.unit().isEmpty());
  }

  /** Shares that do not add up to a whole are shares still. */
  private static String format(Breakdown breakdown) {
    boolean parts =
        breakdown.unit().startsWith("share")
            && breakdown.series().stream()
                .flatMap(series -> series.values().stream())
                .allMatch(value -> value <= 1);
    return breakdown.shares() || parts ? "0 %" : "#,##0";
  }

  private static XDDFChartData areas(XSSFChart chart, XDDFCategoryAxis x, XDDFValueAxis y) {
    var data = (XDDFAreaChartData) chart.createData(ChartTypes.AREA, x, y);
    data.setGrouping(Grouping.STACKED);
    return data;
  }

  private static XDDFChartData bars(
      XSSFChart chart, XDDFCategoryAxis x, XDDFValueAxis y, boolean stacked) {
    var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, x, y);
    data.setBarDirection(BarDirection.COL);
    data.setBarGrouping(stacked ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
    data.setOverlap((byte) (stacked ? 100 : 0));
    data.setGapWidth(55);
    return data;
  }
}
