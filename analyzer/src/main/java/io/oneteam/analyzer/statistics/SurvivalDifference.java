package io.oneteam.analyzer.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Before and after a change: the difference of the shares still there at {@code tau}, a − b, with
 * MOVER limits from each arm's own.
 *
 * @param first arm a; {@code null} without units
 * @param second arm b; {@code null} without units
 * @param estimate difference of shares, −1 to 1; {@code null} if an arm is empty
 * @param standardError normal theory, for reference; {@code null} when an arm's share is 0
 * @param shown limits to print: each arm's log-log limits, or its beta-product limits where log-log
 *     does not exist
 * @param logLog both arms log-log; {@code null} when an arm's share is 0 or 1
 * @param betaProduct both arms beta-product; {@code null} with delayed entry
 * @param meanDifference difference of restricted means; {@code null} when one is refused
 */
public record SurvivalDifference(
    @Nullable Arm first,
    @Nullable Arm second,
    @Nullable Double estimate,
    @Nullable Double standardError,
    @Nullable Limits shown,
    @Nullable Limits logLog,
    @Nullable Limits betaProduct,
    @Nullable MeanDifference meanDifference) {

  /**
   * One arm.
   *
   * @param size units
   * @param events events
   * @param point the curve at tau
   * @param mean restricted mean to tau; {@code null} = refused
   */
  public record Arm(int size, int events, SurvivalPoint point, @Nullable RestrictedMean mean) {
    static @Nullable Arm of(Observations rows, double tau, double level) {
      KaplanMeier curve = KaplanMeier.of(rows, level);
      SurvivalPoint point = curve.at(tau);
      return point == null
          ? null
          : new Arm(curve.size(), curve.events(), point, curve.restrictedMean(tau));
    }
  }

  /**
   * Difference of restricted means in days. Its test is too liberal below 20 events an arm.
   *
   * @param days a − b
   * @param standardError days
   * @param limits normal, days
   * @param p two-sided, normal; {@code null} without variance
   */
  public record MeanDifference(
      double days, double standardError, Limits limits, @Nullable Double p) {
    static @Nullable MeanDifference of(Arm a, Arm b, double level) {
      RestrictedMean first = a.mean();
      RestrictedMean second = b.mean();
      if (first == null || second == null) {
        return null;
      }
      double days = first.mean() - second.mean();
      double se = Math.hypot(first.standardError(), second.standardError());
      double half = Distributions.z(level) * se;
      return new MeanDifference(
          days,
          se,
          new Limits(days - half, days + half),
          se > 0 ? Distributions.normalTwoSided(days / se) : null);
    }
  }

  /**
   * Compares two cohorts.
   *
   * @param tau days, at most the follow-up both cohorts can have
   * @param level two-sided confidence level
   */
  public static SurvivalDifference of(
      Observations first, Observations second, double tau, double level) {
    Arm a = Arm.of(first, tau, level);
    Arm b = Arm.of(second, tau, level);
    if (a == null || b == null) {
      return new SurvivalDifference(a, b, null, null, null, null, null, null);
    }
    SurvivalPoint p = a.point();
    SurvivalPoint q = b.point();
    Double errorA = p.standardError();
    Double errorB = q.standardError();
    return new SurvivalDifference(
        a,
        b,
        p.share() - q.share(),
        errorA == null || errorB == null ? null : Double.valueOf(Math.hypot(errorA, errorB)),
        mover(p, p.shown(), q, q.shown()),
        mover(p, p.logLog(), q, q.logLog()),
        mover(p, beta(p), q, beta(q)),
        MeanDifference.of(a, b, level));
  }

  private static @Nullable Limits beta(SurvivalPoint point) {
    BetaProductLimits beta = point.betaProduct();
    return beta == null ? null : beta.limits();
  }

  private static @Nullable Limits mover(
      SurvivalPoint a, @Nullable Limits ofA, SurvivalPoint b, @Nullable Limits ofB) {
    return ofA == null || ofB == null ? null : Mover.difference(a.share(), ofA, b.share(), ofB);
  }
}
