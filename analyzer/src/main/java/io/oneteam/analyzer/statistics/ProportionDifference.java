package io.oneteam.analyzer.statistics;

import org.hipparchus.distribution.discrete.HypergeometricDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Two shares compared: Newcombe's hybrid score interval (1998, method 10) and Fisher's exact test
 * (two-sided: the tables at most as likely as the observed one).
 *
 * @param estimate first − second, −1 to 1; {@code null} if one has no units
 * @param limits {@code null} if one has no units
 * @param fisherP {@code null} if one has no units
 */
public record ProportionDifference(
    @Nullable Double estimate, @Nullable Limits limits, @Nullable Double fisherP) {

  private static final double EQUALLY_LIKELY = 1 + 1e-7;

  /** First minus second; the limits are at the level of the two shares. */
  public static ProportionDifference of(Proportion first, Proportion second) {
    Double a = first.estimate();
    Double b = second.estimate();
    Limits ofA = first.limits();
    Limits ofB = second.limits();
    if (a == null || b == null || ofA == null || ofB == null) {
      return new ProportionDifference(null, null, null);
    }
    return new ProportionDifference(
        a - b,
        Mover.difference(a, ofA, b, ofB),
        fisher(first.k(), first.n(), second.k(), second.n()));
  }

  private static double fisher(int k1, int n1, int k2, int n2) {
    HypergeometricDistribution tables = new HypergeometricDistribution(n1 + n2, k1 + k2, n1);
    double bound = tables.probability(k1) * EQUALLY_LIKELY;
    double sum = 0;
    for (int k = tables.getSupportLowerBound(); k <= tables.getSupportUpperBound(); k++) {
      double probability = tables.probability(k);
      sum += probability <= bound ? probability : 0;
    }
    return Math.min(1, sum);
  }
}
