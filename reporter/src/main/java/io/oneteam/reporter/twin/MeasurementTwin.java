package io.oneteam.reporter.twin;

import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Exclusion;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Finding;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Tile;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A measurement in the twin: its numbers, matrices, curves and findings, without its tables. */
record MeasurementTwin(
    String measure,
    String title,
    String question,
    String status,
    String sentence,
    List<Headline> tiles,
    List<Number> estimates,
    List<Grid> matrices,
    List<Figure.Curves> curves,
    List<Figure.Breakdown> breakdowns,
    List<Course> trends,
    List<Talk> findings,
    List<String> reading,
    List<String> caveats) {

  static MeasurementTwin of(Measurement measurement) {
    Figure.Trend glance = measurement.glance();
    return new MeasurementTwin(
        measurement.measure(),
        measurement.title(),
        measurement.question(),
        Twin.word(measurement.status()),
        measurement.sentence(),
        measurement.tiles().stream().map(Headline::of).toList(),
        measurement.estimates().stream().map(Number::of).toList(),
        all(measurement, Figure.Matrix.class).stream().map(Grid::of).toList(),
        all(measurement, Figure.Curves.class),
        all(measurement, Figure.Breakdown.class),
        Stream.concat(Stream.ofNullable(glance), all(measurement, Figure.Trend.class).stream())
            .map(Course::of)
            .toList(),
        measurement.findings().stream().map(Talk::of).toList(),
        measurement.reading(),
        measurement.caveats());
  }

  private static <T extends Figure> List<T> all(Measurement measurement, Class<T> shape) {
    return measurement.figures().stream().filter(shape::isInstance).map(shape::cast).toList();
  }

  record Headline(String label, String estimate, String change, @Nullable Boolean better) {
    static Headline of(Tile tile) {
      return new Headline(tile.label(), tile.now().name(), tile.change(), tile.better());
    }
  }

  record Number(
      String name,
      String scope,
      String status,
      @Nullable Double value,
      @Nullable Double low,
      @Nullable Double high,
      int n,
      @Nullable Integer events,
      String unit,
      List<Exclusion> excluded,
      String method,
      String sentence) {
    static Number of(Estimate estimate) {
      return new Number(
          estimate.name(),
          estimate.scope(),
          Twin.word(estimate.status()),
          estimate.value(),
          estimate.low(),
          estimate.high(),
          estimate.n(),
          estimate.events(),
          Twin.word(estimate.unit()),
          estimate.excluded(),
          estimate.method(),
          estimate.sentence());
    }
  }

  record Grid(
      String name,
      String title,
      String unit,
      List<String> rows,
      List<String> columns,
      List<List<@Nullable Double>> values,
      @Nullable List<List<@Nullable Double>> expected) {
    static Grid of(Figure.Matrix matrix) {
      return new Grid(
          matrix.key(),
          matrix.title(),
          Twin.word(matrix.unit()),
          matrix.rows(),
          matrix.columns(),
          matrix.values(),
          matrix.expected());
    }
  }

  record Course(String name, String title, String unit, List<Figure.Point> points) {
    static Course of(Figure.Trend trend) {
      return new Course(trend.key(), trend.title(), Twin.word(trend.unit()), trend.points());
    }
  }

  record Talk(
      String key,
      String sentence,
      String question,
      String strength,
      boolean good,
      double effect,
      @Nullable Double p,
      @Nullable Double q,
      boolean provisional,
      boolean heldBefore,
      List<Row> evidence) {
    static Talk of(Finding finding) {
      return new Talk(
          finding.key(),
          finding.sentence(),
          finding.question(),
          Twin.word(finding.strength()),
          finding.good(),
          finding.effect(),
          finding.p(),
          finding.q(),
          finding.provisional(),
          finding.heldBefore(),
          finding.evidence().stream().map(Row::of).toList());
    }
  }

  record Row(
      String kind, String reference, @Nullable String link, @Nullable String at, String text) {
    static Row of(Finding.Evidence evidence) {
      return new Row(
          evidence.kind(),
          evidence.reference(),
          evidence.link(),
          evidence.at() == null ? null : evidence.at().toString(),
          evidence.text());
    }
  }
}
