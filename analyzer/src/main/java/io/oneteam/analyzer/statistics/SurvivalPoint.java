package io.oneteam.analyzer.statistics;

import org.jspecify.annotations.Nullable;

/**
 * The survival curve at one day.
 *
 * @param day age in days
 * @param atRisk units under observation at that age ({@code entry < day <= exit})
 * @param events events at exactly that age
 * @param censored units whose watching ended at exactly that age
 * @param share share that lasts longer than {@code day}, 0 to 1
 * @param standardError Greenwood's; {@code null} when the share is 0
 * @param logLog log-log limits; {@code null} when the share is 0 or 1
 * @param betaProduct beta-product limits, worked out on demand; {@code null} with delayed entry
 */
public record SurvivalPoint(
    double day,
    int atRisk,
    int events,
    int censored,
    double share,
    @Nullable Double standardError,
    @Nullable Limits logLog,
    @Nullable BetaProductLimits betaProduct) {

  /**
   * The limits to print: log-log where they exist, else beta-product, else (delayed entry with a
   * share of 0 or 1) none.
   */
  public @Nullable Limits shown() {
    if (logLog != null) {
      return logLog;
    }
    return betaProduct == null ? null : betaProduct.limits();
  }

  /**
   * Log-log limits: with a = z·se/(S|ln S|), from S^exp(a) to S^exp(−a) (Kalbfleisch &amp; Prentice
   * 1980).
   */
  static @Nullable Limits logLog(double share, @Nullable Double standardError, double multiplier) {
    if (standardError == null || share <= 0 || share >= 1) {
      return null;
    }
    double log = Math.log(share);
    double a = multiplier * standardError / (share * -log);
    return new Limits(Math.exp(log * Math.exp(a)), Math.exp(log * Math.exp(-a)));
  }
}
