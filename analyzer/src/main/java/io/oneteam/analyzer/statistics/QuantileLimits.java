package io.oneteam.analyzer.statistics;

import java.util.Arrays;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Limits for a quantile of finished items from two of the items themselves, by the binomial
 * distribution of ranks (David &amp; Nagaraja 2003): l = qbinom(α/2,n,p), u = qbinom(1−α/2,n,p)+1.
 *
 * @param n items
 * @param lowRank 1-based rank of the lower limit; {@code null} = no such item
 * @param highRank 1-based rank of the upper limit; {@code null} = no such item
 * @param low lower limit, in the unit of the values
 * @param high upper limit
 * @param coverage attained probability, an end that is missing counting as open; {@code null}
 *     without items
 */
public record QuantileLimits(
    int n,
    @Nullable Integer lowRank,
    @Nullable Integer highRank,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable Double coverage) {

  private static final double FUZZ = 1e-12;

  /**
   * Limits for the {@code p} quantile.
   *
   * @param values in any order; those that are no number are left out
   * @param p share between 0 and 1
   * @param level two-sided confidence level
   */
  public static QuantileLimits of(double[] values, double p, double level) {
    double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    int n = sorted.length;
    double tail = Distributions.tail(level);
    if (n == 0) {
      return new QuantileLimits(0, null, null, null, null, null);
    }
    BinomialDistribution ranks = new BinomialDistribution(n, p);
    int low = quantile(ranks, tail);
    int high = quantile(ranks, 1 - tail) + 1;
    boolean hasLow = low >= 1;
    boolean hasHigh = high <= n;
    double below = hasLow ? ranks.cumulativeProbability(low - 1) : 0;
    double inside = (hasHigh ? ranks.cumulativeProbability(high - 1) : 1) - below;
    return new QuantileLimits(
        n,
        hasLow ? Integer.valueOf(low) : null,
        hasHigh ? Integer.valueOf(high) : null,
        hasLow ? Double.valueOf(sorted[low - 1]) : null,
        hasHigh ? Double.valueOf(sorted[high - 1]) : null,
        inside);
  }

  private static int quantile(BinomialDistribution distribution, double p) {
    int x = 0;
    while (distribution.cumulativeProbability(x) < p - FUZZ) {
      x++;
    }
    return x;
  }
}
