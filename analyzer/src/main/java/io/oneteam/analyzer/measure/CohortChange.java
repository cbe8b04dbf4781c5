package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Dwell;
import io.oneteam.analyzer.facts.Dwells;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.statistics.CumulativeIncidence;
import io.oneteam.analyzer.statistics.IncidencePoint;
import io.oneteam.analyzer.statistics.Limits;
import io.oneteam.analyzer.statistics.Mover;
import io.oneteam.analyzer.statistics.PermutationLogRank;
import io.oneteam.analyzer.statistics.wording.Refusals;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.measurement.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Do models born later arrive sooner than those born earlier? The difference of the shares that
 * have arrived by one age, with MOVER limits from each cohort's own (Zou &amp; Donner 2008), and
 * the studentised permutation log-rank test (Neuhaus 1993). Below five arrivals in either cohort
 * both shares stand side by side, untested.
 */
final class CohortChange {
  private static final String NAME = "born-later-difference";

  private final Dwells dwells;
  private final Cohorts cohorts;
  private final List<Estimate> estimates = new ArrayList<>();
  private @Nullable Double p;

  CohortChange(Facts facts, Dwells dwells) {
    this.dwells = dwells;
    this.cohorts = Cohorts.of(facts.history(), dwells);
    OptionalInt age = cohorts.age();
    if (age.isEmpty()) {
      estimates.add(
          refused(
              Words.count(cohorts.later().size(), "model")
                  + " born since "
                  + cohorts.since()
                  + " and "
                  + cohorts.earlier().size()
                  + " in the periods before; "
                  + Refusals.KNOWN_OUTCOMES
                  + " of each with a known outcome by day 30 are needed to compare"));
    } else {
      compare(facts, age.getAsInt());
    }
  }

  private void compare(Facts facts, int age) {
    Ways later = Ways.of(cohorts.later());
    Ways earlier = Ways.of(cohorts.earlier());
    CumulativeIncidence a = arrived(later, age);
    CumulativeIncidence b = arrived(earlier, age);
    if (a == null || b == null) {
      return;
    }
    String name = "arrived-by-day-" + age;
    estimates.add(share(name, "born since " + cohorts.since(), later, a, age));
    estimates.add(share(name, "born before " + cohorts.since(), earlier, b, age));
    int events = later.count(Dwell.End.ARRIVED);
    int before = earlier.count(Dwell.End.ARRIVED);
    PermutationLogRank test =
        Math.min(events, before) < Refusals.TEST_EVENTS
            ? null
            : PermutationLogRank.of(
                later.arrivals(),
                earlier.arrivals(),
                DisciplineSpread.seed(facts, NAME, Estimate.TEAM));
    if (test == null || test.relabellings() < Refusals.TEST_RELABELLINGS) {
      estimates.add(
          refused(
              later(age, a)
                  + " and "
                  + Words.percent(b.share())
                  + " of those born before are "
                  + dwells.destination().arrived()
                  + "; "
                  + events
                  + " and "
                  + before
                  + " arrivals, "
                  + Refusals.TEST_EVENTS
                  + " in each are needed to compare"));
      return;
    }
    p = test.p();
    estimates.add(difference(age, a, b, events, before));
    estimates.add(CohortDays.of(later, earlier, age, events, before));
  }

  private static @Nullable CumulativeIncidence arrived(Ways ways, int age) {
    IncidencePoint point = ways.incidence().at(age);
    return point == null ? null : point.causes().get(0);
  }

  private Estimate share(String name, String scope, Ways ways, CumulativeIncidence at, int age) {
    Limits limits = at.shown();
    Double low = limits == null ? null : limits.low();
    Double high = limits == null ? null : limits.high();
    String range = Words.percentRange(low, high);
    return new Estimate(
        name,
        scope,
        Status.SHOWN,
        at.share(),
        low,
        high,
        ways.size(),
        ways.count(Dwell.End.ARRIVED),
        Unit.SHARE,
        List.of(),
        "cumulative incidence (Aalen-Johansen)",
        Words.percent(at.share())
            + " of "
            + Words.count(ways.size(), "model")
            + " "
            + scope
            + " are "
            + dwells.destination().arrived()
            + " by day "
            + age
            + (range.isEmpty() ? "" : " (" + range + ")"),
        null);
  }

  private Estimate difference(
      int age, CumulativeIncidence a, CumulativeIncidence b, int events, int before) {
    Limits ofA = a.shown();
    Limits ofB = b.shown();
    Limits limits =
        ofA == null || ofB == null ? null : Mover.difference(a.share(), ofA, b.share(), ofB);
    double points = a.share() - b.share();
    boolean chance = limits == null || limits.contains(0);
    return new Estimate(
        NAME,
        Estimate.TEAM,
        Status.SHOWN,
        points,
        limits == null ? null : limits.low(),
        limits == null ? null : limits.high(),
        cohorts.later().size() + cohorts.earlier().size(),
        events + before,
        Unit.SHARE,
        List.of(),
        "difference of cumulative incidences by day " + age + ", MOVER limits",
        later(age, a)
            + " are "
            + dwells.destination().arrived()
            + ", of those born before "
            + Words.percent(b.share())
            + ": "
            + Words.points(points)
            + (limits == null ? "" : " (" + Words.points(limits.low(), limits.high()) + ")")
            + (chance ? Numbers.cannotTell(events, before, "comparisons") : ""),
        null);
  }

  private String later(int age, CumulativeIncidence arrived) {
    return "By day "
        + age
        + ", "
        + Words.percent(arrived.share())
        + " of the models born since "
        + cohorts.since();
  }

  private Estimate refused(String sentence) {
    return Estimate.refused(
        NAME,
        Estimate.TEAM,
        Unit.SHARE,
        cohorts.later().size() + cohorts.earlier().size(),
        sentence);
  }

  /** The shares of both cohorts where they are known, and their difference or why there is none. */
  List<Estimate> estimates() {
    return estimates;
  }

  /** The difference; null when it was refused. */
  @Nullable Estimate shown() {
    return estimates.stream()
        .filter(e -> e.name().equals(NAME) && e.status() == Status.SHOWN)
        .findFirst()
        .orElse(null);
  }

  /** Two-sided p of the studentised permutation test; null when refused. */
  @Nullable Double p() {
    return p;
  }
}
