package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.statistics.Observation;
import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Finding;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Unit;
import io.oneteam.domain.team.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Do disciplines work on an epic side by side, or in relay?
 *
 * <p>Unit: the epic. Work: half-open intervals in which an issue of the epic was active or in
 * review in the hands of a discipline. Overlap = shared time over the shorter of two disciplines'
 * times; parallel share = time with at least two disciplines over time with at least one. Headline:
 * days until a second discipline joins, epics without one censored at as-of.
 */
final class ParallelOrRelay implements Measure {
  private static final int MOST_LANES = 25;

  @Override
  public String name() {
    return "parallel-work";
  }

  @Override
  public Measurement measure(Facts facts) {
    Draft draft =
        new Draft(
            this, "Parallel work", "Do disciplines work on an epic side by side, or in relay?");
    List<EpicWork> all =
        EpicWork.all(facts).stream().filter(e -> !facts.disclosure().hides(e.people())).toList();
    if (all.isEmpty()) {
      return draft.refused(
          facts.history().issues().isEmpty()
              ? "There are no Jira issues. A Jira project or an export folder would help."
              : "No epic has active work in the hands of enough people with a known discipline."
                  + " Issues tied to epics, and a people file with Jira accounts, would help.");
    }
    List<EpicWork> now = in(all, facts.period());
    List<EpicWork> before = in(all, facts.history().previous());
    double asOf = facts.history().asOf().toEpochMilli() / (double) Duration.ofDays(1).toMillis();
    Estimate joins = joins(all, asOf, Estimate.TEAM);
    draft.tile(
        Numbers.tile("Days until a second discipline joins", joins, null, true, Words::days));
    Estimate share = share(now, Estimate.TEAM);
    draft.tile(
        Numbers.tile(
            "Time worked side by side",
            share,
            share(before, Estimate.PREVIOUS),
            false,
            Words::percent));
    draft.sentence(share.sentence() + ". " + joins.sentence() + ".");
    counts(draft, facts, now);
    draft.glance(glance(facts, all));
    draft.figure(timeline(facts, now.isEmpty() ? all : now)).figure(rows(facts, all));
    draft
        .reading("Bars above each other at the same time: side by side. One after another: relay.")
        .reading("Relay: at most 10 % of the time side by side; side by side: at least 30 %.")
        .caveat("Only time in which an issue was active or in review in known hands counts.");
    return draft.build(facts);
  }

  /** Epics on which work was done in a period, as they stood at its end. */
  private static List<EpicWork> in(List<EpicWork> all, Period period) {
    double from = period.from().toEpochDay();
    double to = period.to().toEpochDay() + 1.0;
    return all.stream()
        .filter(
            e ->
                e.stretches().values().stream()
                    .flatMap(List::stream)
                    .anyMatch(s -> s.start() < to && s.end() > from))
        .map(e -> e.until(to))
        .toList();
  }

  private static Estimate joins(List<EpicWork> epics, double asOf, String scope) {
    List<Observation> rows = epics.stream().map(epic -> epic.secondJoins(asOf)).toList();
    return Numbers.medianWait(
        "second-discipline-joins", scope, rows, "epic", "saw a second discipline join");
  }

  private static Estimate share(List<EpicWork> epics, String scope) {
    double parallel = 0;
    double active = 0;
    for (EpicWork epic : epics) {
      parallel += epic.work().parallel();
      active += epic.work().active();
    }
    return Numbers.census(
        "parallel-share",
        scope,
        parallel,
        active,
        epics.size(),
        active == 0
            ? "No epic had work in known hands"
            : "On "
                + Words.count(epics.size(), "epic")
                + ", disciplines worked side by side for "
                + Words.percent(parallel / active)
                + " of the time since each began");
  }

  private static void counts(Draft draft, Facts facts, List<EpicWork> now) {
    for (String reading :
        List.of(SpreadTable.ONE, "relay", "partly side by side", "side by side")) {
      int count = (int) now.stream().filter(e -> e.reading().equals(reading)).count();
      draft.estimate(
          Estimate.count(
              reading.replace(' ', '-'),
              Estimate.TEAM,
              count,
              now.size(),
              count + " of " + Words.count(now.size(), "epic") + ": " + reading));
    }
    List<EpicWork> several = now.stream().filter(e -> e.disciplines() > 1).toList();
    List<EpicWork> relay = several.stream().filter(e -> e.reading().equals("relay")).toList();
    List<EpicWork> side = several.stream().filter(e -> e.reading().equals("side by side")).toList();
    if (several.size() >= 3 && relay.size() * 2 >= several.size()) {
      draft.finding(finding(facts, draft, "relay", relay, several.size(), false));
    }
    if (several.size() >= 3 && side.size() * 2 >= several.size()) {
      draft.finding(finding(facts, draft, "side-by-side", side, several.size(), true));
    }
  }

  private static Finding finding(
      Facts facts, Draft draft, String key, List<EpicWork> epics, int n, boolean good) {
    Find find =
        Find.of(facts, draft, key)
            .says(
                epics.size()
                    + " of "
                    + Words.count(n, "epic")
                    + " with several disciplines ran "
                    + (good ? "side by side." : "as a relay, one discipline after the other."))
            .asks(
                good
                    ? "What made working side by side possible?"
                    : "Where could the next discipline join a week earlier?")
            .good(good)
            .effect(0.8 * epics.size() / n);
    epics.forEach(
        e ->
            find.evidence(
                Evidences.of(
                    "epic", e.name(), Words.percent(e.share()) + " of the time side by side")));
    return find.build();
  }

  private static Figure.Trend glance(Facts facts, List<EpicWork> all) {
    List<Figure.Point> points = new ArrayList<>();
    for (Period period : facts.history().periods()) {
      Estimate then = share(in(all, period), period.name());
      points.add(new Figure.Point(period.name(), then.value(), null, null, then.n()));
    }
    return new Figure.Trend(
        "parallel-share-over-time", "Time worked side by side on epics", points, Unit.SHARE);
  }

  private static Figure.Timeline timeline(Facts facts, List<EpicWork> epics) {
    List<EpicWork> shown =
        epics.stream()
            .sorted(
                Comparator.comparingDouble((EpicWork e) -> -e.work().active())
                    .thenComparing(EpicWork::name))
            .limit(MOST_LANES)
            .sorted(Comparator.comparingDouble(EpicWork::begin).thenComparing(EpicWork::name))
            .toList();
    double from = shown.stream().mapToDouble(EpicWork::begin).min().orElse(0);
    double to = shown.stream().mapToDouble(EpicWork::end).max().orElse(from);
    return new Figure.Timeline(
        "epics",
        "Disciplines at work on " + Words.count(shown.size(), "epic"),
        LocalDate.ofEpochDay((long) Math.floor(from)),
        LocalDate.ofEpochDay((long) Math.floor(to)),
        shown.stream().map(epic -> epic.lane(epic.reading())).toList());
  }

  private static Figure.Listing rows(Facts facts, List<EpicWork> all) {
    Links links = new Links(facts);
    Table table =
        Table.of("epic-rows")
            .text("Epic", 14)
            .date("Work began")
            .number("Disciplines", Unit.COUNT)
            .number("Days with work", Unit.DAYS)
            .number("Days side by side", Unit.DAYS)
            .number("Parallel share", Unit.SHARE)
            .number("Largest overlap", Unit.SHARE)
            .number("Second joined after", Unit.DAYS)
            .text("Reading", 20);
    for (EpicWork epic : all) {
      Observation second = epic.secondJoins(epic.end());
      table.row(
          links.issueCell(epic.name()),
          Cell.of(LocalDate.ofEpochDay((long) Math.floor(epic.begin()))),
          Cell.of(epic.disciplines()),
          Cell.of(epic.work().active()),
          Cell.of(epic.work().parallel()),
          Cell.of(epic.work().parallelShare()),
          Cell.of(epic.overlap()),
          second.event() ? Cell.of(second.exit()) : Cell.empty(),
          Cell.of(epic.reading()));
    }
    return table.evidence("Epics and how disciplines worked on them");
  }
}
