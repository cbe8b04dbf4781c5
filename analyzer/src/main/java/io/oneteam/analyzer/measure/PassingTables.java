package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.facts.Passing;
import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.HandOff;
import io.oneteam.domain.measurement.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Matrices and listings of hand-offs. */
final class PassingTables {
  static final String ROWS = "hand-off-rows";
  private static final int LONGEST = 15;

  private final Facts facts;
  private final List<Passing> passings;

  PassingTables(Facts facts, List<Passing> passings) {
    this.facts = facts;
    this.passings = passings;
  }

  Figure.@Nullable Matrix counts() {
    return matrix(
        "counts",
        "Hand-offs this period, from row to column",
        list -> list.size(),
        Unit.COUNT,
        true);
  }

  /** Median waits of those that began; a cell needs three. */
  Figure.@Nullable Matrix waits() {
    return matrix(
        "median-waits", "Median wait in days, from row to column", this::median, Unit.DAYS, false);
  }

  private double median(List<Passing> cell) {
    double[] waits = cell.stream().mapToDouble(p -> p.handOff().waitDays()).sorted().toArray();
    int middle = waits.length / 2;
    return waits.length % 2 == 1 ? waits[middle] : (waits[middle - 1] + waits[middle]) / 2;
  }

  private Figure.@Nullable Matrix matrix(
      String key, String title, ToDoubleFunction<List<Passing>> value, Unit unit, boolean zeros) {
    Map<String, List<Passing>> cells = new HashMap<>();
    for (Passing passing : passings) {
      HandOff h = passing.handOff();
      cells.computeIfAbsent(h.from() + ">" + h.to(), k -> new ArrayList<>()).add(passing);
    }
    List<String> names = facts.disciplines().assigned();
    List<List<@Nullable Double>> values = new ArrayList<>();
    List<List<Integer>> people = new ArrayList<>();
    for (String from : names) {
      List<@Nullable Double> row = new ArrayList<>();
      List<Integer> about = new ArrayList<>();
      for (String to : names) {
        List<Passing> cell = cells.getOrDefault(from + ">" + to, List.of());
        boolean empty = from.equals(to) || (cell.isEmpty() && !zeros);
        row.add(
            empty
                ? null
                : cell.isEmpty() ? Double.valueOf(0) : Double.valueOf(value.applyAsDouble(cell)));
        Set<Integer> who = new HashSet<>();
        cell.forEach(passing -> who.addAll(passing.people()));
        about.add(who.size());
      }
      values.add(row);
      people.add(about);
    }
    return passings.isEmpty()
        ? null
        : new Figure.Matrix(
            key,
            title,
            "from",
            "to",
            names,
            names,
            facts.disclosure().suppress(values, people),
            null,
            unit);
  }

  /** The longest waits, those that still last included. */
  Figure.@Nullable Listing longest(Links links) {
    Table table =
        Table.of("longest-waits")
            .text("Issue", 14)
            .text("From", 22)
            .text("To", 22)
            .date("Passed")
            .number("Days waited", Unit.DAYS)
            .text("Then", 14)
            .text("Model", 24);
    passings.stream()
        .sorted(
            Comparator.comparingDouble((Passing p) -> -p.handOff().waitDays())
                .thenComparing(p -> p.handOff().at())
                .thenComparing(p -> p.handOff().issue()))
        .limit(LONGEST)
        .filter(p -> p.handOff().waitDays() > 0)
        .forEach(
            p ->
                table.row(
                    links.issueCell(p.handOff().issue()),
                    Cell.of(p.handOff().from()),
                    Cell.of(p.handOff().to()),
                    Cell.of(facts.history().day(p.handOff().at())),
                    Cell.of(p.handOff().waitDays()),
                    Cell.of(then(p)),
                    Cell.of(p.handOff().model())));
    return table.shownUnlessEmpty("Longest waits after a hand-off");
  }

  private String then(Passing passing) {
    return !passing.handOff().censored()
        ? "work began"
        : HandOffs.waitsNow(facts, passing) ? "still waiting" : "passed on";
  }

  /** Issues that went back and forth. */
  Figure.@Nullable Listing loops(Links links) {
    Map<String, int[]> byIssue = new TreeMap<>();
    for (Passing passing : passings) {
      int[] counts = byIssue.computeIfAbsent(passing.handOff().issue(), k -> new int[2]);
      counts[0]++;
      counts[1] += passing.handOff().returned() ? 1 : 0;
    }
    Table table =
        Table.of("loops")
            .text("Issue", 14)
            .number("Hand-offs", Unit.COUNT)
            .number("Returns", Unit.COUNT);
    byIssue.entrySet().stream()
        .filter(entry -> entry.getValue()[1] > 0)
        .sorted(
            Comparator.comparingInt((Map.Entry<String, int[]> e) -> -e.getValue()[1])
                .thenComparing(e -> -e.getValue()[0])
                .thenComparing(Map.Entry::getKey))
        .forEach(
            e ->
                table.row(
                    links.issueCell(e.getKey()),
                    Cell.of(e.getValue()[0]),
                    Cell.of(e.getValue()[1])));
    return table.shownUnlessEmpty("Issues that came back");
  }

  /** Hand-offs by stage of the model they belong to; null when none belongs to one. */
  Figure.@Nullable Listing stages() {
    Map<String, double[]> stages = new TreeMap<>();
    for (Passing passing : passings) {
      String model = passing.handOff().model();
      if (model != null && passing.stage() != null) {
        double[] counts = stages.computeIfAbsent(model, m -> new double[4]);
        counts[passing.stage().ordinal()]++;
        counts[3]++;
      }
    }
    Table table =
        Table.of("by-model")
            .text("Model", 30)
            .number("In notebook", Unit.COUNT)
            .number("In library", Unit.COUNT)
            .number("In release", Unit.COUNT)
            .number("All", Unit.COUNT);
    stages.forEach(
        (model, counts) -> {
          List<Cell> cells = new ArrayList<>(List.of(Cell.of(model)));
          Arrays.stream(counts).forEach(count -> cells.add(Cell.of(count)));
          table.row(cells);
        });
    return table.shownUnlessEmpty("Hand-offs by model and stage");
  }

  /** The evidence: one row for each hand-off of the period. */
  Figure.Listing rows(Links links) {
    Table table =
        Table.of(ROWS)
            .text("Period", 10)
            .text("Issue", 14)
            .text("From", 22)
            .text("To", 22)
            .date("Passed")
            .number("Days waited", Unit.DAYS)
            .text("Then", 14)
            .text("Returned", 10)
            .text("Along", 12)
            .text("Model", 24)
            .text("Stage", 12);
    for (Passing passing : passings) {
      HandOff h = passing.handOff();
      table.row(
          Cell.of(facts.period().name()),
          links.issueCell(h.issue()),
          Cell.of(h.from()),
          Cell.of(h.to()),
          Cell.of(facts.history().day(h.at())),
          Cell.of(h.waitDays()),
          Cell.of(then(passing)),
          Cell.of(h.returned() ? "yes" : "no"),
          Cell.of(h.link() ? "a link" : "the issue"),
          Cell.of(h.model()),
          Cell.of(passing.stage() == null ? null : passing.stage().words()));
    }
    return table.evidence("Hand-offs of the period");
  }
}
