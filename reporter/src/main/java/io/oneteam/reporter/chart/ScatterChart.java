package io.oneteam.reporter.chart;

import io.oneteam.domain.measurement.Figure.Dot;
import io.oneteam.domain.measurement.Figure.Line;
import io.oneteam.domain.measurement.Figure.Scatter;
import io.oneteam.domain.measurement.Unit;
import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.style.Palette;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;

/** Points over a date or a number axis, with percentile lines across. */
public final class ScatterChart {
  private static final double EXCEL_EPOCH = 25_569;

  private ScatterChart() {}

  /** Draws a scatter. */
  public static void draw(Page page, Numbers numbers, Frame frame, Scatter scatter) {
    XSSFChart chart = Plot.create(page, frame, scatter.title());
    XDDFValueAxis x =
        Axes.below(
            chart, scatter.xLabel(), scatter.dates() ? page.book().formats().date() : "#,##0");
    XDDFValueAxis y = Axes.left(chart, scatter.yLabel(), "#,##0");
    Axes.tie(x, y);
    y.setMinimum(0);
    double shift = scatter.dates() ? EXCEL_EPOCH : 0;
    double first = scatter.dots().stream().mapToDouble(Dot::x).min().orElse(0) + shift;
    double last = scatter.dots().stream().mapToDouble(Dot::x).max().orElse(1) + shift;
    if (scatter.dates()) {
      MonthAxis.set(x, first, last);
    } else {
      Axes.days(x, last);
    }
    var data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, x, y);
    data.setVaryColors(false);
    data.setStyle(ScatterStyle.LINE_MARKER);
    numbers.block(scatter.title());
    dots(numbers, data, scatter, shift);
    double from = scatter.dates() ? MonthAxis.floor(first) : 0;
    for (int i = 0; i < scatter.lines().size(); i++) {
      line(page, numbers, data, scatter.lines().get(i), i, from, x.getMaximum());
    }
    chart.plot(data);
    Plot.legend(chart, List.of());
    Axes.plainTitles(chart);
    Plot.room(chart, true, true, true);
  }

  private static void dots(
      Numbers numbers, XDDFScatterChartData data, Scatter scatter, double shift) {
    Map<String, List<Dot>> bySeries =
        scatter.dots().stream()
            .collect(Collectors.groupingBy(Dot::series, LinkedHashMap::new, Collectors.toList()));
    int position = 0;
    for (Map.Entry<String, List<Dot>> entry : bySeries.entrySet()) {
      List<Dot> dots = entry.getValue();
      numbers.words("what", dots.stream().map(Dot::name).toList());
      var x = numbers.column(scatter.xLabel(), dots.stream().map(dot -> dot.x() + shift).toList());
      var y = numbers.column(entry.getKey(), dots.stream().map(Dot::y).toList());
      var series = add(data, x, y);
      Ink.line(series, Ink.none());
      Ink.points(series, Ink.marker(position), 7, Palette.series(position), Palette.WHITE);
      position++;
    }
  }

  private static void line(
      Page page,
      Numbers numbers,
      XDDFScatterChartData data,
      Line line,
      int position,
      double from,
      double to) {
    String name = line.name() + ": " + page.book().formats().words(line.value(), Unit.DAYS);
    var x = numbers.column("from, to", List.of(from, to));
    var y = numbers.column(name, List.of(line.value(), line.value()));
    var series = add(data, x, y);
    series.setMarkerStyle(MarkerStyle.NONE);
    Ink.line(series, Ink.stroke(Palette.INK, 1.25, Ink.dash(position + 1)));
  }

  private static XDDFScatterChartData.Series add(
      XDDFScatterChartData data, Numbers.Column x, Numbers.Column y) {
    var series = (XDDFScatterChartData.Series) data.addSeries(x.numbers(), y.numbers());
    series.setTitle(y.heading(), y.headingCell());
    series.setSmooth(false);
    return series;
  }
}
