package io.oneteam.reporter.chart;

import io.oneteam.domain.measurement.Figure.Lane;
import io.oneteam.domain.measurement.Figure.Mark;
import io.oneteam.domain.measurement.Figure.Span;
import io.oneteam.domain.measurement.Figure.Timeline;
import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.style.Palette;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xddf.usermodel.LineCap;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.jspecify.annotations.Nullable;

/**
 * Spans and marks by date over the rows of a table: each lane lies exactly on its row, so that
 * names and notes are cells.
 */
public final class TimelineChart {
  private static final double BAR = 7;
  private static final double THIN = 4.5;

  /** Marks stand above their bar: not every program draws them in front of it. */
  private static final double ABOVE = 0.26;

  private static final double BELOW = 0.16;
  private final Map<String, Points> spans = new LinkedHashMap<>();
  private final Map<String, Points> marks = new LinkedHashMap<>();
  private final int lanes;
  private final int tracks;

  private TimelineChart(List<Lane> lanes) {
    this.lanes = lanes.size();
    this.tracks = tracks(lanes);
    for (int i = 0; i < lanes.size(); i++) {
      int lane = i;
      List<Integer> places = Tracks.of(lanes.get(i).spans());
      for (int s = 0; s < places.size(); s++) {
        add(lanes.get(i).spans().get(s), level(lane, places.get(s)));
      }
      lanes.get(i).marks().forEach(mark -> add(mark, lane + 0.5));
    }
  }

  /**
   * Draws lanes over rows of equal height.
   *
   * @param frame from the row of the date axis to below the row of the legend
   * @param head the axis row's share of the frame's height
   * @param foot the legend row's share
   */
  public static void draw(
      Page page, Numbers numbers, Frame frame, Timeline timeline, double head, double foot) {
    new TimelineChart(timeline.lanes()).draw(page, numbers, frame, timeline, new Band(head, foot));
  }

  private void draw(Page page, Numbers numbers, Frame frame, Timeline timeline, Band band) {
    XSSFChart chart = Plot.create(page, frame, timeline.title());
    XDDFValueAxis x = Axes.below(chart, "", page.book().formats().date());
    x.setPosition(AxisPosition.TOP);
    x.getOrAddMajorGridProperties().setLineProperties(Ink.stroke(Palette.RULE, 0.75, null));
    XDDFValueAxis y = Axes.left(chart, "", "0");
    Axes.tie(x, y);
    y.setMinimum(0);
    y.setMaximum(lanes);
    y.setMajorUnit(1);
    // Upside down, so that the first lane is on top and the dates stand above it.
    y.setOrientation(AxisOrientation.MAX_MIN);
    y.setVisible(false);
    MonthAxis.set(x, MonthAxis.serial(timeline.from()), MonthAxis.serial(timeline.to()));
    x.setNumberFormat(page.book().formats().date());
    var data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, x, y);
    data.setVaryColors(false);
    data.setStyle(ScatterStyle.LINE_MARKER);
    numbers.block(timeline.title());
    series(numbers, data);
    chart.plot(data);
    Plot.legend(chart, List.of());
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    Plot.layout(chart, 0.01, band.head, 0.98, 1 - band.head - band.foot);
  }

  private void series(Numbers numbers, XDDFScatterChartData data) {
    int position = 0;
    for (Map.Entry<String, Points> stage : spans.entrySet()) {
      var series = add(numbers, data, stage.getKey(), stage.getValue());
      series.setMarkerStyle(MarkerStyle.NONE);
      XDDFLineProperties line =
          Ink.stroke(stageColor(stage.getKey(), position++), tracks == 1 ? BAR : THIN, null);
      line.setLineCap(LineCap.FLAT);
      Ink.line(series, line);
    }
    position = 0;
    for (Map.Entry<String, Points> kind : marks.entrySet()) {
      var series = add(numbers, data, kind.getKey(), kind.getValue());
      Ink.line(series, Ink.none());
      Ink.points(series, Ink.marker(1 + position++), 6, Palette.INK, Palette.WHITE);
    }
  }

  private static XDDFScatterChartData.Series add(
      Numbers numbers, XDDFScatterChartData data, String name, Points points) {
    var x = numbers.column("date", points.x);
    var y = numbers.column(name, points.y);
    var series = (XDDFScatterChartData.Series) data.addSeries(x.numbers(), y.numbers());
    series.setTitle(y.heading(), y.headingCell());
    series.setSmooth(false);
    return series;
  }

  /** How many spans of one lane lie above each other at most. */
  public static int tracks(List<Lane> lanes) {
    return lanes.stream()
        .flatMap(lane -> Tracks.of(lane.spans()).stream())
        .mapToInt(track -> track + 1)
        .max()
        .orElse(1);
  }

  private double level(int lane, int track) {
    return tracks == 1 ? lane + 0.5 + BELOW : lane + (track + 1.0) / (tracks + 1);
  }

  private void add(Span span, double y) {
    Points points = spans.computeIfAbsent(span.stage(), stage -> new Points());
    points.add(MonthAxis.serial(span.from()), y);
    points.add(MonthAxis.serial(span.to()) + 1, y);
    points.add(null, null);
  }

  private void add(Mark mark, double y) {
    marks
        .computeIfAbsent(mark.kind(), kind -> new Points())
        .add(MonthAxis.serial(mark.at()), y - ABOVE);
  }

  /** The three stages keep their colours from sheet to sheet. */
  private static String stageColor(String stage, int position) {
    return switch (stage) {
      case "notebook" -> Palette.SERIES.get(2);
      case "library" -> Palette.SERIES.get(1);
      case "release", "production", "in production" -> Palette.SERIES.get(0);
      default -> Palette.series(position);
    };
  }

  private record Band(double head, double foot) {}

  private static final class Points {
    private final List<@Nullable Double> x = new ArrayList<>();
    private final List<@Nullable Double> y = new ArrayList<>();

    void add(@Nullable Double day, @Nullable Double level) {
      x.add(day);
      y.add(level);
    }
  }
}
