package io.oneteam.analyzer.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Distinct (person, day) pairs by discipline. A day on which somebody acts counts once however many
 * commits it holds: commits follow habits. Several disciplines at once share the day.
 */
public final class Mix {
  private final Disciplines disciplines;
  private final Set<Long> days = new HashSet<>();
  private final Set<Integer> people = new HashSet<>();
  private final Map<String, Double> weights = new LinkedHashMap<>();
  private final Map<String, Set<Integer>> peopleOf = new LinkedHashMap<>();

  /** An empty mix. */
  public Mix(Disciplines disciplines) {
    this.disciplines = disciplines;
  }

  /** A mix of acts. */
  public static Mix of(Disciplines disciplines, Iterable<Act> acts) {
    Mix mix = new Mix(disciplines);
    acts.forEach(mix::add);
    return mix;
  }

  /** Counts an act's person and day, once. */
  public void add(Act act) {
    if (!days.add(((long) act.person() << 32) ^ (act.day() & 0xffffffffL))) {
      return;
    }
    people.add(act.person());
    disciplines
        .shares(act.person(), act.day())
        .forEach(
            (name, share) -> {
              weights.merge(name, share, Double::sum);
              peopleOf.computeIfAbsent(name, n -> new HashSet<>()).add(act.person());
            });
  }

  /** Person-days in a discipline. */
  public double days(String discipline) {
    return weights.getOrDefault(discipline, 0.0);
  }

  /** All person-days. */
  public int days() {
    return days.size();
  }

  /** Person-days of disciplines, in the order asked for. */
  public List<Double> days(List<String> names) {
    List<Double> result = new ArrayList<>();
    names.forEach(name -> result.add(days(name)));
    return result;
  }

  /** Person-days by discipline, the unassigned included, in the team's order. */
  public Map<String, Double> amounts() {
    Map<String, Double> amounts = new LinkedHashMap<>();
    for (String name : disciplines.names()) {
      if (days(name) > 0) {
        amounts.put(name, days(name));
      }
    }
    return amounts;
  }

  /** Distinct people by discipline, for what may be shown. */
  public Map<String, Set<Integer>> members() {
    return peopleOf;
  }

  /** Distinct people. */
  public int people() {
    return people.size();
  }

  /** Distinct people in a discipline. */
  public int people(String discipline) {
    return peopleOf.getOrDefault(discipline, Set.of()).size();
  }

  /** Disciplines with work, in the team's order; without the unassigned. */
  public List<String> present() {
    return disciplines.assigned().stream().filter(name -> days(name) > 0).toList();
  }
}
