package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.facts.Holding;
import io.oneteam.analyzer.facts.Passing;
import io.oneteam.analyzer.statistics.Observation;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.HandOff;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Unit;
import io.oneteam.domain.team.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often is work passed on between disciplines, in which direction, how long does it wait, and
 * does it come back?
 *
 * <p>A hand-off: once work on an issue has begun, it is assigned to another discipline than the
 * last holder's; or an issue of one discipline is done and an issue it blocks, or that follows it,
 * is another's. The wait runs from the giver's last active or review interval to the receiver's
 * first active one, and is censored at the next change, at done or at as-of. Changes taken back
 * within half an hour are slips. Unit for inference: the issue, with the sum of its waits.
 */
final class HandOffs implements Measure {
  static final String NAME = "hand-offs";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Measurement measure(Facts facts) {
    Draft draft =
        new Draft(
            this,
            "Hand-offs",
            "How often is work passed on, in which direction, how long does it wait, and does it"
                + " come back?");
    if (facts.works().isEmpty()) {
      return draft.refused(
          "There are no Jira issues with a history. A Jira project or an export folder would"
              + " help.");
    }
    if (facts.works().values().stream().allMatch(work -> work.holdings().isEmpty())) {
      return draft.refused(
          "No issue was ever assigned to somebody whose discipline is known. A people file with"
              + " Jira accounts would help.");
    }
    List<Passing> now = in(facts, facts.period());
    List<Passing> before = in(facts, facts.history().previous());
    Estimate count = count(facts, now, Estimate.TEAM, facts.compares() ? before.size() : null);
    draft.tile(
        Numbers.tile(
            "Hand-offs between disciplines",
            count,
            count(facts, before, Estimate.PREVIOUS, null),
            null,
            Words::whole));
    Estimate wait = wait(now, Estimate.TEAM);
    draft.tile(
        Numbers.tile(
            "Wait after a hand-off, median",
            wait,
            wait(before, Estimate.PREVIOUS),
            true,
            Words::days));
    Estimate returns = returns(now, Estimate.TEAM);
    draft.tile(
        Numbers.tile(
            "Hand-offs that came back",
            returns,
            returns(before, Estimate.PREVIOUS),
            true,
            Words::percent));
    draft.sentence(count.sentence() + "." + (now.isEmpty() ? "" : " " + wait.sentence() + "."));
    draft.glance(glance(facts));
    counts(draft, facts, now);
    PassingTables tables = new PassingTables(facts, now);
    Links links = new Links(facts);
    draft
        .figure(tables.counts())
        .figure(tables.waits())
        .figure(tables.longest(links))
        .figure(tables.loops(links))
        .figure(tables.stages())
        .figure(tables.rows(links));
    PassingFindings.add(draft, facts, now, before, links);
    notes(draft, facts);
    return draft.build(facts);
  }

  private static List<Passing> in(Facts facts, Period period) {
    return facts.passings().stream()
        .filter(p -> period.contains(p.handOff().at(), facts.history().zone()))
        .toList();
  }

  /** Whether the receiver has still to begin: the issue is open and nobody took it further. */
  static boolean waitsNow(Facts facts, Passing passing) {
    HandOff h = passing.handOff();
    var work = facts.works().get(passing.issue().id());
    if (!h.censored() || work == null || work.done() != null) {
      return false;
    }
    List<Holding> holdings = work.holdings();
    return h.link()
        || holdings.isEmpty()
        || !holdings.get(holdings.size() - 1).from().isAfter(h.at());
  }

  private static Estimate count(
      Facts facts, List<Passing> list, String scope, @Nullable Integer before) {
    long issues = list.stream().map(p -> p.issue().id()).distinct().count();
    String then = before == null ? "" : ", " + before + " in the period before";
    Estimate count =
        Estimate.count(
            "hand-offs",
            scope,
            list.size(),
            (int) issues,
            "Work was handed to another discipline "
                + list.size()
                + (list.size() == 1 ? " time" : " times")
                + " on "
                + Words.count((int) issues, "issue")
                + then);
    return scope.equals(Estimate.TEAM)
        ? count.audited(countIf("Period", facts.period().name()))
        : count;
  }

  private static Estimate.Audit countIf(String column, String value) {
    return new Estimate.Audit(Estimate.Audit.Function.COUNT_IF, PassingTables.ROWS, column, value);
  }

  /** One wait per issue: its sum, censored when one of them is. */
  static List<Observation> waits(List<Passing> list) {
    Map<Long, Observation> sums = new LinkedHashMap<>();
    for (Passing passing : list) {
      HandOff h = passing.handOff();
      sums.merge(
          passing.issue().id(),
          new Observation(null, h.waitDays(), !h.censored()),
          (a, b) -> new Observation(null, a.exit() + b.exit(), a.event() && b.event()));
    }
    return new ArrayList<>(sums.values());
  }

  private static Estimate wait(List<Passing> list, String scope) {
    return Numbers.medianWait(
        "median-wait", scope, waits(list), "issue", "handed on were taken up");
  }

  private static Estimate returns(List<Passing> list, String scope) {
    int returned = (int) list.stream().filter(p -> p.handOff().returned()).count();
    Estimate share =
        Numbers.share(
            "return-share",
            scope,
            returned,
            list.size(),
            "hand-off",
            "went back to a discipline that had it before");
    return scope.equals(Estimate.TEAM) && share.value() != null
        ? share.audited(
            new Estimate.Audit(
                Estimate.Audit.Function.SHARE_IF, PassingTables.ROWS, "Returned", "yes"))
        : share;
  }

  private static void counts(Draft draft, Facts facts, List<Passing> now) {
    int returned = (int) now.stream().filter(p -> p.handOff().returned()).count();
    int links = (int) now.stream().filter(p -> p.handOff().link()).count();
    draft
        .estimate(
            Estimate.count(
                    "returns",
                    Estimate.TEAM,
                    returned,
                    now.size(),
                    Words.count(returned, "hand-off") + " went back")
                .audited(countIf("Returned", "yes")))
        .estimate(
            Estimate.count(
                    "along-links",
                    Estimate.TEAM,
                    links,
                    now.size(),
                    Words.count(links, "hand-off") + " passed along a link between issues")
                .audited(countIf("Along", "a link")))
        .estimate(
            Estimate.count(
                "all-time",
                "history",
                facts.passings().size(),
                facts.works().size(),
                Words.count(facts.passings().size(), "hand-off") + " in the whole history"));
  }

  private static Figure.Trend glance(Facts facts) {
    List<Figure.Point> points = new ArrayList<>();
    for (Period period : facts.history().periods()) {
      int count = in(facts, period).size();
      points.add(new Figure.Point(period.name(), (double) count, null, null, count));
    }
    return new Figure.Trend(
        "hand-offs-over-time", "Hand-offs between disciplines", points, Unit.COUNT);
  }

  private static void notes(Draft draft, Facts facts) {
    draft
        .reading("A row hands to a column; the diagonal is empty by definition.")
        .reading("Waits that had not ended count up to the last moment seen, never as finished.")
        .caveat("A wait also holds nights and weekends: days are calendar days.");
    int incomplete =
        (int) facts.history().issues().stream().filter(i -> i.incomplete() != null).count();
    draft.caveat(
        incomplete,
        Words.count(incomplete, "issue")
            + " with an incomplete history: hand-offs on them may be missing.");
  }
}
