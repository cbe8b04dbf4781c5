package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.statistics.PeriodSlices;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.measurement.Unit;
import io.oneteam.domain.team.Period;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cycle time, ageing work in progress, throughput and flow efficiency.
 *
 * <p>Unit: the issue. The clock starts at the first active, review or blocked status and stops at
 * the last entry to done; re-opening clears the stop. Work in progress counts as unfinished
 * (Kaplan-Meier on period slices with delayed entry), so that a period's figure does not favour
 * quick work. Issues done without ever having been active have no cycle time and are counted.
 */
final class FlowOfWork implements Measure {
  private static final double USUAL = 0.85;

  @Override
  public String name() {
    return "flow";
  }

  @Override
  public Measurement measure(Facts facts) {
    Draft draft =
        new Draft(this, "Flow", "How long does work take, what is stuck, and how much gets done?");
    if (facts.works().isEmpty()) {
      return draft.refused(
          "There are no Jira issues with a history. A Jira project or an export folder would"
              + " help.");
    }
    List<Cycle> all = Cycle.all(facts);
    ZoneId zone = facts.history().zone();
    Period now = facts.period();
    Period previous = facts.history().previous();
    List<Cycle> done = done(all, now, zone);
    List<Cycle> before = done(all, previous, zone);
    List<PeriodSlices.History> histories = histories(facts, all);
    Slices rows = Slices.of(histories, now, facts.history().cutOff());
    Slices rowsBefore = Slices.of(histories, previous, facts.history().cutOff());
    Estimate median = CycleTime.quantile(rows, "cycle-time", Estimate.TEAM, 0.5);
    Estimate line = CycleTime.quantile(rows, "cycle-time-p85", Estimate.TEAM, USUAL);
    draft.tile(
        Numbers.tile(
            "Days from start to done, median",
            median,
            CycleTime.quantile(rowsBefore, "cycle-time", Estimate.PREVIOUS, 0.5),
            true,
            Words::days));
    draft.estimate(line);
    Estimate throughput =
        Estimate.count(
                "throughput",
                Estimate.TEAM,
                done.size(),
                all.size(),
                Words.count(done.size(), "issue")
                    + " done this period"
                    + (facts.compares() ? ", " + before.size() + " in the one before" : ""))
            .audited(countIf("Period", now.name()));
    draft.tile(
        Numbers.tile(
            "Issues done",
            throughput,
            Estimate.count(
                "throughput",
                Estimate.PREVIOUS,
                before.size(),
                all.size(),
                before.size() + " done"),
            null,
            Words::whole));
    draft.sentence(throughput.sentence() + ". " + median.sentence() + ".");
    draft.glance(glance(facts, all));
    FlowShares.shares(draft, done, before);
    FlowShares.moves(draft, facts, all);
    Links links = new Links(facts);
    FlowTables tables = new FlowTables(facts, all, done);
    Double usual = line.status() == Status.SHOWN ? line.value() : null;
    draft
        .figure(tables.cycleTimes())
        .figure(tables.cumulative())
        .figure(throughput(facts, all))
        .figure(tables.ageing(links, usual))
        .figure(tables.rows(links));
    FlowFindings.ageing(draft, facts, all, usual, links);
    FlowFindings.speed(draft, facts, rows.rows(), rowsBefore.rows());
    draft
        .reading("A dot is an issue; below the 85 % line the team keeps within its usual time.")
        .reading("Bands of the cumulative flow that grow wider mean work piling up.")
        .caveat("Days are calendar days, from the first active status to done for good.");
    int incomplete =
        (int) facts.history().issues().stream().filter(i -> i.incomplete() != null).count();
    draft.caveat(
        incomplete, Words.count(incomplete, "issue") + " with an incomplete history are in.");
    return draft.build(facts);
  }

  private static Estimate.Audit countIf(String column, String value) {
    return new Estimate.Audit(Estimate.Audit.Function.COUNT_IF, FlowTables.ROWS, column, value);
  }

  private static List<Cycle> done(List<Cycle> all, Period period, ZoneId zone) {
    return all.stream()
        .filter(cycle -> cycle.doneIn(period, zone))
        .sorted(Comparator.comparing(Cycle::key))
        .toList();
  }

  private static List<PeriodSlices.History> histories(Facts facts, List<Cycle> all) {
    List<PeriodSlices.History> histories = new ArrayList<>();
    for (Cycle cycle : all) {
      Instant started = cycle.started();
      Instant done = cycle.done();
      if (started != null) {
        Long end = done == null ? null : Long.valueOf(facts.history().day(done).toEpochDay());
        histories.add(
            new PeriodSlices.History(cycle.key(), facts.history().day(started).toEpochDay(), end));
      }
    }
    return histories;
  }

  private static Figure.Breakdown throughput(Facts facts, List<Cycle> all) {
    List<Period> months = Months.lastTwelve(facts);
    ZoneId zone = facts.history().zone();
    List<Double> created = new ArrayList<>();
    List<Double> done = new ArrayList<>();
    for (Period month : months) {
      created.add(
          (double)
              all.stream().filter(c -> month.contains(c.work().issue().created(), zone)).count());
      done.add((double) all.stream().filter(c -> c.doneIn(month, zone)).count());
    }
    return new Figure.Breakdown(
        "throughput",
        "Issues created and done, by month",
        months.stream().map(Period::name).toList(),
        List.of(new Figure.Series("created", created), new Figure.Series("done", done)),
        Figure.Layout.SIDE_BY_SIDE,
        false,
        "issues");
  }

  private static Figure.Trend glance(Facts facts, List<Cycle> all) {
    List<Figure.Point> points = new ArrayList<>();
    for (Period period : facts.history().periods()) {
      int count = (int) all.stream().filter(c -> c.doneIn(period, facts.history().zone())).count();
      points.add(new Figure.Point(period.name(), (double) count, null, null, count));
    }
    return new Figure.Trend("done-over-time", "Issues done", points, Unit.COUNT);
  }
}
