package io.oneteam.analyzer.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line through a few quarters that one odd quarter cannot bend: Theil-Sen slope (Sen 1968) with
 * its exact interval, and the Mann-Kendall test (Mann 1945, Kendall 1975). For the picture; decide
 * on unit-level data ({@link LogRank#trend}, {@link ProportionTrend}).
 *
 * @param n number of points with both coordinates real
 * @param s Kendall's S, rising minus falling pairs
 * @param slope median pairwise slope, y per x; {@code null} without two distinct x
 * @param intercept median y − slope · median x
 * @param slopeLimits {@code null} when no interval of that level exists (95 %: fewer than five)
 * @param slopeCoverage attained level of {@code slopeLimits}
 * @param variance of S, corrected for ties in y
 * @param z with continuity correction; 0 without variance
 * @param pNormal two-sided
 * @param ties whether two y are equal
 * @param pExact two-sided; {@code null} with ties beyond nine points
 */
public record TrendLine(
    int n,
    int s,
    @Nullable Double slope,
    @Nullable Double intercept,
    @Nullable Limits slopeLimits,
    @Nullable Double slopeCoverage,
    double variance,
    double z,
    double pNormal,
    boolean ties,
    @Nullable Double pExact) {

  private static final int MOST_POINTS_WITH_TIES = 9;

  /** Beyond this the normal approximation is exact enough and the exact one slow. */
  private static final int MOST_POINTS = 300;

  /**
   * The line.
   *
   * @param x positions, for example quarter numbers; windows must not overlap
   * @param y figures; same length. Points with a coordinate that is no number are left out
   * @param level two-sided confidence level
   */
  public static TrendLine of(double[] x, double[] y, double level) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "as many y as x are needed: " + x.length + ", " + y.length);
    }
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
        points.add(new double[] {x[i], y[i]});
      }
    }
    return of(points, Distributions.tail(level));
  }

  private static TrendLine of(List<double[]> points, double tail) {
    int n = points.size();
    int s = 0;
    List<Double> slopes = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double run = points.get(j)[0] - points.get(i)[0];
        double rise = points.get(j)[1] - points.get(i)[1];
        s += (int) (Math.signum(run) * Math.signum(rise));
        if (run != 0) {
          slopes.add(rise / run);
        }
      }
    }
    slopes.sort(null);
    double[] xs = points.stream().mapToDouble(point -> point[0]).toArray();
    double[] ys = points.stream().mapToDouble(point -> point[1]).toArray();
    Double slope = Percentile.median(slopes.stream().mapToDouble(v -> v).toArray());
    Double middleX = Percentile.median(xs);
    Double middleY = Percentile.median(ys);
    Map<Double, Integer> groups = new HashMap<>();
    for (double value : ys) {
      groups.merge(value + 0.0, 1, Integer::sum);
    }
    boolean ties = groups.size() < n;
    double variance = (ofGroup(n) - groups.values().stream().mapToDouble(TrendLine::ofGroup).sum());
    double z = variance > 0 ? (s - Math.signum(s)) / Math.sqrt(variance) : 0;
    boolean exact = n <= (ties ? MOST_POINTS_WITH_TIES : MOST_POINTS);
    Interval interval = Interval.of(slopes, n, tail);
    return new TrendLine(
        n,
        s,
        slope,
        slope == null || middleX == null || middleY == null
            ? null
            : Double.valueOf(middleY - slope * middleX),
        interval == null ? null : interval.limits(),
        interval == null ? null : interval.coverage(),
        variance,
        z,
        Distributions.normalTwoSided(z),
        ties,
        exact ? KendallDistribution.of(n, groups.values()).twoSided(s) : null);
  }

  private static double ofGroup(int t) {
    return t * (t - 1.0) * (2.0 * t + 5) / 18;
  }

  /** The M-th smallest and largest slopes, M from the distribution without ties. */
  private record Interval(Limits limits, double coverage) {
    static @Nullable Interval of(List<Double> sortedSlopes, int n, double tail) {
      if (n < 2 || n > MOST_POINTS) {
        return null;
      }
      KendallDistribution distribution = KendallDistribution.of(n);
      int pairs = n * (n - 1) / 2;
      int k = distribution.critical(tail);
      int m = (pairs - k) / 2 + 1;
      if (k > pairs || m > sortedSlopes.size()) {
        return null;
      }
      double low = sortedSlopes.get(m - 1);
      double high = sortedSlopes.get(sortedSlopes.size() - m);
      return low > high
          ? null
          : new Interval(new Limits(low, high), 1 - 2 * distribution.upperTail(k));
    }
  }
}
