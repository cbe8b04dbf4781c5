package io.oneteam.analyzer.facts;

import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.people.People;
import io.oneteam.domain.people.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The disciplines people work in, by day, as {@link Mix} weights or as a set. */
public final class Disciplines {
  private final People people;
  private final Map<Integer, Person> persons = new HashMap<>();
  private final Map<Long, Map<String, Double>> known = new HashMap<>();
  private final List<String> names;
  private final Map<String, Set<Integer>> members = new HashMap<>();

  private Disciplines(TeamHistory history, Collection<Act> acts) {
    this.people = history.people();
    people.byIdentity().values().forEach(person -> persons.put(person.id(), person));
    Set<Long> seen = new HashSet<>();
    for (Act act : acts) {
      if (seen.add(key(act.person(), act.day()))) {
        for (String name : shares(act.person(), act.day()).keySet()) {
          members.computeIfAbsent(name, n -> new HashSet<>()).add(act.person());
        }
      }
    }
    List<String> ordered = new ArrayList<>(history.team().disciplines());
    members.keySet().stream()
        .filter(name -> !ordered.contains(name) && !name.equals(People.UNASSIGNED))
        .sorted()
        .forEach(ordered::add);
    ordered.remove(People.UNASSIGNED);
    if (members.containsKey(People.UNASSIGNED)) {
      ordered.add(People.UNASSIGNED);
    }
    this.names = List.copyOf(ordered);
  }

  static Disciplines of(TeamHistory history, Collection<Act> acts) {
    return new Disciplines(history, acts);
  }

  /** All names in the team's order; {@link People#UNASSIGNED} last, if anybody is. */
  public List<String> names() {
    return names;
  }

  /** The names without {@link People#UNASSIGNED}. */
  public List<String> assigned() {
    return names.stream().filter(name -> !name.equals(People.UNASSIGNED)).toList();
  }

  /** How many people ever acted in a discipline. */
  public int people(String name) {
    return members.getOrDefault(name, Set.of()).size();
  }

  /** A person's disciplines on an epoch day with shares that sum to 1. */
  public synchronized Map<String, Double> shares(int person, long day) {
    return known.computeIfAbsent(
        key(person, day),
        k ->
            Optional.ofNullable(persons.get(person))
                .map(known -> people.disciplines(known, LocalDate.ofEpochDay(day)))
                .orElse(Map.of(People.UNASSIGNED, 1.0)));
  }

  /** A person's disciplines on an epoch day; empty when none is known. */
  public Set<String> assigned(int person, long day) {
    Set<String> found = new HashSet<>(shares(person, day).keySet());
    found.remove(People.UNASSIGNED);
    return found;
  }

  /** The one to print for a set of disciplines: the first in the team's order. */
  public String first(Set<String> set) {
    return names.stream().filter(set::contains).findFirst().orElse(People.UNASSIGNED);
  }

  /** Whether any membership that covers the day is inferred. */
  public boolean inferred(int person, long day) {
    Person known = persons.get(person);
    return known != null && people.inferred(known, LocalDate.ofEpochDay(day));
  }

  private static long key(int person, long day) {
    return ((long) person << 32) ^ (day & 0xffffffffL);
  }
}
