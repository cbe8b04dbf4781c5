package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Dwell;
import io.oneteam.analyzer.facts.Dwells;
import io.oneteam.analyzer.statistics.KaplanMeier;
import io.oneteam.analyzer.statistics.Observation;
import io.oneteam.analyzer.statistics.Observations;
import io.oneteam.analyzer.statistics.RestrictedMean;
import io.oneteam.analyzer.statistics.SurvivalQuantile;
import io.oneteam.analyzer.statistics.wording.Refusals;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.measurement.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long models stay in their notebook: median, service-level line, restricted mean. */
final class NotebookStay {
  private static final int TAU = 180;

  private NotebookStay() {}

  static KaplanMeier curve(Dwells dwells) {
    List<Observation> rows = new ArrayList<>();
    for (Dwell dwell : dwells.all()) {
      LocalDate left = dwell.leftNotebook();
      rows.add(
          left == null ? Observation.censored(dwell.days()) : Observation.event(dwell.age(left)));
    }
    return KaplanMeier.of(Observations.of(rows));
  }

  static Estimate previous(Dwells then) {
    Estimate median = quantile(curve(then), "median-in-notebook", 0.5);
    return new Estimate(
        median.name(),
        Estimate.PREVIOUS,
        median.status(),
        median.value(),
        median.low(),
        median.high(),
        median.n(),
        median.events(),
        median.unit(),
        median.excluded(),
        median.method(),
        median.sentence(),
        null);
  }

  static Estimate quantile(KaplanMeier curve, String name, double p) {
    int n = curve.size();
    int events = curve.events();
    if (n < Refusals.CURVE_UNITS || events < Refusals.CURVE_EVENTS) {
      return Estimate.refused(
          name,
          Estimate.TEAM,
          Unit.DAYS,
          n,
          events
              + " of "
              + Words.count(n, "model")
              + " left the notebook; 5 models of which 3 left are needed");
    }
    SurvivalQuantile found = curve.quantile(p);
    Double last = curve.lastDay();
    int there = n - events;
    if (found.day() == null) {
      double seen = last == null ? 0 : last;
      return Numbers.bound(
          name,
          Estimate.TEAM,
          seen,
          n,
          events,
          "Fewer than "
              + (p == 0.5 ? "half" : Words.percent(p))
              + " of the "
              + Words.count(n, "model")
              + " have left the notebook; the "
              + (p == 0.5 ? "median" : Words.percent(p) + " line")
              + " is at least "
              + Words.days(seen),
          List.of());
    }
    Double low = events < Refusals.INTERVAL_EVENTS ? null : found.low();
    Double high = events < Refusals.INTERVAL_EVENTS ? null : found.high();
    String range = Words.range(low, high);
    return new Estimate(
        name,
        Estimate.TEAM,
        Status.SHOWN,
        found.day(),
        low,
        high,
        n,
        events,
        Unit.DAYS,
        List.of(),
        "Kaplan-Meier, Brookmeyer-Crowley limits",
        (p == 0.5 ? "Half" : Words.percent(p))
            + " of the "
            + Words.count(n, "model")
            + " left the notebook within "
            + Words.days(found.day())
            + " ("
            + (range.isEmpty() ? "" : "95 % range " + range + "; ")
            + there
            + " still there)",
        null);
  }

  static @Nullable Estimate mean(KaplanMeier curve) {
    RestrictedMean mean =
        curve.size() < Refusals.CURVE_UNITS || curve.events() < Refusals.CURVE_EVENTS
            ? null
            : curve.restrictedMean(TAU);
    if (mean == null) {
      return null;
    }
    double low = mean.limits(Numbers.LEVEL).low();
    double high = mean.limits(Numbers.LEVEL).high();
    return new Estimate(
        "restricted-mean-180",
        Estimate.TEAM,
        Status.SHOWN,
        mean.mean(),
        low,
        high,
        curve.size(),
        curve.events(),
        Unit.DAYS,
        List.of(),
        "restricted mean of the first " + TAU + " days",
        "Of its first "
            + TAU
            + " days a model spends "
            + Words.whole(mean.mean())
            + " ("
            + Words.range(low, high)
            + ") in the notebook",
        null);
  }
}
