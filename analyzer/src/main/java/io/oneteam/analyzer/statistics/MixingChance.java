package io.oneteam.analyzer.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * The share of shared work that crosses disciplines, over relabellings of all people.
 *
 * @param exact whether every distinct relabelling was visited
 * @param visited relabellings looked at
 * @param mean of the share
 * @param asSiloed visited relabellings with a share at most the observed one
 * @param pSiloed small = work crosses disciplines less than by chance
 * @param asMixed visited relabellings with a share at least the observed one
 * @param pMixed small = work crosses disciplines more than by chance
 * @param range95 middle 95 % of the share by chance (inverse distribution function)
 */
public record MixingChance(
    boolean exact,
    int visited,
    double mean,
    int asSiloed,
    double pSiloed,
    int asMixed,
    double pMixed,
    Limits range95) {

  /** More relabellings than this are sampled. */
  public static final int MAX_EXACT = 60_000;

  private static final double TOLERANCE = 1e-9;

  static MixingChance of(int[] labels, ToDoubleFunction<int[]> share, long seed) {
    double observed = share.applyAsDouble(labels);
    double count = Relabellings.count(labels);
    boolean exact = count <= MAX_EXACT;
    double[] shares = new double[exact ? (int) count : Relabellings.SHUFFLES];
    int[] next = {0};
    if (exact) {
      Relabellings.forEach(labels, l -> shares[next[0]++] = share.applyAsDouble(l));
    } else {
      Relabellings.sample(labels, seed, l -> shares[next[0]++] = share.applyAsDouble(l));
    }
    int low = 0;
    int high = 0;
    for (double x : shares) {
      low += x <= observed + TOLERANCE ? 1 : 0;
      high += x >= observed - TOLERANCE ? 1 : 0;
    }
    double extra = exact ? 0 : 1;
    Arrays.sort(shares);
    return new MixingChance(
        exact,
        shares.length,
        Arrays.stream(shares).average().orElse(0),
        low,
        (low + extra) / (shares.length + extra),
        high,
        (high + extra) / (shares.length + extra),
        new Limits(inverse(shares, 0.025), inverse(shares, 0.975)));
  }

  /** The smallest value with at least a share p of all values at or below it. */
  private static double inverse(double[] sorted, double p) {
    int rank = (int) Math.ceil(sorted.length * p - TOLERANCE);
    return sorted[Math.max(1, rank) - 1];
  }
}
