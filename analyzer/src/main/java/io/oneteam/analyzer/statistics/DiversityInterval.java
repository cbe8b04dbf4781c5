package io.oneteam.analyzer.statistics;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The effective number of disciplines with an interval, items as units. Units of one item are
 * alike, so n shrinks by the design effect; the interval holds what Dirichlet draws with Jeffreys'
 * ½ give (bootstrap intervals of a diversity cover 0 to .93 instead of .95).
 *
 * @param items items with work
 * @param n units of work
 * @param estimate exp(H+(S−1)/(2n_e)), at most K
 * @param plugIn exp(H)
 * @param designEffect at least 1
 * @param effectiveN n/designEffect
 * @param even whether an even spread over all K cannot be excluded; the upper limit is then K
 * @param limits contain the estimate
 * @param median of the draws
 */
public record DiversityInterval(
    int items,
    double n,
    double estimate,
    double plugIn,
    double designEffect,
    double effectiveN,
    boolean even,
    Limits limits,
    double median) {

  /** Draws whose ranks for 95 % are whole. */
  public static final int DRAWS = 1_999;

  private static final double JEFFREYS = 0.5;

  /** The interval with 1,999 draws at 95 %. */
  public static @Nullable DiversityInterval of(List<double[]> items, long seed) {
    return of(items, seed, DRAWS, 0.95);
  }

  /**
   * The interval.
   *
   * @param items one row per item: units of work per discipline, K columns; rows without work do
   *     not count
   * @param seed from {@link SeededRandom#seed}
   * @return {@code null} when nothing can be said: fewer than two items with work, or a count that
   *     is negative or no number
   */
  public static @Nullable DiversityInterval of(
      List<double[]> items, long seed, int draws, double level) {
    if (!Mixes.valid(items)) {
      return null;
    }
    // Sums of rounded numbers depend on their order; the order of items means nothing.
    List<double[]> worked = Mixes.sorted(Mixes.nonEmpty(items));
    double[] total = Mixes.total(worked);
    HillNumbers plugIn = HillNumbers.of(total, total.length);
    if (plugIn == null || worked.size() < 2) {
      return null;
    }
    double n = plugIn.n();
    double designEffect = designEffect(worked, total, n, plugIn.present());
    double effectiveN = n / designEffect;
    int kinds = total.length;
    double corrected = Math.exp(plugIn.shannon() + (plugIn.present() - 1) / (2 * effectiveN));
    double estimate = Math.min(corrected, kinds);
    double[] drawn = draws(total, n, effectiveN, seed, draws);
    double tail = Distributions.tail(level);
    Limits limits =
        new Limits(
                Percentile.interpolated(drawn, (draws + 1) * tail),
                Percentile.interpolated(drawn, (draws + 1) * (1 - tail)))
            .widenedTo(estimate);
    double distance = 2 * effectiveN * (Math.log(kinds) - plugIn.shannon());
    boolean even = kinds < 2 || distance <= Distributions.chiSquaredQuantile(level, kinds - 1);
    return new DiversityInterval(
        worked.size(),
        n,
        estimate,
        plugIn.effective(),
        designEffect,
        effectiveN,
        even,
        even ? new Limits(limits.low(), kinds) : limits,
        Percentile.interpolated(drawn, (draws + 1) / 2.0));
  }

  private static double designEffect(List<double[]> items, double[] total, double n, int present) {
    if (present == 1) {
      return items.stream().mapToDouble(Mixes::sum).map(size -> size * size).sum() / n;
    }
    double m = items.size();
    double observed = 0;
    double multinomial = 0;
    for (int k = 0; k < total.length; k++) {
      double p = total[k] / n;
      for (double[] item : items) {
        double deviation = item[k] - p * Mixes.sum(item);
        observed += m / (m - 1) * deviation * deviation / (n * n);
      }
      multinomial += p * (1 - p) / n;
    }
    return Math.max(1, observed / multinomial);
  }

  private static double[] draws(double[] total, double n, double effectiveN, long seed, int draws) {
    SeededRandom random = SeededRandom.of(seed);
    double[] drawn = new double[draws];
    double[] gamma = new double[total.length];
    for (int b = 0; b < draws; b++) {
      for (int k = 0; k < gamma.length; k++) {
        double shape = total[k] / n * effectiveN + JEFFREYS;
        gamma[k] = Distributions.gammaQuantile(random.next(), shape);
      }
      drawn[b] = Math.exp(HillNumbers.entropy(gamma));
    }
    Arrays.sort(drawn);
    return drawn;
  }
}
