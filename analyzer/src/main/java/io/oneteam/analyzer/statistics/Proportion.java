package io.oneteam.analyzer.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A share with Wilson's score interval (1927).
 *
 * @param k successes
 * @param n units
 * @param estimate k/n; {@code null} without units
 * @param limits {@code null} without units
 */
public record Proportion(int k, int n, @Nullable Double estimate, @Nullable Limits limits) {

  /** k of n with 95 % limits. */
  public static Proportion of(int k, int n) {
    return of(k, n, 0.95);
  }

  /**
   * A share.
   *
   * @throws IllegalArgumentException unless 0 ≤ k ≤ n
   */
  public static Proportion of(int k, int n, double level) {
    if (k < 0 || k > n) {
      throw new IllegalArgumentException("a share needs 0 <= k <= n, not " + k + " of " + n);
    }
    double z = Distributions.z(level);
    if (n == 0) {
      return new Proportion(k, n, null, null);
    }
    double p = k / (double) n;
    double shrink = 1 + z * z / n;
    double centre = (p + z * z / (2 * n)) / shrink;
    double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n)) / shrink;
    double low = k == 0 ? 0 : centre - half;
    double high = k == n ? 1 : centre + half;
    return new Proportion(k, n, p, new Limits(low, high));
  }
}
