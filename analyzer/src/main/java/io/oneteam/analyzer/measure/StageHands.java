package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Dwell;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.facts.Holding;
import io.oneteam.analyzer.facts.IssueWork;
import io.oneteam.domain.history.Flow;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Within each stage of a model, in whose hands its open issues were while active, blocked or
 * waiting. Unit: a day of an open issue; several disciplines of one holder share it.
 */
final class StageHands {
  static final String NOBODY = "in nobody's hands";
  private static final double DAY = Duration.ofDays(1).toMillis();

  /** Days of one row by discipline, and who held them. */
  private static final class Row {
    final Map<String, Double> days = new LinkedHashMap<>();
    final Map<String, Set<Integer>> people = new LinkedHashMap<>();
  }

  private final Map<Dwell.Stage, Map<StageWork.Doing, Row>> rows = new LinkedHashMap<>();

  StageHands() {
    for (Dwell.Stage stage : Dwell.Stage.values()) {
      Map<StageWork.Doing, Row> ofStage = new LinkedHashMap<>();
      for (StageWork.Doing doing : StageWork.Doing.values()) {
        ofStage.put(doing, new Row());
      }
      rows.put(stage, ofStage);
    }
  }

  /** Adds an issue's time within a stage. */
  void add(Dwell.Stage stage, IssueWork issue, Instant begin, Instant end) {
    Instant from = begin;
    for (Holding holding : issue.holdings()) {
      if (holding.from().isBefore(end) && holding.to().isAfter(from)) {
        Instant low = holding.from().isAfter(from) ? holding.from() : from;
        Instant high = holding.to().isBefore(end) ? holding.to() : end;
        add(stage, issue, from, low, null);
        add(stage, issue, low, high, holding);
        from = high;
      }
    }
    add(stage, issue, from, end, null);
  }

  private void add(
      Dwell.Stage stage, IssueWork issue, Instant from, Instant to, @Nullable Holding holding) {
    if (!from.isBefore(to)) {
      return;
    }
    for (IssueWork.StatusSpan span : issue.spans(flow -> flow != Flow.DONE, from, to)) {
      double days = Duration.between(span.from(), span.to()).toMillis() / DAY;
      Map<StageWork.Doing, Row> ofStage = rows.get(stage);
      Row row = ofStage == null ? null : ofStage.get(StageWork.Doing.of(span.flow()));
      if (row != null && holding == null) {
        row.days.merge(NOBODY, days, Double::sum);
      } else if (row != null && holding != null) {
        double share = days / holding.disciplines().size();
        for (String name : holding.disciplines()) {
          row.days.merge(name, share, Double::sum);
          row.people.computeIfAbsent(name, n -> new HashSet<>()).addAll(holding.people());
        }
      }
    }
  }

  /** Days by stage and doing, and by discipline; null when no issue was open in any stage. */
  Figure.@Nullable Matrix figure(Facts facts) {
    List<String> columns = new ArrayList<>(facts.disciplines().assigned());
    columns.add(NOBODY);
    List<String> names = new ArrayList<>();
    List<List<@Nullable Double>> values = new ArrayList<>();
    List<List<Integer>> people = new ArrayList<>();
    rows.forEach(
        (stage, ofStage) ->
            ofStage.forEach(
                (doing, row) -> {
                  if (!row.days.isEmpty()) {
                    names.add(stage.words() + ", " + doing.name().toLowerCase(Locale.ROOT));
                    List<@Nullable Double> amounts = new ArrayList<>();
                    List<Integer> about = new ArrayList<>();
                    for (String column : columns) {
                      amounts.add(row.days.getOrDefault(column, 0.0));
                      about.add(row.people.getOrDefault(column, Set.of()).size());
                    }
                    values.add(amounts);
                    people.add(about);
                  }
                }));
    return names.isEmpty()
        ? null
        : new Figure.Matrix(
            "stage-hands",
            "Days of open issues within stages, by the discipline that held them",
            "stage",
            "discipline",
            names,
            columns,
            facts.disclosure().suppress(values, people),
            null,
            Unit.DAYS);
  }
}
