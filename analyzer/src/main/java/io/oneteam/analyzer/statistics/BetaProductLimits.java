package io.oneteam.analyzer.statistics;

/**
 * Beta-product limits for a survival share (Fay, Brittain &amp; Proschan 2013), method of moments;
 * they exist where log-log limits do not, at a share of 0 or 1. Only without delayed entry.
 *
 * @param m1 Π(Y−d+1)/(Y+1) over event times so far; 1 before the first event
 * @param m2 Π(Y−d+1)(Y−d+2)/((Y+1)(Y+2)) over event times so far
 * @param beyond number of units watched beyond the day
 * @param level two-sided confidence level
 */
public record BetaProductLimits(double m1, double m2, int beyond, double level) {

  static BetaProductLimits start(double level) {
    return new BetaProductLimits(1, 1, 0, level);
  }

  BetaProductLimits afterEvents(int atRisk, int events) {
    double y = atRisk;
    double left = y - events;
    return new BetaProductLimits(
        m1 * (left + 1) / (y + 1),
        m2 * (left + 1) * (left + 2) / ((y + 1) * (y + 2)),
        beyond,
        level);
  }

  BetaProductLimits withBeyond(int units) {
    return new BetaProductLimits(m1, m2, units, level);
  }

  /** Lower limit; 0 when nobody was watched beyond the day. */
  public double low() {
    if (beyond == 0) {
      return 0;
    }
    double y = beyond;
    return quantile(Distributions.tail(level), m1 * y / (y + 1), m2 * y / (y + 2));
  }

  /** Upper limit; 1 before the first event. */
  public double high() {
    return m1 == 1 ? 1 : quantile(1 - Distributions.tail(level), m1, m2);
  }

  /** Both ends. */
  public Limits limits() {
    return new Limits(low(), high());
  }

  private static double quantile(double p, double mean, double secondMoment) {
    double variance = secondMoment - mean * mean;
    double size = mean * (1 - mean) / variance - 1;
    return Distributions.betaQuantile(p, mean * size, (1 - mean) * size);
  }
}
