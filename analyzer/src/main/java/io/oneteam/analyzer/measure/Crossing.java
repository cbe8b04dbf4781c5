package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.statistics.CumulativeIncidence;
import io.oneteam.analyzer.statistics.IncidencePoint;
import io.oneteam.analyzer.statistics.Limits;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The day by which a share of all units has left by one cause: where its cumulative incidence
 * reaches the share, with the limits of the curve inverted the same way (Brookmeyer &amp; Crowley).
 *
 * @param day null while it is not reached
 * @param low lower limit in days, null when there is none
 * @param high upper limit in days, null when there is none
 */
record Crossing(@Nullable Double day, @Nullable Double low, @Nullable Double high) {
  private static final double TOLERANCE = 1.49e-8;

  static Crossing of(List<IncidencePoint> points, int cause, double share) {
    int from = 0;
    for (int i = 0; i < points.size(); i++) {
      Double lower = limit(points.get(i), cause, Limits::low);
      if (lower != null && lower < share - TOLERANCE) {
        from = i + 1;
      }
    }
    return new Crossing(
        first(points, 0, point -> at(point, cause).share(), share),
        first(points, 0, point -> limit(point, cause, Limits::high), share),
        first(points, from, point -> limit(point, cause, Limits::low), share));
  }

  private static CumulativeIncidence at(IncidencePoint point, int cause) {
    return point.causes().get(cause);
  }

  private static @Nullable Double limit(
      IncidencePoint point, int cause, Function<Limits, Double> end) {
    Limits limits = at(point, cause).logLog();
    return limits == null ? null : end.apply(limits);
  }

  /** The first day at or above the share; the middle of a flat piece exactly on it. */
  private static @Nullable Double first(
      List<IncidencePoint> points,
      int from,
      Function<IncidencePoint, @Nullable Double> curve,
      double share) {
    Double reached = null;
    for (IncidencePoint point : points.subList(from, points.size())) {
      Double value = curve.apply(point);
      if (value == null || value < share - TOLERANCE) {
        continue;
      }
      boolean above = value > share + TOLERANCE;
      if (reached == null) {
        if (above) {
          return point.day();
        }
        reached = point.day();
      } else if (above) {
        return (reached + point.day()) / 2;
      }
    }
    return reached;
  }
}
