package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Act;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.facts.Mix;
import io.oneteam.analyzer.statistics.Authorship;
import io.oneteam.analyzer.statistics.TruckFactor;
import io.oneteam.analyzer.statistics.wording.Refusals;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.measurement.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How few people hold the knowledge. Contributor absence factor (CHAOSS): the fewest people who did
 * half of a model's person-days. Truck factor after Avelino et al. 2016, second to it: its
 * constants come from Java developers.
 */
final class Absence {
  private Absence() {}

  /** The fewest people who did half of the person-days, shown where it is about enough people. */
  static Figure.@Nullable Listing models(Facts facts) {
    Map<Model, Map<Integer, Integer>> days = new IdentityHashMap<>();
    Map<Model, Set<Long>> seen = new IdentityHashMap<>();
    for (Act act : facts.acts()) {
      if (act.kind().code()) {
        for (Model model : facts.scopes().models(act)) {
          long personDay = ((long) act.person() << 32) ^ (act.day() & 0xffffffffL);
          if (seen.computeIfAbsent(model, m -> new HashSet<>()).add(personDay)) {
            days.computeIfAbsent(model, m -> new HashMap<>()).merge(act.person(), 1, Integer::sum);
          }
        }
      }
    }
    Map<String, Mix> mixes = Items.models(facts, facts.acts());
    Table table =
        Table.of("absence")
            .text("Model", 28)
            .number("Person-days", Unit.COUNT)
            .text("People", 14)
            .text("Absence factor", 16)
            .number("Disciplines", Unit.COUNT);
    for (Model model : facts.scopes().models()) {
      Map<Integer, Integer> own = days.getOrDefault(model, Map.of());
      if (!own.isEmpty()) {
        Mix mix = mixes.get(model.name());
        boolean hidden = mix == null || facts.disclosure().hides(mix.people());
        table.row(
            Cell.of(model.name()),
            facts.disclosure().hides(own.size())
                ? Cell.empty()
                : Cell.of(own.values().stream().mapToInt(d -> d).sum()),
            Cell.of(few(facts, own.size())),
            Cell.of(few(facts, factor(own))),
            hidden || mix == null ? Cell.empty() : Cell.of(mix.present().size()));
      }
    }
    return table.shownUnlessEmpty("How few people did half of the work on each model");
  }

  private static int factor(Map<Integer, Integer> days) {
    List<Integer> sorted = new ArrayList<>(days.values());
    sorted.sort(Comparator.reverseOrder());
    int all = sorted.stream().mapToInt(d -> d).sum();
    int sum = 0;
    int people = 0;
    for (int own : sorted) {
      sum += own;
      people++;
      if (2 * sum >= all) {
        break;
      }
    }
    return people;
  }

  private static String few(Facts facts, int people) {
    return facts.disclosure().hides(people)
        ? "fewer than " + facts.disclosure().minimum()
        : String.valueOf(people);
  }

  static Estimate truckFactor(Facts facts, CodeKnowledge code) {
    List<Authorship> files = new ArrayList<>();
    Set<Integer> people = new HashSet<>();
    for (CodeKnowledge.Known file : code.files()) {
      files.add(authorship(file));
      people.addAll(file.changes().keySet());
    }
    TruckFactor factor =
        files.size() < Refusals.TRUCK_FILES || people.size() < Refusals.TRUCK_AUTHORS
            ? null
            : TruckFactor.of(files);
    if (factor == null) {
      return Estimate.refused(
          "truck-factor",
          Estimate.TEAM,
          Unit.COUNT,
          files.size(),
          Words.count(files.size(), "file")
              + " by "
              + few(facts, people.size())
              + " people; 10 files and 3 authors are needed");
    }
    Integer exact = factor.exact();
    int value = exact == null ? factor.greedy() : exact;
    boolean hidden = facts.disclosure().hides(value);
    int shown = hidden ? facts.disclosure().minimum() - 1 : value;
    return new Estimate(
        "truck-factor",
        Estimate.TEAM,
        hidden ? Status.BOUND : Status.SHOWN,
        (double) shown,
        null,
        hidden ? (double) shown : null,
        files.size(),
        null,
        Unit.COUNT,
        List.of(),
        exact == null ? "greedy truck factor" : "exact truck factor",
        "Were "
            + (hidden ? "at most " : "")
            + Words.count(shown, "contributor")
            + " away, half of "
            + Words.count(files.size(), "file")
            + " would have no author left",
        null);
  }

  /** Creating a file is no change of it. */
  private static Authorship authorship(CodeKnowledge.Known file) {
    Integer creator = file.creator();
    Map<String, Integer> changes = new HashMap<>();
    file.changes()
        .forEach(
            (person, count) ->
                changes.put(name(person), person.equals(creator) ? count - 1 : count));
    return Authorship.of(creator == null ? null : name(creator), changes);
  }

  private static String name(int person) {
    return String.format("%09d", person);
  }
}
