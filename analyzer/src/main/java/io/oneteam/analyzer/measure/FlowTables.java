package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.facts.IssueWork;
import io.oneteam.analyzer.statistics.Percentile;
import io.oneteam.domain.history.Flow;
import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Charts and listings of flow. */
final class FlowTables {
  static final String ROWS = "flow-rows";
  private static final int WEEKS = 26;
  private static final int MOST_DOTS = 1_000;
  private static final int MOST_AGEING = 30;

  private final Facts facts;
  private final List<Cycle> all;
  private final List<Cycle> done;

  FlowTables(Facts facts, List<Cycle> all, List<Cycle> done) {
    this.facts = facts;
    this.all = all;
    this.done = done;
  }

  Figure.@Nullable Scatter cycleTimes() {
    List<Cycle> shown =
        done.stream()
            .filter(cycle -> cycle.started() != null)
            .sorted(
                Comparator.comparing((Cycle c) -> finished(c)).reversed().thenComparing(Cycle::key))
            .limit(MOST_DOTS)
            .toList();
    if (shown.isEmpty()) {
      return null;
    }
    List<Figure.Dot> dots = new ArrayList<>();
    for (Cycle cycle : shown) {
      double x = facts.history().day(finished(cycle)).toEpochDay();
      dots.add(new Figure.Dot(cycle.key(), x, cycle.elapsed(), cycle.work().issue().type()));
    }
    double[] times = shown.stream().mapToDouble(Cycle::elapsed).toArray();
    List<Figure.Line> lines = new ArrayList<>();
    for (int percent : new int[] {50, 85, 95}) {
      Double value = Percentile.of(times, percent / 100.0, Percentile.Type.TYPE_6);
      if (value != null) {
        lines.add(new Figure.Line(percent + " %", value));
      }
    }
    return new Figure.Scatter(
        "cycle-times",
        "Days from start to done of " + Words.count(shown.size(), "issue"),
        "day done",
        "days",
        true,
        dots,
        lines);
  }

  private static Instant finished(Cycle cycle) {
    return cycle.done() == null ? cycle.work().asOf() : cycle.done();
  }

  /** Issues by kind of status at the end of each of the last weeks; done since then only. */
  Figure.Breakdown cumulative() {
    LocalDate last = facts.lastDay(facts.period());
    List<String> weeks = new ArrayList<>();
    List<Instant> ends = new ArrayList<>();
    for (int back = WEEKS - 1; back >= 0; back--) {
      LocalDate day = last.minusWeeks(back);
      weeks.add(day.toString());
      ends.add(day.plusDays(1).atStartOfDay(facts.history().zone()).toInstant());
    }
    Flow[] flows = Flow.values();
    double[][] counts = new double[flows.length][WEEKS];
    for (Cycle cycle : all) {
      count(cycle.work(), ends, counts);
    }
    List<Figure.Series> series = new ArrayList<>();
    for (int f = flows.length - 1; f >= 0; f--) {
      List<Double> values = new ArrayList<>();
      double base = flows[f] == Flow.DONE ? counts[f][0] : 0;
      for (double count : counts[f]) {
        values.add(Math.max(0, count - base));
      }
      series.add(new Figure.Series(flows[f].name().toLowerCase(Locale.ROOT), values));
    }
    return new Figure.Breakdown(
        "cumulative-flow",
        "Issues by kind of status, week by week",
        weeks,
        series,
        Figure.Layout.AREAS,
        false,
        "issues");
  }

  private static void count(IssueWork work, List<Instant> ends, double[][] counts) {
    int span = 0;
    List<IssueWork.StatusSpan> spans = work.statuses();
    for (int week = 0; week < ends.size(); week++) {
      Instant end = ends.get(week);
      while (span + 1 < spans.size() && spans.get(span + 1).from().isBefore(end)) {
        span++;
      }
      if (spans.get(span).from().isBefore(end)) {
        counts[spans.get(span).flow().ordinal()][week]++;
      }
    }
  }

  /** Work in progress, oldest first. */
  Figure.@Nullable Listing ageing(Links links, @Nullable Double line) {
    Table table =
        Table.of("ageing")
            .text("Issue", 14)
            .text("Type", 14)
            .date("Started")
            .number("Days old", Unit.DAYS)
            .number("Days active", Unit.DAYS)
            .number("Days blocked", Unit.DAYS)
            .text("Status now", 14)
            .text("Signal", 14);
    all.stream()
        .filter(Cycle::inProgress)
        .sorted(Comparator.comparingDouble((Cycle c) -> -c.elapsed()).thenComparing(Cycle::key))
        .limit(MOST_AGEING)
        .forEach(
            c -> {
              Instant started = c.started();
              Flow flow = c.work().flowAt(c.work().asOf());
              table.row(
                  links.issueCell(c.key()),
                  Cell.of(c.work().issue().type()),
                  Cell.of(started == null ? null : facts.history().day(started)),
                  Cell.of(c.elapsed()),
                  Cell.of(c.spent(IssueWork::working)),
                  Cell.of(c.spent(f -> f == Flow.BLOCKED)),
                  Cell.of(flow == null ? null : flow.name().toLowerCase(Locale.ROOT)),
                  Cell.of(line == null ? "" : c.elapsed() > line ? "beyond 85 %" : "within"));
            });
    return table.shownUnlessEmpty("Work in progress, oldest first");
  }

  /** The evidence: one row for each issue done in the period. */
  Figure.Listing rows(Links links) {
    Table table =
        Table.of(ROWS)
            .text("Period", 10)
            .text("Issue", 14)
            .text("Type", 14)
            .date("Started")
            .date("Done")
            .text("Start found", 12)
            .number("Days from start to done", Unit.DAYS)
            .number("Days active", Unit.DAYS)
            .number("Days blocked", Unit.DAYS)
            .text("Moved backwards", 16)
            .text("Re-opened", 12);
    for (Cycle c : done) {
      Instant started = c.started();
      boolean found = started != null;
      table.row(
          Cell.of(facts.period().name()),
          links.issueCell(c.key()),
          Cell.of(c.work().issue().type()),
          Cell.of(started == null ? null : facts.history().day(started)),
          Cell.of(facts.history().day(finished(c))),
          Cell.of(found ? "yes" : "no"),
          found ? Cell.of(c.elapsed()) : Cell.empty(),
          found ? Cell.of(c.spent(IssueWork::working)) : Cell.empty(),
          found ? Cell.of(c.spent(f -> f == Flow.BLOCKED)) : Cell.empty(),
          Cell.of(c.backward().isEmpty() ? "no" : "yes"),
          Cell.of(c.reopened().isEmpty() ? "no" : "yes"));
    }
    return table.evidence("Issues done in the period");
  }
}
