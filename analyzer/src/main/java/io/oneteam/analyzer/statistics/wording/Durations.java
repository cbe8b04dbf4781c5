package io.oneteam.analyzer.statistics.wording;

import io.oneteam.analyzer.statistics.KaplanMeier;
import io.oneteam.analyzer.statistics.Limits;
import io.oneteam.analyzer.statistics.RestrictedMean;
import io.oneteam.analyzer.statistics.SurvivalPoint;
import io.oneteam.analyzer.statistics.SurvivalQuantile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Medians and restricted means in words. */
public final class Durations {
  private static final String MEDIAN = "Kaplan-Meier median, Brookmeyer-Crowley limits";
  private static final String MEAN = "restricted mean from Kaplan-Meier";

  private Durations() {}

  /** The median of a curve, in days. */
  public static Statement median(KaplanMeier curve, Wording wording) {
    int n = curve.size();
    int events = curve.events();
    String reason = Refusals.duration(wording, n, events);
    if (reason != null) {
      String took = Words.took(eventDays(curve));
      return Statement.refused(
          n, events, MEDIAN, sentence(reason + (took.isEmpty() ? "" : ". " + took)));
    }
    SurvivalQuantile median = curve.median();
    Double day = median.day();
    if (day == null) {
      double bound = lastSolidDay(curve);
      return Statement.atLeast(
          bound,
          n,
          events,
          MEDIAN,
          sentence(
              "fewer than half of the "
                  + wording.count(n)
                  + " "
                  + wording.did()
                  + "; the median is at least "
                  + Words.days(bound)
                  + " days"));
    }
    boolean ranged = events >= Refusals.INTERVAL_EVENTS;
    Double low = ranged ? median.low() : null;
    Double high = ranged ? median.high() : null;
    String range = ranged ? level(curve) + Words.daysRange(low, high) : "too few for a range";
    return new Statement(
        FigureStatus.SHOWN,
        day,
        low,
        high,
        n,
        events,
        MEDIAN,
        sentence(
            "half of the "
                + wording.count(n)
                + " "
                + wording.did()
                + " within "
                + Words.days(day)
                + " days ("
                + range
                + "; "
                + (n - events)
                + " "
                + wording.still()
                + ")"));
  }

  /** The restricted mean of a curve to {@code tau} days. */
  public static Statement restrictedMean(KaplanMeier curve, double tau, Wording wording) {
    int n = curve.size();
    int events = curve.events();
    String reason = Refusals.duration(wording, n, events);
    RestrictedMean mean = curve.restrictedMean(tau);
    if (reason == null && mean == null) {
      reason = "nobody was watched for " + Words.days(tau) + " days";
    }
    if (reason != null || mean == null) {
      return Statement.refused(n, events, MEAN, sentence(String.valueOf(reason)));
    }
    boolean ranged = events >= Refusals.INTERVAL_EVENTS;
    Limits limits = ranged ? mean.limits(curve.level()) : null;
    String range =
        limits == null ? "too few for a range" : Words.daysRange(limits.low(), limits.high());
    return new Statement(
        FigureStatus.SHOWN,
        mean.mean(),
        limits == null ? null : limits.low(),
        limits == null ? null : limits.high(),
        n,
        events,
        MEAN,
        sentence(
            "of its first "
                + Words.days(tau)
                + " days a "
                + wording.one()
                + " spends "
                + Words.days(mean.mean())
                + " ("
                + range
                + ") "
                + wording.place()
                + "; "
                + wording.count(n)));
  }

  /** The last day with at least three at risk: beyond it a curve is not drawn. */
  public static double lastSolidDay(KaplanMeier curve) {
    double day = 0;
    for (SurvivalPoint point : curve.points()) {
      if (point.atRisk() >= Refusals.CURVE_STOPS_BELOW) {
        day = point.day();
      }
    }
    return day;
  }

  private static List<Double> eventDays(KaplanMeier curve) {
    List<Double> days = new ArrayList<>();
    for (SurvivalPoint point : curve.points()) {
      for (int i = 0; i < point.events(); i++) {
        days.add(point.day());
      }
    }
    return days;
  }

  private static String level(KaplanMeier curve) {
    return Words.percent(curve.level()) + " range ";
  }

  static String sentence(@Nullable String text) {
    String whole = text == null ? "" : text;
    return whole.isEmpty() ? whole : Character.toUpperCase(whole.charAt(0)) + whole.substring(1);
  }
}
