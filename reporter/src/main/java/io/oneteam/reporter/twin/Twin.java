package io.oneteam.reporter.twin;

import io.oneteam.domain.measurement.HandOff;
import io.oneteam.domain.report.Definition;
import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.report.Reconciliation;
import io.oneteam.domain.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report as JSON. Its outline is fixed by {@code report.schema.json}: dashboards are built on it,
 * so keys are added and never changed. Instants are ISO 8601 in UTC, days are numbers, shares are
 * 0..1, words of closed sets are lower case with underscores, absent values are null.
 */
public record Twin(
    String schema,
    String team,
    Span period,
    Span previous,
    String asOf,
    String version,
    String clock,
    String headline,
    String summary,
    List<String> retroFindings,
    List<Balance> reconciliation,
    List<ModelTwin> models,
    List<Passing> handOffs,
    List<MeasurementTwin> measurements,
    List<Line> quality,
    List<Definition> definitions) {

  /** The version of the outline. */
  public static final String SCHEMA = "oneteam-report-1";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** The twin of a report. */
  public static Twin of(Report report) {
    return new Twin(
        SCHEMA,
        report.team().name(),
        Span.of(report.period().name(), report.period().from(), report.period().to()),
        Span.of(report.previous().name(), report.previous().from(), report.previous().to()),
        report.asOf().toString(),
        report.version(),
        report.clock(),
        report.headline(),
        report.summary(),
        report.retroFindings(),
        report.reconciliation().stream().map(Balance::of).toList(),
        report.models().stream().map(model -> ModelTwin.of(model, report)).toList(),
        report.handOffs().stream().map(Passing::of).toList(),
        report.measurements().stream().map(MeasurementTwin::of).toList(),
        report.quality().stream().map(Line::of).toList(),
        report.definitions());
  }

  /** Writes it with a line break at the end. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(JSON.writeValueAsBytes(this));
    out.write('\n');
  }

  /** A word of a closed set as the twin writes it. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  record Span(String name, String from, String to) {
    static Span of(String name, LocalDate from, LocalDate to) {
      return new Span(name, from.toString(), to.toString());
    }
  }

  record Balance(
      String source,
      String kind,
      long atSource,
      long stored,
      List<Reconciliation.Explanation> explained) {
    static Balance of(Reconciliation line) {
      return new Balance(
          line.source(), line.kind(), line.atSource(), line.stored(), line.explained());
    }
  }

  record Passing(
      String issue,
      String from,
      String to,
      String at,
      double waitDays,
      boolean censored,
      boolean returned,
      boolean link,
      @Nullable String model) {
    static Passing of(HandOff handOff) {
      return new Passing(
          handOff.issue(),
          handOff.from(),
          handOff.to(),
          handOff.at().toString(),
          handOff.waitDays(),
          handOff.censored(),
          handOff.returned(),
          handOff.link(),
          handOff.model());
    }
  }

  record Line(String severity, String topic, String sentence, long count) {
    static Line of(QualityLine line) {
      return new Line(word(line.severity()), line.topic(), line.sentence(), line.count());
    }
  }
}
