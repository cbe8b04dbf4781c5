package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Act;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.facts.Mix;
import io.oneteam.analyzer.statistics.DiversityInterval;
import io.oneteam.analyzer.statistics.HillNumbers;
import io.oneteam.analyzer.statistics.wording.Refusals;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Exclusion;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.measurement.Unit;
import io.oneteam.domain.people.People;
import io.oneteam.domain.team.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * As if how many disciplines shared the work equally: exp(H) of person-days, Miller-Madow
 * corrected, with an interval that takes models, epics, issues or folders as the items that make
 * work alike.
 */
final class EffectiveNumber {
  private EffectiveNumber() {}

  static Estimate of(Facts facts, Period period, String scope) {
    List<Act> acts = facts.acts(period);
    Mix mix = Mix.of(facts.disciplines(), acts);
    int kinds = facts.disciplines().assigned().size();
    HillNumbers hill = SpreadTable.hill(facts, mix);
    double units = hill == null ? 0 : hill.n();
    if (hill == null
        || units < Refusals.DIVERSITY_UNITS
        || facts.disclosure().hides(mix.people())) {
      return Estimate.refused(
          "effective-number",
          scope,
          Unit.EFFECTIVE_NUMBER,
          (int) Math.round(units),
          Words.count((int) Math.round(units), "person-day")
              + " with a known discipline; "
              + Refusals.DIVERSITY_UNITS
              + " by enough people are needed");
    }
    List<double[]> rows = Items.rows(facts, Items.all(facts, acts).values());
    rows.removeIf(row -> DisciplineSpread.sum(row) == 0);
    DiversityInterval interval =
        rows.size() < Refusals.DIVERSITY_ITEMS
            ? null
            : DiversityInterval.of(rows, DisciplineSpread.seed(facts, "effective-number", scope));
    double value = interval == null ? corrected(hill) : interval.estimate();
    Double low = interval == null ? null : interval.limits().low();
    Double high = interval == null ? null : interval.limits().high();
    int unassigned = (int) Math.round(mix.days(People.UNASSIGNED));
    return new Estimate(
        "effective-number",
        scope,
        Status.SHOWN,
        value,
        low,
        high,
        (int) Math.round(units),
        null,
        Unit.EFFECTIVE_NUMBER,
        unassigned == 0 ? List.of() : List.of(new Exclusion("unassigned person-days", unassigned)),
        "exp of Shannon entropy of person-days, Miller-Madow corrected"
            + (interval == null ? "" : ", Dirichlet interval with design effect"),
        "Work is spread as if "
            + Words.decimal(value)
            + " of "
            + kinds
            + " disciplines shared it equally ("
            + (low == null || high == null
                ? "no range below " + Refusals.DIVERSITY_ITEMS + " items, "
                : Words.decimal(low) + "–" + Words.decimal(high) + ", ")
            + Words.count(rows.size(), "item")
            + ")",
        null);
  }

  private static double corrected(HillNumbers hill) {
    HillNumbers.Corrected corrected = hill.corrected();
    Double capped = corrected == null ? null : corrected.capped();
    return capped == null ? hill.effective() : capped;
  }

  static Figure.Trend overTime(Facts facts) {
    List<Figure.Point> points = new ArrayList<>();
    for (Period period : facts.history().periods()) {
      Estimate then = of(facts, period, period.name());
      points.add(new Figure.Point(period.name(), then.value(), then.low(), then.high(), then.n()));
    }
    return new Figure.Trend(
        "effective-number-over-time",
        "Effective number of disciplines",
        points,
        Unit.EFFECTIVE_NUMBER);
  }
}
