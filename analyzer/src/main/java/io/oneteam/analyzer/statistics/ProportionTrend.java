package io.oneteam.analyzer.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Does a share rise or fall along ordered groups? Cochran-Armitage (Armitage 1955) with binomial
 * variance: z = Σc(k−n·p̄)/√(p̄(1−p̄)(Σnc²−(Σnc)²/N)).
 *
 * @param z positive when the share rises with the score
 * @param chiSquared z²
 * @param p two-sided
 */
public record ProportionTrend(double z, double chiSquared, double p) {

  /**
   * Tests for a trend.
   *
   * @param k successes per group
   * @param n units per group, at least {@code k}
   * @param scores position per group
   * @return {@code null} when all or none succeeded, or all groups have one score
   */
  public static @Nullable ProportionTrend of(int[] k, int[] n, double[] scores) {
    if (k.length != n.length || k.length != scores.length) {
      throw new IllegalArgumentException("k, n and scores must have one length");
    }
    double successes = 0;
    double units = 0;
    double weighted = 0;
    double squares = 0;
    double excess = 0;
    for (int i = 0; i < k.length; i++) {
      successes += k[i];
      units += n[i];
      weighted += n[i] * scores[i];
      squares += n[i] * scores[i] * scores[i];
      excess += k[i] * scores[i];
    }
    if (units == 0) {
      return null;
    }
    double share = successes / units;
    double variance = share * (1 - share) * (squares - weighted * weighted / units);
    if (!(variance > QuadraticForm.SINGULAR)) {
      return null;
    }
    double z = (excess - share * weighted) / Math.sqrt(variance);
    return new ProportionTrend(z, z * z, Distributions.normalTwoSided(z));
  }
}
