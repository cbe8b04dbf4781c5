package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.statistics.KaplanMeier;
import io.oneteam.analyzer.statistics.Observations;
import io.oneteam.analyzer.statistics.SurvivalPoint;
import io.oneteam.analyzer.statistics.SurvivalQuantile;
import io.oneteam.analyzer.statistics.wording.Refusals;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.measurement.Unit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many days issues in progress take: Kaplan-Meier on a period's slices. */
final class CycleTime {
  private CycleTime() {}

  /** The days within which a share {@code p}, 0 to 1, of the issues in progress is done. */
  static Estimate quantile(Slices slices, String name, String scope, double p) {
    Observations rows = slices.rows();
    KaplanMeier curve = KaplanMeier.of(rows);
    int n = curve.size();
    int events = curve.events();
    Double start = slices.start();
    if (n < Refusals.CURVE_UNITS || events < Refusals.CURVE_EVENTS) {
      return refused(
          curve,
          name,
          scope,
          "; "
              + Refusals.CURVE_UNITS
              + " of which "
              + Refusals.CURVE_EVENTS
              + " finished are needed");
    }
    if (start == null) {
      return refused(
          curve,
          name,
          scope,
          ", but too few of them had the same age for a curve ("
              + Ways.STOP
              + " at a time are needed)");
    }
    SurvivalQuantile found = curve.quantile(p);
    Double day = found.day();
    String part = p == 0.5 ? "half" : Words.percent(p);
    String issues = " of the " + Words.count(n, "issue") + " in progress were ";
    if (day == null) {
      return bound(curve, curve.lastDay(), name, scope, "Fewer than " + part + issues + "finished");
    }
    return rows.atRisk(day) < Ways.STOP
        ? bound(
            curve,
            lastWatched(curve),
            name,
            scope,
            "Fewer than "
                + Ways.STOP
                + issues
                + "watched at the age by which "
                + part
                + " were done")
        : reached(curve, found, day, start, name, scope, p);
  }

  private static Estimate refused(KaplanMeier curve, String name, String scope, String why) {
    return Estimate.refused(
        name,
        scope,
        Unit.DAYS,
        curve.size(),
        curve.events()
            + " of "
            + Words.count(curve.size(), "issue")
            + " in progress were finished"
            + why);
  }

  private static Estimate bound(
      KaplanMeier curve, @Nullable Double last, String name, String scope, String why) {
    double seen = last == null ? 0 : last;
    return Numbers.bound(
        name,
        scope,
        seen,
        curve.size(),
        curve.events(),
        why + "; it takes at least " + Words.days(seen),
        List.of());
  }

  /** The last day with an end on which enough issues were watched to go on. */
  private static @Nullable Double lastWatched(KaplanMeier curve) {
    return curve.points().stream()
        .filter(point -> point.atRisk() >= Ways.STOP)
        .map(SurvivalPoint::day)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static Estimate reached(
      KaplanMeier curve,
      SurvivalQuantile found,
      double day,
      double start,
      String name,
      String scope,
      double p) {
    int events = curve.events();
    @Nullable Double low = events < Refusals.INTERVAL_EVENTS ? null : found.low();
    @Nullable Double high = events < Refusals.INTERVAL_EVENTS ? null : found.high();
    String range = Words.range(low, high);
    return new Estimate(
        name,
        scope,
        Status.SHOWN,
        day,
        low,
        high,
        curve.size(),
        events,
        Unit.DAYS,
        List.of(),
        "Kaplan-Meier on the period's slice, delayed entry",
        (p == 0.5 ? "Half" : Words.percent(p))
            + " of the "
            + Words.count(curve.size(), "issue")
            + " in progress"
            + (start > 0 ? " after " + Words.days(start) : "")
            + " are done within "
            + Words.days(day)
            + " of their start ("
            + (range.isEmpty() ? "" : "95 % range " + range + "; ")
            + (curve.size() - events)
            + " not done)",
        null);
  }
}
