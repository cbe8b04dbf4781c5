package io.oneteam.analyzer.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How far two mixes lie apart: the share of work that would have to move between kinds to make them
 * equal, ½Σ|p−q|, tested by permuting items between the periods. Single shares are not tested, they
 * sum to 1.
 *
 * @param distance 0 (same mix) to 1 (nothing in common)
 * @param exact whether every split was visited
 * @param visited splits looked at, the observed one included when exact
 * @param asFar visited splits at least as far apart
 * @param p share of splits at least as far apart
 */
public record MixDifference(double distance, boolean exact, int visited, int asFar, double p) {

  private static final double TOLERANCE = 1e-9;
  private static final int MAX_EXACT = 200_000;

  /**
   * Compares two periods.
   *
   * @param first one row per item: work per kind
   * @param second the same for the other period
   * @param seed for the shuffles beyond 200,000 splits
   * @return {@code null} when a period has no work, or a count is negative or no number
   */
  public static @Nullable MixDifference of(List<double[]> first, List<double[]> second, long seed) {
    // shuffles go by position, which must not depend on the order in which items came
    List<double[]> rows = new ArrayList<>(Mixes.sorted(first));
    rows.addAll(Mixes.sorted(second));
    int[] labels = new int[rows.size()];
    Arrays.fill(labels, 0, first.size(), 1);
    boolean nothing = Mixes.nonEmpty(first).isEmpty() || Mixes.nonEmpty(second).isEmpty();
    if (nothing || !Mixes.valid(rows)) {
      return null;
    }
    double[] total = Mixes.total(rows);
    double observed = distance(rows, total, labels);
    boolean exact = Relabellings.count(labels) <= MAX_EXACT;
    int[] counts = new int[2];
    Consumer<int[]> counter =
        split -> {
          counts[0]++;
          counts[1] += distance(rows, total, split) >= observed - TOLERANCE ? 1 : 0;
        };
    if (exact) {
      Relabellings.forEach(labels, counter);
    } else {
      Relabellings.sample(labels, seed, counter);
    }
    int extra = exact ? 0 : 1;
    return new MixDifference(
        observed, exact, counts[0], counts[1], (counts[1] + extra) / (double) (counts[0] + extra));
  }

  /** A split that leaves one side without work has no distance and counts as 0. */
  private static double distance(List<double[]> rows, double[] total, int[] labels) {
    double[] own = new double[total.length];
    for (int i = 0; i < labels.length; i++) {
      for (int k = 0; k < own.length && labels[i] == 1; k++) {
        own[k] += rows.get(i)[k];
      }
    }
    double all = Mixes.sum(total);
    double size = Mixes.sum(own);
    if (size <= 0 || size >= all) {
      return 0;
    }
    double sum = 0;
    for (int k = 0; k < own.length; k++) {
      sum += Math.abs(own[k] / size - (total[k] - own[k]) / (all - size));
    }
    return sum / 2;
  }
}
