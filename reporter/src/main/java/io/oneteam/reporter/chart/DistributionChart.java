package io.oneteam.reporter.chart;

import io.oneteam.domain.measurement.Figure.Bin;
import io.oneteam.domain.measurement.Figure.Distribution;
import io.oneteam.domain.measurement.Figure.Line;
import io.oneteam.domain.measurement.Unit;
import io.oneteam.reporter.page.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.jspecify.annotations.Nullable;

/** Counts in bins, coloured by the percentile lines they lie between. */
public final class DistributionChart {
  private DistributionChart() {}

  /** Draws a distribution. */
  public static void draw(Page page, Numbers numbers, Frame frame, Distribution distribution) {
    XSSFChart chart = Plot.create(page, frame, distribution.title());
    XDDFCategoryAxis x = Axes.categories(chart, distribution.xLabel());
    XDDFValueAxis y = Axes.left(chart, "", "#,##0");
    Axes.tie(x, y, true);
    y.setMinimum(0);
    var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, x, y);
    data.setBarDirection(BarDirection.COL);
    data.setBarGrouping(BarGrouping.STACKED);
    data.setOverlap((byte) 100);
    data.setGapWidth(8);
    data.setVaryColors(false);
    numbers.block(distribution.title());
    Numbers.Column bins =
        numbers.words("bin", distribution.bins().stream().map(bin -> label(page, bin)).toList());
    List<Line> lines =
        distribution.lines().stream().sorted(Comparator.comparingDouble(Line::value)).toList();
    for (int zone = 0; zone <= lines.size(); zone++) {
      Numbers.Column counts =
          numbers.column(name(page, lines, zone), counts(distribution.bins(), lines, zone));
      XDDFChartData.Series series = data.addSeries(bins.categories(), counts.numbers());
      series.setTitle(counts.heading(), counts.headingCell());
      Ink.fill(series, zone);
    }
    chart.plot(data);
    if (!lines.isEmpty()) {
      Plot.legend(chart, List.of());
    }
    Axes.plainTitles(chart);
    Plot.room(chart, !lines.isEmpty(), true, false);
  }

  private static List<@Nullable Double> counts(List<Bin> bins, List<Line> lines, int zone) {
    List<@Nullable Double> counts = new ArrayList<>();
    for (Bin bin : bins) {
      double middle = (bin.from() + bin.to()) / 2;
      long below = lines.stream().filter(line -> line.value() < middle).count();
      counts.add(below == zone ? (Double) (double) bin.count() : null);
    }
    return counts;
  }

  private static String name(Page page, List<Line> lines, int zone) {
    if (lines.isEmpty()) {
      return "count";
    }
    Line line = lines.get(Math.min(zone, lines.size() - 1));
    String words = line.name() + " (" + page.book().formats().words(line.value(), Unit.DAYS) + ")";
    return zone < lines.size() ? "up to " + words : "beyond " + words;
  }

  private static String label(Page page, Bin bin) {
    boolean whole = bin.from() == Math.rint(bin.from()) && bin.to() == Math.rint(bin.to());
    Unit unit = whole ? Unit.COUNT : Unit.RATIO;
    return page.book().formats().words(bin.from(), unit)
        + "–"
        + page.book().formats().words(bin.to(), unit);
  }
}
