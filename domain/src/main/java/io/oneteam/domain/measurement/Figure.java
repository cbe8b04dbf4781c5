package io.oneteam.domain.measurement;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shape the reporter can draw. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "shape")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Figure.Curves.class, name = "curves"),
  @JsonSubTypes.Type(value = Figure.Breakdown.class, name = "breakdown"),
  @JsonSubTypes.Type(value = Figure.Matrix.class, name = "matrix"),
  @JsonSubTypes.Type(value = Figure.Trend.class, name = "trend"),
  @JsonSubTypes.Type(value = Figure.Distribution.class, name = "distribution"),
  @JsonSubTypes.Type(value = Figure.Timeline.class, name = "timeline"),
  @JsonSubTypes.Type(value = Figure.Scatter.class, name = "scatter"),
  @JsonSubTypes.Type(value = Figure.Listing.class, name = "listing")
})
public sealed interface Figure {

  /** Stable name within its measurement, in kebab case. */
  String key();

  /** What it shows, computed from the data; also the alternative text of its chart. */
  String title();

  /** Calls the visitor's method for this shape. */
  <T> T accept(Visitor<T> visitor);

  /** One method for each shape: a forgotten shape does not compile. */
  interface Visitor<T> {
    T curves(Curves curves);

    T breakdown(Breakdown breakdown);

    T matrix(Matrix matrix);

    T trend(Trend trend);

    T distribution(Distribution distribution);

    T timeline(Timeline timeline);

    T scatter(Scatter scatter);

    T listing(Listing listing);
  }

  /**
   * Step curves over time: survival or cumulative incidence.
   *
   * @param falling true for survival (1 down to 0), false for incidence
   * @param xLabel label of the time axis, in days
   */
  record Curves(String key, String title, boolean falling, String xLabel, List<Curve> curves)
      implements Figure {
    public Curves {
      curves = List.copyOf(curves);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.curves(this);
    }
  }

  /**
   * One step curve.
   *
   * @param censored days at which units were last seen without the event
   */
  record Curve(String name, int n, int events, List<Step> steps, List<Double> censored) {
    public Curve {
      steps = List.copyOf(steps);
      censored = Rounding.all(censored);
    }
  }

  /**
   * The curve from a day on.
   *
   * @param day days since birth
   * @param value 0..1
   * @param low lower 95 % limit 0..1, null where undefined
   * @param high upper 95 % limit 0..1, null where undefined
   * @param atRisk units watched at that day
   */
  record Step(double day, double value, @Nullable Double low, @Nullable Double high, int atRisk) {
    public Step {
      day = Rounding.of(day);
      value = Rounding.of(value);
      low = Rounding.ofNullable(low);
      high = Rounding.ofNullable(high);
    }
  }

  /** How the amounts of one period are drawn. */
  enum Layout {
    /** Parts of one whole, as bars on top of each other. */
    STACKED,
    /** Amounts that do not add up to anything, as bars beside each other. */
    SIDE_BY_SIDE,
    /** Parts of one whole that flow from period to period, as areas. */
    AREAS
  }

  /**
   * Amounts by category over consecutive periods.
   *
   * @param layout how the amounts of one period stand to each other; stacked unless told
   * @param shares whether values of one period sum to 1
   * @param unit what is counted, in words
   */
  record Breakdown(
      String key,
      String title,
      List<String> periods,
      List<Series> series,
      Layout layout,
      boolean shares,
      String unit)
      implements Figure {
    public Breakdown {
      periods = List.copyOf(periods);
      series = List.copyOf(series);
      // Reports stored by earlier versions have none.
      layout = layout == null ? Layout.STACKED : layout;
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.breakdown(this);
    }
  }

  /** One category's amounts, one for each period. */
  record Series(String name, List<Double> values) {
    public Series {
      values = Rounding.all(values);
    }
  }

  /**
   * Numbers by row and column; a null value is suppressed or empty.
   *
   * @param values row by row
   * @param expected what chance would give, row by row; null where that means nothing
   */
  record Matrix(
      String key,
      String title,
      String rowLabel,
      String columnLabel,
      List<String> rows,
      List<String> columns,
      List<List<@Nullable Double>> values,
      @Nullable List<List<@Nullable Double>> expected,
      Unit unit)
      implements Figure {
    public Matrix {
      values = Rounding.rows(values);
      expected = expected == null ? null : Rounding.rows(expected);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.matrix(this);
    }
  }

  /** One number over consecutive periods, with intervals where there are any. */
  record Trend(String key, String title, List<Point> points, Unit unit) implements Figure {
    public Trend {
      points = List.copyOf(points);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.trend(this);
    }
  }

  /** One period's number; null where it is refused. */
  record Point(
      String period, @Nullable Double value, @Nullable Double low, @Nullable Double high, int n) {
    public Point {
      value = Rounding.ofNullable(value);
      low = Rounding.ofNullable(low);
      high = Rounding.ofNullable(high);
    }
  }

  /** Counts in bins; {@code lines} are percentiles drawn across. */
  record Distribution(String key, String title, String xLabel, List<Bin> bins, List<Line> lines)
      implements Figure {
    public Distribution {
      bins = List.copyOf(bins);
      lines = List.copyOf(lines);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.distribution(this);
    }
  }

  /** One bin: {@code from} inclusive, {@code to} exclusive. */
  record Bin(double from, double to, int count) {}

  /** A line at a value, such as a percentile. */
  record Line(String name, double value) {
    public Line {
      value = Rounding.of(value);
    }
  }

  /** Lanes of spans and marks by date, one lane a model or epic. */
  record Timeline(String key, String title, LocalDate from, LocalDate to, List<Lane> lanes)
      implements Figure {
    public Timeline {
      lanes = List.copyOf(lanes);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.timeline(this);
    }
  }

  /** One lane: {@code note} stands beside it. */
  record Lane(String name, String note, List<Span> spans, List<Mark> marks) {
    public Lane {
      spans = List.copyOf(spans);
      marks = List.copyOf(marks);
    }
  }

  /** A span; {@code to} inclusive, {@code open} when it still lasts. */
  record Span(String stage, LocalDate from, LocalDate to, boolean open) {}

  /** A dated mark with its evidence in words. */
  record Mark(String kind, LocalDate at, String detail) {}

  /** Points over a date or a number axis with lines across. */
  record Scatter(
      String key,
      String title,
      String xLabel,
      String yLabel,
      boolean dates,
      List<Dot> dots,
      List<Line> lines)
      implements Figure {
    public Scatter {
      dots = List.copyOf(dots);
      lines = List.copyOf(lines);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.scatter(this);
    }
  }

  /** A point; {@code x} is an epoch day when the axis shows dates. */
  record Dot(String name, double x, double y, String series) {
    public Dot {
      x = Rounding.of(x);
      y = Rounding.of(y);
    }
  }

  /**
   * A table.
   *
   * @param evidence whether it holds the rows behind a number: printed on an Evidence sheet
   */
  record Listing(
      String key, String title, List<Column> columns, List<List<Cell>> rows, boolean evidence)
      implements Figure {
    public Listing {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.listing(this);
    }
  }

  /**
   * A column.
   *
   * @param unit unit of its numbers, null for text and dates
   * @param width width in characters
   */
  record Column(String name, @Nullable Unit unit, int width) {}
}
