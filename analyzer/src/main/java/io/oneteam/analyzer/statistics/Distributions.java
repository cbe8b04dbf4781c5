package io.oneteam.analyzer.statistics;

import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/** Tails and quantiles of the distributions used here, to more digits than any figure shows. */
final class Distributions {
  private static final double QUANTILE_ACCURACY = 1e-12;
  private static final int MAX_STEPS = 200;

  private Distributions() {}

  /** The two-sided normal multiplier: 1.959963984540054 for .95. */
  static double z(double level) {
    return normalQuantile(1 - tail(level));
  }

  /** Half of what a two-sided level leaves out: .025 for .95. */
  static double tail(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("confidence level must lie between 0 and 1, not " + level);
    }
    return (1 - level) / 2;
  }

  static double normalQuantile(double p) {
    return new NormalDistribution().inverseCumulativeProbability(p);
  }

  static double normalCdf(double x) {
    return 0.5 * Erf.erfc(-x / Math.sqrt(2));
  }

  /** P(|Z| ≥ |z|). */
  static double normalTwoSided(double z) {
    return Erf.erfc(Math.abs(z) / Math.sqrt(2));
  }

  static double chiSquaredUpperTail(double x, int df) {
    return x <= 0 ? 1 : Gamma.regularizedGammaQ(df / 2.0, x / 2);
  }

  static double chiSquaredQuantile(double p, int df) {
    return 2 * gammaQuantile(p, df / 2.0);
  }

  static double studentQuantile(double p, int df) {
    return new TDistribution(df, QUANTILE_ACCURACY).inverseCumulativeProbability(p);
  }

  static double betaQuantile(double p, double a, double b) {
    return new BetaDistribution(a, b, QUANTILE_ACCURACY).inverseCumulativeProbability(p);
  }

  /**
   * Quantile of the gamma distribution with scale 1: Newton steps from the Wilson-Hilferty start,
   * kept inside a shrinking bracket. The library's general solver takes ten times as long, and an
   * interval for a diversity needs eight thousand of these.
   */
  static double gammaQuantile(double p, double shape) {
    if (p <= 0) {
      return 0;
    }
    double logGamma = Gamma.logGamma(shape);
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double x = gammaStart(p, shape, logGamma);
    for (int step = 0; step < MAX_STEPS; step++) {
      double error = Gamma.regularizedGammaP(shape, x) - p;
      if (error > 0) {
        high = x;
      } else {
        low = x;
      }
      double density = Math.exp((shape - 1) * Math.log(x) - x - logGamma);
      double next = x - error / density;
      if (!(next > low && next < high)) {
        next = high < Double.POSITIVE_INFINITY ? (low + high) / 2 : 2 * x;
      }
      if (Math.abs(next - x) <= 1e-14 * x) {
        return next;
      }
      x = next;
    }
    return x;
  }

  private static double gammaStart(double p, double shape, double logGamma) {
    double ninth = 1 / (9 * shape);
    double root = 1 - ninth + normalQuantile(Math.min(p, 1 - 1e-16)) * Math.sqrt(ninth);
    double wilsonHilferty = shape * root * root * root;
    if (shape >= 1 && root > 0) {
      return wilsonHilferty;
    }
    double smallShape = Math.exp((Math.log(p) + logGamma + Math.log(shape)) / shape);
    return Math.max(smallShape, Double.MIN_NORMAL);
  }
}
