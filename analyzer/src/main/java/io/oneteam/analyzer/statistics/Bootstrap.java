package io.oneteam.analyzer.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Seeded bootstrap over items, percentile and BCa (Efron 1987). For means of at least 20 items
 * only: it fails for a diversity, whose plug-in is biased down ({@link DiversityInterval}).
 *
 * @param estimate the statistic of the items themselves
 * @param draws the statistic of each resample, in drawing order
 * @param mean of the draws
 * @param percentile limits at ranks (B+1)α/2 and (B+1)(1−α/2)
 * @param bias z0, from the share of draws below the estimate plus half of those equal; {@code null}
 *     when all lie on one side
 * @param acceleration from the jackknife; 0 when all leave-one-out values agree
 * @param bca limits with both corrections; {@code null} without {@code bias}
 */
public record Bootstrap(
    double estimate,
    List<Double> draws,
    double mean,
    Limits percentile,
    @Nullable Double bias,
    double acceleration,
    @Nullable Limits bca) {
  /** Copies the draws. */
  public Bootstrap {
    draws = List.copyOf(draws);
  }

  /**
   * Resamples items.
   *
   * @param items at least two; never commits or lines, which are not independent
   * @param statistic of any non-empty list of items
   * @param draws number of resamples; 1,999 makes the ranks whole
   * @return {@code null} with fewer than two items, or when the statistic is no number
   */
  public static <T> @Nullable Bootstrap of(
      List<T> items, ToDoubleFunction<List<T>> statistic, long seed, int draws, double level) {
    int n = items.size();
    if (n < 2) {
      return null;
    }
    double estimate = statistic.applyAsDouble(items);
    SeededRandom random = SeededRandom.of(seed);
    double[] drawn = new double[draws];
    for (int b = 0; b < draws; b++) {
      List<T> resample = new ArrayList<>(n);
      for (int i = 0; i < n; i++) {
        resample.add(items.get(random.index(n)));
      }
      drawn[b] = statistic.applyAsDouble(resample);
    }
    double acceleration = acceleration(items, statistic);
    double[] sorted = drawn.clone();
    Arrays.sort(sorted);
    if (!Double.isFinite(estimate + acceleration + sorted[0] + sorted[draws - 1])) {
      return null;
    }
    double z = Distributions.z(level);
    Double bias = bias(sorted, estimate);
    return new Bootstrap(
        estimate,
        Arrays.stream(drawn).boxed().toList(),
        Arrays.stream(drawn).average().orElse(estimate),
        limits(sorted, -z, z),
        bias,
        acceleration,
        bias == null
            ? null
            : limits(sorted, shift(-z, bias, acceleration), shift(z, bias, acceleration)));
  }

  private static @Nullable Double bias(double[] sorted, double estimate) {
    double below = 0;
    for (double draw : sorted) {
      below += draw < estimate ? 1 : draw == estimate ? 0.5 : 0;
    }
    double share = below / sorted.length;
    return share <= 0 || share >= 1 ? null : Double.valueOf(Distributions.normalQuantile(share));
  }

  private static double shift(double z, double bias, double acceleration) {
    double moved = bias + z;
    return bias + moved / (1 - acceleration * moved);
  }

  private static <T> double acceleration(List<T> items, ToDoubleFunction<List<T>> statistic) {
    int n = items.size();
    double[] without = new double[n];
    for (int i = 0; i < n; i++) {
      List<T> rest = new ArrayList<>(items);
      rest.remove(i);
      without[i] = statistic.applyAsDouble(rest);
    }
    double mean = Arrays.stream(without).average().orElse(0);
    double squares = 0;
    double cubes = 0;
    for (double value : without) {
      double d = mean - value;
      squares += d * d;
      cubes += d * d * d;
    }
    return squares > 0 ? cubes / (6 * Math.pow(squares, 1.5)) : 0;
  }

  private static Limits limits(double[] sorted, double lowZ, double highZ) {
    double low = (sorted.length + 1) * Distributions.normalCdf(lowZ);
    double high = (sorted.length + 1) * Distributions.normalCdf(highZ);
    return new Limits(Percentile.interpolated(sorted, low), Percentile.interpolated(sorted, high));
  }
}
