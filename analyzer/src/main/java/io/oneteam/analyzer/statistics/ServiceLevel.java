package io.oneteam.analyzer.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A service-level expectation: the age within which a share of the units is done, open work counted
 * (Kaplan-Meier quantile), and how unusual an open unit's age is.
 */
public final class ServiceLevel {
  /** The usual promise. */
  public static final double USUAL = 0.85;

  private final KaplanMeier curve;
  private final SurvivalQuantile expectation;

  private ServiceLevel(KaplanMeier curve, SurvivalQuantile expectation) {
    this.curve = curve;
    this.expectation = expectation;
  }

  /** From a curve, for a share {@code p} such as .85. */
  public static ServiceLevel of(KaplanMeier curve, double p) {
    return new ServiceLevel(curve, curve.quantile(p));
  }

  /** Days with limits; the day is {@code null} while not enough are done. */
  public SurvivalQuantile expectation() {
    return expectation;
  }

  /** Whether an open unit of this age in days is older than expected; false while unknown. */
  public boolean overdue(double age) {
    Double day = expectation.day();
    return day != null && age > day;
  }

  /** The share that ever lasted longer than this age; {@code null} without units. */
  public @Nullable Double lastedAsLong(double age) {
    SurvivalPoint point = curve.at(age);
    return point == null ? null : Double.valueOf(point.share());
  }
}
