package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.statistics.Limits;
import io.oneteam.analyzer.statistics.SurvivalDifference;
import io.oneteam.analyzer.statistics.wording.Refusals;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.measurement.Unit;
import java.util.List;

/**
 * The same comparison of cohorts in days: of its first days up to one age, how many a model spends
 * on its way, born later less born before (difference of restricted means; models that ended
 * otherwise are censored). Its range is shown from twenty arrivals in each, since below that it
 * errs too often.
 */
final class CohortDays {
  private static final String NAME = "born-later-days";

  private CohortDays() {}

  /** The difference, without a range when arrivals are few; refused when a mean is not known. */
  static Estimate of(Ways later, Ways earlier, int age, int arrivedLater, int arrivedEarlier) {
    SurvivalDifference both =
        SurvivalDifference.of(later.arrivals(), earlier.arrivals(), age, Numbers.LEVEL);
    SurvivalDifference.MeanDifference days = both.meanDifference();
    int models = later.size() + earlier.size();
    if (days == null) {
      return Estimate.refused(
          NAME,
          Estimate.TEAM,
          Unit.DAYS,
          models,
          "no model of one cohort is followed for all of its first " + age + " days");
    }
    boolean enough = Math.min(arrivedLater, arrivedEarlier) >= Refusals.MEAN_EVENTS;
    Limits limits = enough ? days.limits() : null;
    return new Estimate(
        NAME,
        Estimate.TEAM,
        Status.SHOWN,
        days.days(),
        limits == null ? null : limits.low(),
        limits == null ? null : limits.high(),
        models,
        arrivedLater + arrivedEarlier,
        Unit.DAYS,
        List.of(),
        "difference of restricted means from Kaplan-Meier",
        "Of its first "
            + age
            + " days a model born later spends "
            + Words.days(Math.abs(days.days()))
            + (days.days() <= 0 ? " less" : " more")
            + " on its way"
            + (limits == null
                ? "; no range below " + Refusals.MEAN_EVENTS + " arrivals in each"
                : " (95 % range of the difference "
                    + Words.decimal(limits.low())
                    + " to "
                    + Words.decimal(limits.high())
                    + " days)"),
        null);
  }
}
