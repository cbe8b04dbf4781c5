package io.oneteam.reporter.sheet;

import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Figure.Breakdown;
import io.oneteam.domain.measurement.Figure.Curves;
import io.oneteam.domain.measurement.Figure.Distribution;
import io.oneteam.domain.measurement.Figure.Listing;
import io.oneteam.domain.measurement.Figure.Matrix;
import io.oneteam.domain.measurement.Figure.Scatter;
import io.oneteam.domain.measurement.Figure.Timeline;
import io.oneteam.domain.measurement.Figure.Trend;

/** Whether a figure is a chart with something on it. */
final class Drawable implements Figure.Visitor<Boolean> {
  @Override
  public Boolean curves(Curves curves) {
    return curves.curves().stream().anyMatch(curve -> curve.n() > 0);
  }

  @Override
  public Boolean breakdown(Breakdown breakdown) {
    return !breakdown.periods().isEmpty()
        && breakdown.series().stream()
            .flatMap(series -> series.values().stream())
            .anyMatch(value -> value > 0);
  }

  @Override
  public Boolean trend(Trend trend) {
    return trend.points().stream().anyMatch(point -> point.value() != null);
  }

  @Override
  public Boolean distribution(Distribution distribution) {
    return distribution.bins().stream().anyMatch(bin -> bin.count() > 0);
  }

  @Override
  public Boolean scatter(Scatter scatter) {
    return !scatter.dots().isEmpty();
  }

  @Override
  public Boolean matrix(Matrix matrix) {
    return false;
  }

  @Override
  public Boolean timeline(Timeline timeline) {
    return false;
  }

  @Override
  public Boolean listing(Listing listing) {
    return false;
  }
}
