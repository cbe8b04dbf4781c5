package io.oneteam.domain.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks up the person behind an identity and a person's disciplines on a day. */
public final class People {
  /** What is printed for people without a discipline. */
  public static final String UNASSIGNED = "unassigned";

  private final Map<Integer, Person> byIdentity;
  private final Map<Integer, List<Membership>> byPerson;

  private People(Map<Integer, Person> byIdentity, Map<Integer, List<Membership>> byPerson) {
    this.byIdentity = byIdentity;
    this.byPerson = byPerson;
  }

  /**
   * The people of a team.
   *
   * @param persons person by identity number
   * @param memberships memberships that concern the team
   */
  public static People of(Map<Integer, Person> persons, List<Membership> memberships) {
    Map<Integer, List<Membership>> byPerson = new HashMap<>();
    for (Membership membership : memberships) {
      byPerson.computeIfAbsent(membership.person(), p -> new ArrayList<>()).add(membership);
    }
    return new People(Map.copyOf(persons), Map.copyOf(byPerson));
  }

  /** The human behind an identity; empty for bots, for null and for unknown numbers. */
  public Optional<Person> human(@Nullable Integer identity) {
    return Optional.ofNullable(identity == null ? null : byIdentity.get(identity))
        .filter(person -> !person.bot());
  }

  /**
   * A person's disciplines on a day with their shares, summing to 1; several at once are split
   * equally. {@link #UNASSIGNED} when none is known.
   */
  public Map<String, Double> disciplines(Person person, LocalDate day) {
    List<String> names =
        memberships(person.id()).stream()
            .filter(membership -> membership.covers(day))
            .map(Membership::discipline)
            .distinct()
            .toList();
    if (names.isEmpty()) {
      return Map.of(UNASSIGNED, 1.0);
    }
    Map<String, Double> shares = new LinkedHashMap<>();
    names.forEach(name -> shares.put(name, 1.0 / names.size()));
    return shares;
  }

  /** Whether any of a person's memberships on a day is inferred. */
  public boolean inferred(Person person, LocalDate day) {
    return memberships(person.id()).stream().anyMatch(m -> m.covers(day) && m.inferred());
  }

  /** The first day after a day on which a person's memberships change; null when none does. */
  public @Nullable LocalDate nextChange(Person person, LocalDate day) {
    LocalDate next = null;
    for (Membership membership : memberships(person.id())) {
      LocalDate to = membership.to();
      for (LocalDate change :
          Arrays.asList(membership.from(), to == null ? null : to.plusDays(1))) {
        if (change != null && change.isAfter(day) && (next == null || change.isBefore(next))) {
          next = change;
        }
      }
    }
    return next;
  }

  /** All memberships of a person. */
  public List<Membership> memberships(int person) {
    return byPerson.getOrDefault(person, List.of());
  }

  /** Person by identity number, bots included. */
  public Map<Integer, Person> byIdentity() {
    return byIdentity;
  }
}
