package io.oneteam.analyzer.statistics;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The age by which a share of the units has had the event (Brookmeyer &amp; Crowley 1982).
 *
 * @param p the share, between 0 and 1
 * @param day age in days; {@code null} = not reached, say "at least" the last day seen
 * @param low lower limit in days; {@code null} = the lower limit curve never comes down that far
 * @param high upper limit in days; {@code null} = no upper limit
 */
public record SurvivalQuantile(
    double p, @Nullable Double day, @Nullable Double low, @Nullable Double high) {

  /** Curves are products of fractions; two values closer than this are one. */
  private static final double TOLERANCE = 1.49e-8;

  static SurvivalQuantile of(List<SurvivalPoint> points, double p) {
    if (!(p >= 0 && p <= 1)) {
      return new SurvivalQuantile(p, null, null, null);
    }
    double target = 1 - p;
    return new SurvivalQuantile(
        p,
        crossing(points, 0, SurvivalPoint::share, target),
        crossing(points, 0, SurvivalQuantile::lower, target),
        crossing(points, afterLastAbove(points, target), SurvivalQuantile::upper, target));
  }

  /** The first day at or below the target; the middle of a flat piece exactly on it. */
  private static @Nullable Double crossing(
      List<SurvivalPoint> points,
      int from,
      Function<SurvivalPoint, @Nullable Double> curve,
      double target) {
    Double first = null;
    for (SurvivalPoint point : points.subList(from, points.size())) {
      Double value = curve.apply(point);
      if (value == null || value > target + TOLERANCE) {
        continue;
      }
      boolean below = value < target - TOLERANCE;
      if (first == null) {
        if (below) {
          return point.day();
        }
        first = point.day();
      } else if (below) {
        return (first + point.day()) / 2;
      }
    }
    return first;
  }

  /** Limit curves need not be monotone: the upper one counts from when it stays down. */
  private static int afterLastAbove(List<SurvivalPoint> points, double target) {
    for (int j = points.size() - 1; j >= 0; j--) {
      Double value = upper(points.get(j));
      if (value != null && value > target + TOLERANCE) {
        return j + 1;
      }
    }
    return 0;
  }

  private static @Nullable Double lower(SurvivalPoint point) {
    Limits limits = point.logLog();
    return limits == null ? null : limits.low();
  }

  private static @Nullable Double upper(SurvivalPoint point) {
    Limits limits = point.logLog();
    return limits == null ? null : limits.high();
  }
}
