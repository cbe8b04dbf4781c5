package io.oneteam.analyzer.statistics;

/**
 * Both ends of a confidence interval, in the unit of what they limit.
 *
 * @param low the lower end
 * @param high the upper end, never below {@code low}
 */
public record Limits(double low, double high) {
  /** Rejects what is no interval. */
  public Limits {
    if (!(low <= high)) {
      throw new IllegalArgumentException("limits must be ordered numbers: " + low + ", " + high);
    }
  }

  /** Limits on the scale of {@code 1 - x}. */
  Limits complement() {
    return new Limits(1 - high, 1 - low);
  }

  /** The smallest interval that holds this one and {@code x}. */
  Limits widenedTo(double x) {
    return new Limits(Math.min(low, x), Math.max(high, x));
  }

  /** Whether {@code x} lies inside, ends included. */
  public boolean contains(double x) {
    return low <= x && x <= high;
  }
}
