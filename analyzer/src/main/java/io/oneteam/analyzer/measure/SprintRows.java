package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.facts.Holding;
import io.oneteam.analyzer.facts.IssueWork;
import io.oneteam.domain.history.Flow;
import io.oneteam.domain.history.Sprint;
import io.oneteam.domain.history.SprintStay;
import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Finding;
import io.oneteam.domain.measurement.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened to the issues of each sprint that ended, by changelog. */
final class SprintRows {
  private static final int MOST = 12;
  private static final double MUCH = 0.3;
  private static final Duration CLOSING = Duration.ofMinutes(30);

  /** One sprint's counts. */
  private static final class Row {
    final Sprint sprint;
    final Instant start;
    final Instant end;
    int committed;
    int late;
    int removed;
    int done;
    int carried;
    final Set<String> disciplines = new HashSet<>();

    Row(Sprint sprint, Instant start, Instant end) {
      this.sprint = sprint;
      this.start = start;
      this.end = end;
    }

    int all() {
      return committed + late;
    }
  }

  private final Facts facts;
  private final List<Row> rows = new ArrayList<>();

  SprintRows(Facts facts) {
    this.facts = facts;
    Map<Long, Row> byId = new HashMap<>();
    for (Sprint sprint : facts.history().sprints()) {
      Instant end = sprint.completed() != null ? sprint.completed() : sprint.end();
      Instant start = sprint.start();
      if (start != null && end != null && !end.isAfter(facts.history().asOf())) {
        byId.put(sprint.id(), new Row(sprint, start, end));
      }
    }
    for (IssueWork work : facts.works().values()) {
      Set<Long> counted = new HashSet<>();
      for (SprintStay stay : work.issue().sprints()) {
        Row row = byId.get(stay.sprint());
        if (row != null && counted.add(stay.sprint())) {
          count(row, work);
        }
      }
    }
    byId.values().stream()
        .filter(row -> row.all() > 0)
        .sorted(Comparator.comparing((Row r) -> r.end).thenComparing(r -> r.sprint.id()))
        .forEach(rows::add);
  }

  private static void count(Row row, IssueWork work) {
    boolean atStart = false;
    boolean during = false;
    Instant out = null;
    for (SprintStay stay : work.issue().sprints()) {
      Instant to = stay.to();
      boolean later = to == null || to.isAfter(row.start);
      if (stay.sprint() == row.sprint.id() && later && stay.from().isBefore(row.end)) {
        atStart |= !stay.from().isAfter(row.start);
        during = true;
        out = to;
      }
    }
    if (!during) {
      return;
    }
    if (atStart) {
      row.committed++;
    } else {
      row.late++;
    }
    boolean done = done(work, row.end);
    // Closing a sprint moves what is left to the next one, minutes before it counts as closed.
    if (out != null && out.isBefore(row.end.minus(CLOSING))) {
      row.removed++;
    } else if (done) {
      row.done++;
    } else {
      row.carried++;
    }
    Holding holding = work.heldAt(row.end);
    if (holding != null) {
      row.disciplines.addAll(holding.disciplines());
    }
  }

  private static boolean done(IssueWork work, Instant at) {
    return work.flowAt(at) == Flow.DONE;
  }

  private List<Row> ofPeriod() {
    return rows.stream()
        .filter(r -> facts.period().contains(r.end, facts.history().zone()))
        .toList();
  }

  Figure.@Nullable Listing table() {
    Table table =
        Table.of("sprints")
            .text("Sprint", 26)
            .date("Began")
            .date("Ended")
            .number("Committed", Unit.COUNT)
            .number("Added late", Unit.COUNT)
            .number("Removed", Unit.COUNT)
            .number("Done", Unit.COUNT)
            .number("Carried over", Unit.COUNT)
            .number("Disciplines", Unit.COUNT);
    for (Row row : rows.subList(Math.max(0, rows.size() - MOST), rows.size())) {
      table.row(
          Cell.of(row.sprint.name()),
          Cell.of(facts.history().day(row.start)),
          Cell.of(facts.history().day(row.end)),
          Cell.of(row.committed),
          Cell.of(row.late),
          Cell.of(row.removed),
          Cell.of(row.done),
          Cell.of(row.carried),
          Cell.of(row.disciplines.size()));
    }
    return table.shownUnlessEmpty("Sprints that ended, the last " + MOST + " at most");
  }

  Figure.@Nullable Breakdown breakdown() {
    List<Row> shown = rows.subList(Math.max(0, rows.size() - MOST), rows.size());
    return shown.size() < 2
        ? null
        : new Figure.Breakdown(
            "sprint-outcomes",
            "What became of the issues of each sprint",
            shown.stream().map(row -> row.sprint.name()).toList(),
            List.of(
                new Figure.Series("done", shown.stream().map(r -> (double) r.done).toList()),
                new Figure.Series(
                    "carried over", shown.stream().map(r -> (double) r.carried).toList()),
                new Figure.Series("removed", shown.stream().map(r -> (double) r.removed).toList())),
            Figure.Layout.STACKED,
            false,
            "issues");
  }

  List<Estimate> estimates() {
    List<Row> period = ofPeriod();
    if (period.isEmpty()) {
      return List.of();
    }
    int all = period.stream().mapToInt(Row::all).sum();
    return List.of(
        count("carried-over", period.stream().mapToInt(r -> r.carried).sum(), all, "carried over"),
        count("added-late", period.stream().mapToInt(r -> r.late).sum(), all, "added late"),
        count("removed", period.stream().mapToInt(r -> r.removed).sum(), all, "removed"));
  }

  private static Estimate count(String name, int k, int n, String words) {
    return Estimate.count(
        name,
        Estimate.TEAM,
        k,
        n,
        k + " of " + n + " times that an issue was in a sprint of this period, it was " + words);
  }

  @Nullable Finding finding(Facts about, Draft draft) {
    List<Row> period = ofPeriod();
    int all = period.stream().mapToInt(Row::all).sum();
    int carried = period.stream().mapToInt(r -> r.carried).sum();
    int late = period.stream().mapToInt(r -> r.late).sum();
    if (all < 10 || (carried < MUCH * all && late < MUCH * all)) {
      return null;
    }
    boolean over = carried >= late;
    double share = (double) Math.max(carried, late) / all;
    return Find.of(about, draft, over ? "carried-over" : "added-late")
        .says(
            Words.percent(share)
                + " of the "
                + all
                + " times that an issue was in a sprint of this period, it was "
                + (over ? "carried over." : "added after the sprint began."))
        .asks(over ? "What would make a sprint smaller?" : "Who asks for work in mid-sprint?")
        .effect(share * 0.8)
        .build();
  }
}
