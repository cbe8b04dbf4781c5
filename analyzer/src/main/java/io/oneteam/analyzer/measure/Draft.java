package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Facts;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Finding;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.measurement.Tile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A measurement in the making. */
final class Draft {
  private final String measure;
  private final String title;
  private final String question;
  private String sentence = "";
  private final List<Tile> tiles = new ArrayList<>();
  private final List<Estimate> estimates = new ArrayList<>();
  private Figure.@Nullable Trend glance;
  private final List<Figure> figures = new ArrayList<>();
  private final List<Figure> evidence = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> reading = new ArrayList<>();
  private final List<String> caveats = new ArrayList<>();

  Draft(Measure measure, String title, String question) {
    this.measure = measure.name();
    this.title = title;
    this.question = question;
  }

  String measure() {
    return measure;
  }

  Draft sentence(String text) {
    sentence = text;
    return this;
  }

  Draft tile(Tile tile) {
    tiles.add(tile);
    return estimate(tile.now()).estimate(tile.before());
  }

  Draft estimate(@Nullable Estimate estimate) {
    if (estimate != null
        && estimates.stream()
            .noneMatch(
                e -> e.name().equals(estimate.name()) && e.scope().equals(estimate.scope()))) {
      estimates.add(estimate);
    }
    return this;
  }

  Draft estimates(List<Estimate> all) {
    all.forEach(this::estimate);
    return this;
  }

  Draft glance(Figure.Trend trend) {
    glance = trend;
    return this;
  }

  Draft figure(@Nullable Figure figure) {
    if (figure instanceof Figure.Listing listing && listing.evidence()) {
      evidence.add(listing);
    } else if (figure != null) {
      figures.add(figure);
    }
    return this;
  }

  Draft finding(@Nullable Finding finding) {
    if (finding != null) {
      findings.add(finding);
    }
    return this;
  }

  Draft reading(String hint) {
    reading.add(hint);
    return this;
  }

  /** A caveat that holds only where it counts something. */
  Draft caveat(int count, String text) {
    return count == 0 ? this : caveat(text);
  }

  Draft caveat(String text) {
    caveats.add(text);
    return this;
  }

  /**
   * The measurement; figures of periods before the history began are left out.
   *
   * <p>The check does not see that glance may be null: it misreads annotations of nested types.
   */
  @SuppressWarnings("NullAway")
  Measurement build(Facts facts) {
    boolean alone = !facts.compares();
    List<Figure> all = new ArrayList<>(figures);
    all.addAll(evidence);
    return new Measurement(
        measure,
        title,
        question,
        Status.SHOWN,
        sentence,
        alone ? tiles.stream().map(Draft::withoutBefore).toList() : tiles,
        alone
            ? estimates.stream().filter(e -> !e.scope().equals(Estimate.PREVIOUS)).toList()
            : estimates,
        glance == null ? null : seen(facts, glance),
        all,
        findings,
        reading,
        caveats);
  }

  private static Figure.Trend seen(Facts facts, Figure.Trend trend) {
    Set<String> unseen = new HashSet<>();
    facts.history().periods().stream()
        .filter(facts::unseen)
        .forEach(period -> unseen.add(period.name()));
    List<Figure.Point> points = new ArrayList<>();
    for (Figure.Point point : trend.points()) {
      points.add(
          unseen.contains(point.period())
              ? new Figure.Point(point.period(), null, null, null, point.n())
              : point);
    }
    return new Figure.Trend(trend.key(), trend.title(), points, trend.unit());
  }

  private static Tile withoutBefore(Tile tile) {
    return new Tile(tile.label(), tile.now(), null, "", null);
  }

  Measurement refused(String why) {
    return Measurement.refused(measure, title, question, why);
  }
}
