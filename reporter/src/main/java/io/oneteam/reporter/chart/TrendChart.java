package io.oneteam.reporter.chart;

import io.oneteam.domain.measurement.Figure.Point;
import io.oneteam.domain.measurement.Figure.Trend;
import io.oneteam.domain.measurement.Unit;
import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.style.Formats;
import io.oneteam.reporter.style.Palette;
import java.util.List;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;

/** One number over periods, its interval as dashed lines. */
public final class TrendChart {
  private TrendChart() {}

  /** Draws a trend. */
  public static void draw(Page page, Numbers numbers, Frame frame, Trend trend) {
    XSSFChart chart = Plot.create(page, frame, trend.title());
    XDDFCategoryAxis x = Axes.categories(chart, "");
    XDDFValueAxis y =
        Axes.left(
            chart,
            trend.unit() == Unit.DAYS ? "days" : "",
            trend.unit() == Unit.DAYS ? "#,##0" : Formats.cell(trend.unit()));
    Axes.tie(x, y, true);
    if (trend.points().stream().allMatch(TrendChart::nothingBelowZero)) {
      y.setMinimum(0);
    }
    var data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, x, y);
    data.setGrouping(Grouping.STANDARD);
    data.setVaryColors(false);
    List<Point> points = trend.points();
    numbers.block(trend.title());
    Numbers.Column periods =
        numbers.categories(chart, "period", points.stream().map(Point::period).toList());
    Numbers.Column value = numbers.column("estimate", points.stream().map(Point::value).toList());
    var main = add(data, periods, value, Ink.stroke(Palette.TEAL, 2.5, null));
    main.setMarkerStyle(MarkerStyle.CIRCLE);
    main.setMarkerSize((short) 7);
    Ink.dress(main.getCTLineSer().getMarker(), Palette.TEAL, Palette.WHITE);
    if (points.stream().anyMatch(point -> point.low() != null || point.high() != null)) {
      XDDFLineProperties dashed = Ink.stroke(Palette.MUTED, 1, PresetLineDash.SYSTEM_DASH);
      add(
          data,
          periods,
          numbers.column("95 % from", points.stream().map(Point::low).toList()),
          dashed);
      add(
          data,
          periods,
          numbers.column("95 % to", points.stream().map(Point::high).toList()),
          dashed);
    }
    chart.plot(data);
    Plot.legend(chart, List.of());
    Axes.plainTitles(chart);
    Plot.room(chart, true, false, trend.unit() == Unit.DAYS);
  }

  private static XDDFLineChartData.Series add(
      XDDFLineChartData data,
      Numbers.Column periods,
      Numbers.Column values,
      XDDFLineProperties line) {
    var series = (XDDFLineChartData.Series) data.addSeries(periods.categories(), values.numbers());
    series.setTitle(values.heading(), values.headingCell());
    series.setSmooth(false);
    series.setMarkerStyle(MarkerStyle.NONE);
    Ink.line(series, line);
    return series;
  }

  private static boolean nothingBelowZero(Point point) {
    return (point.value() == null || point.value() >= 0)
        && (point.low() == null || point.low() >= 0);
  }
}
