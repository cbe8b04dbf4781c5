package io.oneteam.analyzer.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long units last when some have not finished: the product-limit curve S(t) = Π(1−d/Y) of
 * Kaplan &amp; Meier (1958) with Greenwood's standard error, right-censoring and delayed entry.
 *
 * <p>Time is the unit's age in days. At a tied time events come before censorings, and censorings
 * before entries.
 */
public final class KaplanMeier {
  private final Observations rows;
  private final double level;
  private final RiskTable table;
  private final List<SurvivalPoint> points;

  private KaplanMeier(
      Observations rows, double level, RiskTable table, List<SurvivalPoint> points) {
    this.rows = rows;
    this.level = level;
    this.table = table;
    this.points = points;
  }

  /** The curve with 95 % limits. */
  public static KaplanMeier of(Observations rows) {
    return of(rows, 0.95);
  }

  /**
   * The curve.
   *
   * @param rows any number of rows, none included
   * @param level two-sided confidence level of every limit, between 0 and 1
   */
  public static KaplanMeier of(Observations rows, double level) {
    double z = Distributions.z(level);
    RiskTable table = RiskTable.of(rows);
    List<SurvivalPoint> points = new ArrayList<>(table.size());
    double share = 1;
    double greenwood = 0;
    BetaProductLimits moments = BetaProductLimits.start(level);
    int beyond = rows.size();
    for (int j = 0; j < table.size(); j++) {
      int atRisk = table.atRisk(j);
      int events = table.events(j);
      beyond -= events + table.censored(j);
      if (events > 0) {
        share *= 1 - events / (double) atRisk;
        greenwood += table.greenwoodTerm(j);
        moments = moments.afterEvents(atRisk, events);
      }
      Double se = share > 0 ? share * Math.sqrt(greenwood) : null;
      points.add(
          new SurvivalPoint(
              table.day(j),
              atRisk,
              events,
              table.censored(j),
              share,
              se,
              SurvivalPoint.logLog(share, se, z),
              rows.delayedEntry() ? null : moments.withBeyond(beyond)));
    }
    return new KaplanMeier(rows, level, table, Collections.unmodifiableList(points));
  }

  /** One point per distinct exit time, censor-only times included. */
  public List<SurvivalPoint> points() {
    return points;
  }

  /** Number of units. */
  public int size() {
    return rows.size();
  }

  /** Number of events. */
  public int events() {
    return rows.events();
  }

  /** Number of rows left out for want of time at risk. */
  public int excluded() {
    return rows.excluded();
  }

  /** Two-sided confidence level of the limits. */
  public double level() {
    return level;
  }

  /** The last age at which anybody was seen, in days; {@code null} without units. */
  public @Nullable Double lastDay() {
    return points.isEmpty() ? null : points.get(points.size() - 1).day();
  }

  /** The curve at any age; {@code null} without units. */
  public @Nullable SurvivalPoint at(double day) {
    if (points.isEmpty() || Double.isNaN(day)) {
      return null;
    }
    int j = table.lastAt(day);
    SurvivalPoint last = j < 0 ? null : points.get(j);
    boolean exact = last != null && table.micros(j) == Days.micros(day);
    BetaProductLimits moments = last == null ? BetaProductLimits.start(level) : last.betaProduct();
    return new SurvivalPoint(
        day,
        rows.atRisk(day),
        last != null && exact ? last.events() : 0,
        last != null && exact ? last.censored() : 0,
        last == null ? 1 : last.share(),
        last == null ? Double.valueOf(0) : last.standardError(),
        last == null ? null : last.logLog(),
        rows.delayedEntry() || moments == null ? null : moments.withBeyond(rows.beyond(day)));
  }

  /** Half have had the event by then: {@code quantile(0.5)}. */
  public SurvivalQuantile median() {
    return quantile(0.5);
  }

  /**
   * The age by which a share {@code p} has had the event, with Brookmeyer-Crowley limits.
   *
   * @param p between 0 and 1: .5 for the median, .85 for a service-level expectation
   */
  public SurvivalQuantile quantile(double p) {
    return SurvivalQuantile.of(points, p);
  }

  /**
   * The mean of min(time, tau).
   *
   * @param tau days, fixed beforehand
   * @return {@code null} when {@code tau} lies beyond the last time and some are still left there,
   *     or without units
   */
  public @Nullable RestrictedMean restrictedMean(double tau) {
    return RestrictedMean.of(points, tau);
  }
}
