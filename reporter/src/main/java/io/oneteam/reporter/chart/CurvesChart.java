package io.oneteam.reporter.chart;

import io.oneteam.domain.measurement.Figure.Curve;
import io.oneteam.domain.measurement.Figure.Curves;
import io.oneteam.domain.measurement.Figure.Step;
import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.style.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.jspecify.annotations.Nullable;

/** Step curves with their bands and censor marks. */
public final class CurvesChart {
  private static final List<String> COLORS =
      List.of(Palette.TEAL, Palette.NAVY, Palette.SERIES.get(3), Palette.SERIES.get(2));

  /** The same, lighter, for bands. */
  private static final List<String> TINTS = List.of("8CCBC3", "93A6C0", "DDA9A7", "F7D58E");

  private final Numbers numbers;
  private final XDDFScatterChartData data;
  private final List<Integer> hidden = new ArrayList<>();

  private CurvesChart(Numbers numbers, XDDFScatterChartData data) {
    this.numbers = numbers;
    this.data = data;
  }

  /** Draws curves. */
  public static void draw(Page page, Numbers numbers, Frame frame, Curves curves) {
    XSSFChart chart = Plot.create(page, frame, curves.title());
    XDDFValueAxis x = Axes.below(chart, curves.xLabel(), "#,##0");
    XDDFValueAxis y = Axes.left(chart, "", "0 %");
    Axes.tie(x, y);
    y.setMinimum(0);
    y.setMaximum(1);
    y.setMajorUnit(0.25);
    Axes.days(x, curves.curves().stream().mapToDouble(CurvesChart::end).max().orElse(1));
    XDDFScatterChartData data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, x, y);
    data.setVaryColors(false);
    data.setStyle(ScatterStyle.LINE_MARKER);
    numbers.block(curves.title());
    CurvesChart drawing = new CurvesChart(numbers, data);
    for (int i = 0; i < curves.curves().size(); i++) {
      drawing.curve(curves.curves().get(i), i, curves.falling() ? 1 : 0);
    }
    chart.plot(data);
    Plot.legend(chart, drawing.hidden);
    Axes.plainTitles(chart);
    Plot.room(chart, true, true, false);
  }

  private void curve(Curve curve, int position, double start) {
    String color = COLORS.get(position % COLORS.size());
    String name = curve.name() + " (" + curve.events() + " of " + curve.n() + ")";
    Path main = path(curve, start, Step::value);
    Ink.line(add(name, main), Ink.stroke(color, 2.5, Ink.dash(position)));
    band(curve, start, TINTS.get(position % TINTS.size()));
    if (!curve.censored().isEmpty()) {
      Path marks = new Path(new ArrayList<>(), new ArrayList<>());
      curve.censored().forEach(day -> marks.add(day, at(curve, day, start)));
      XDDFScatterChartData.Series series = add(curve.name() + ", last seen without it", marks);
      Ink.line(series, Ink.none());
      Ink.points(series, MarkerStyle.PLUS, 7, color, color);
      hide();
    }
  }

  private void band(Curve curve, double start, String color) {
    boolean any = curve.steps().stream().anyMatch(step -> step.low() != null);
    if (!any) {
      return;
    }
    Ink.line(
        add(curve.name() + ", 95 % from", path(curve, start, Step::low)),
        Ink.stroke(color, 1, PresetLineDash.SYSTEM_DASH));
    hide();
    Ink.line(
        add(curve.name() + ", 95 % to", path(curve, start, Step::high)),
        Ink.stroke(color, 1, PresetLineDash.SYSTEM_DASH));
    hide();
  }

  private XDDFScatterChartData.Series add(String name, Path path) {
    Numbers.Column x = numbers.column("day", path.x);
    Numbers.Column y = numbers.column(name, path.y);
    var series = (XDDFScatterChartData.Series) data.addSeries(x.numbers(), y.numbers());
    series.setTitle(y.heading(), y.headingCell());
    series.setSmooth(false);
    series.setMarkerStyle(MarkerStyle.NONE);
    return series;
  }

  private void hide() {
    hidden.add(data.getSeriesCount() - 1);
  }

  /** The curve as a staircase; a limit that is not known leaves a gap. */
  private static Path path(Curve curve, double start, Function<Step, @Nullable Double> value) {
    Path path = new Path(new ArrayList<>(), new ArrayList<>());
    Double level = start;
    path.add(0, level);
    for (Step step : curve.steps()) {
      if (step.day() > 0) {
        path.add(step.day(), level);
      }
      level = value.apply(step);
      path.add(step.day(), level);
    }
    if (end(curve) > path.lastX()) {
      path.add(end(curve), level);
    }
    return path;
  }

  private static double at(Curve curve, double day, double start) {
    double level = start;
    for (Step step : curve.steps()) {
      if (step.day() <= day) {
        level = step.value();
      }
    }
    return level;
  }

  private static double end(Curve curve) {
    double steps = curve.steps().stream().mapToDouble(Step::day).max().orElse(1);
    return Math.max(steps, curve.censored().stream().mapToDouble(day -> day).max().orElse(0));
  }

  /** Points of a line. */
  private record Path(List<Double> x, List<@Nullable Double> y) {
    void add(double day, @Nullable Double value) {
      x.add(day);
      y.add(value);
    }

    double lastX() {
      return x.get(x.size() - 1);
    }
  }
}
