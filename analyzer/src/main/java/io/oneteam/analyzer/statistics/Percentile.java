package io.oneteam.analyzer.statistics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Quantiles of finished items (Hyndman &amp; Fan 1996). Values that are no number are left out. */
public final class Percentile {
  private static final double FUZZ = 1e-9;

  private Percentile() {}

  /** How to place a share among n values; the numbers are those of Hyndman &amp; Fan and R. */
  public enum Type {
    /**
     * Excel's PERCENTILE.EXC: position p(n+1), refused outside 1..n. The one to promise by: the
     * next item keeps within its .85 quantile 85 % of the time.
     */
    TYPE_6,
    /** R's default: position 1+p(n−1). For reference; too low for a promise. */
    TYPE_7,
    /** Median-unbiased: position p(n+1/3)+1/3. For reference. */
    TYPE_8
  }

  /**
   * A quantile.
   *
   * @param values in any order
   * @param p share between 0 and 1
   * @return in the unit of the values; {@code null} without values or when refused
   */
  public static @Nullable Double of(double[] values, double p, Type type) {
    double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    int n = sorted.length;
    if (n == 0 || !(p >= 0 && p <= 1)) {
      return null;
    }
    double position =
        switch (type) {
          case TYPE_6 -> p * (n + 1);
          case TYPE_7 -> 1 + p * (n - 1);
          case TYPE_8 -> p * (n + 1 / 3.0) + 1 / 3.0;
        };
    if (type == Type.TYPE_6 && (position < 1 - FUZZ || position > n + FUZZ)) {
      return null;
    }
    return interpolated(sorted, position);
  }

  static @Nullable Double median(double[] values) {
    return of(values, 0.5, Type.TYPE_7);
  }

  /** The value at a 1-based, possibly fractional, rank; ranks beyond the ends give the ends. */
  static double interpolated(double[] sorted, double rank) {
    double inside = Math.max(1, Math.min(sorted.length, rank));
    int below = (int) Math.floor(inside + FUZZ);
    double part = Math.max(0, inside - below);
    int above = Math.min(below, sorted.length - 1);
    return sorted[below - 1] + part * (sorted[above] - sorted[below - 1]);
  }
}
