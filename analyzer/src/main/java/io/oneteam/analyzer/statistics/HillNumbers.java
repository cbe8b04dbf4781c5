package io.oneteam.analyzer.statistics;

import org.jspecify.annotations.Nullable;

/**
 * How many kinds share the work, as a number of equal kinds (Hill 1973). The headline is {@code
 * effective}: work is spread as if that many disciplines shared it equally.
 *
 * @param n total of the counts
 * @param present kinds with a count (q = 0)
 * @param shannon entropy H in nats
 * @param effective exp(H) (q = 1)
 * @param dominant 1/Σp² (q = 2)
 * @param pielou H/ln(present); {@code null} for one kind
 * @param evenness (effective−1)/(present−1); {@code null} for one kind
 * @param giniSimpson 1−Σp²
 * @param evennessOfAll (effective−1)/(K−1); {@code null} without K, or for K = 1
 * @param corrected bias-corrected figures; {@code null} unless the counts are whole numbers
 */
public record HillNumbers(
    double n,
    int present,
    double shannon,
    double effective,
    double dominant,
    @Nullable Double pielou,
    @Nullable Double evenness,
    double giniSimpson,
    @Nullable Double evennessOfAll,
    @Nullable Corrected corrected) {

  /**
   * Corrections for small counts.
   *
   * @param millerMadow H+(present−1)/(2n) (Miller 1955)
   * @param effective exp of it
   * @param capped {@code effective}, at most K: the one to use; {@code null} without K
   * @param coverage 1−f₁/n, f₁ the kinds seen once (Good 1953)
   * @param chaoShen coverage-adjusted entropy (Chao &amp; Shen 2003), built for unseen kinds: for
   *     reference only
   * @param effectiveChaoShen exp of it
   * @param dominant n(n−1)/Σx(x−1); {@code null} when no kind was seen twice
   */
  public record Corrected(
      double millerMadow,
      double effective,
      @Nullable Double capped,
      double coverage,
      double chaoShen,
      double effectiveChaoShen,
      @Nullable Double dominant) {}

  /**
   * The figures of one count vector.
   *
   * @param counts per kind, not negative
   * @param kinds number of kinds there can be (K); {@code null} = unknown
   * @return {@code null} when nothing can be said: no counts, or one that is negative or no number
   */
  public static @Nullable HillNumbers of(double[] counts, @Nullable Integer kinds) {
    double n = 0;
    int present = 0;
    boolean whole = true;
    for (double count : counts) {
      if (!(count >= 0) || Double.isInfinite(count)) {
        return null;
      }
      n += count;
      present += count > 0 ? 1 : 0;
      whole &= count == Math.rint(count);
    }
    if (n == 0) {
      return null;
    }
    double shannon = entropy(counts);
    double squares = 0;
    for (double count : counts) {
      squares += count / n * (count / n);
    }
    double effective = Math.exp(shannon);
    return new HillNumbers(
        n,
        present,
        shannon,
        effective,
        1 / squares,
        present > 1 ? shannon / Math.log(present) : null,
        present > 1 ? (effective - 1) / (present - 1) : null,
        1 - squares,
        kinds != null && kinds > 1 ? (effective - 1) / (kinds - 1) : null,
        whole ? corrected(counts, n, present, shannon, kinds) : null);
  }

  /** −Σp·ln p in nats; 0 for an empty vector. */
  static double entropy(double[] counts) {
    double n = 0;
    for (double count : counts) {
      n += count;
    }
    double sum = 0;
    for (double count : counts) {
      sum -= count > 0 ? count / n * Math.log(count / n) : 0;
    }
    return sum;
  }

  private static Corrected corrected(
      double[] counts, double n, int present, double shannon, @Nullable Integer kinds) {
    double once = 0;
    double pairs = 0;
    for (double count : counts) {
      once += count == 1 ? 1 : 0;
      pairs += count * (count - 1);
    }
    double coverage = 1 - (once == n ? n - 1 : once) / n;
    double chaoShen = 0;
    for (double count : counts) {
      double p = coverage * count / n;
      chaoShen -= count > 0 ? p * Math.log(p) / (1 - Math.pow(1 - p, n)) : 0;
    }
    double millerMadow = shannon + (present - 1) / (2 * n);
    double effective = Math.exp(millerMadow);
    return new Corrected(
        millerMadow,
        effective,
        kinds == null ? null : Double.valueOf(Math.min(effective, kinds)),
        coverage,
        chaoShen,
        Math.exp(chaoShen),
        pairs > 0 ? n * (n - 1) / pairs : null);
  }
}
