package io.oneteam.analyzer.statistics;

import org.jspecify.annotations.Nullable;

/**
 * The share that has left by one cause by one day.
 *
 * @param cause how they left
 * @param share 0 to 1
 * @param standardError delta method
 * @param logLog complementary log-log limits; {@code null} at a share of 0 or 1
 * @param highIfZero exact upper limit when nobody has left by this cause (the lower one is then 0);
 *     {@code null} when somebody has, at event times of the table, and with delayed entry
 */
public record CumulativeIncidence(
    String cause,
    double share,
    double standardError,
    @Nullable Limits logLog,
    @Nullable Double highIfZero) {

  private static final double CERTAIN = 1e-12;

  /** The limits to print; {@code null} where none can be given. */
  public @Nullable Limits shown() {
    if (logLog != null) {
      return logLog;
    }
    return highIfZero == null ? null : new Limits(0, highIfZero);
  }

  static CumulativeIncidence of(String cause, double share, double variance, double z) {
    double se = Math.sqrt(Math.max(0, variance));
    boolean inside = share > 0 && share < 1 - CERTAIN;
    Limits limits = inside ? SurvivalPoint.logLog(1 - share, se, z) : null;
    return new CumulativeIncidence(
        cause, share, se, limits == null ? null : limits.complement(), null);
  }

  /** With {@code watched} units whose state is known, 1−(α/2)^(1/m) is the exact upper limit. */
  CumulativeIncidence withHighIfZero(int watched, double level) {
    if (share > 0) {
      return this;
    }
    double high = watched == 0 ? 1 : 1 - Math.pow(Distributions.tail(level), 1.0 / watched);
    return new CumulativeIncidence(cause, share, standardError, logLog, high);
  }
}
