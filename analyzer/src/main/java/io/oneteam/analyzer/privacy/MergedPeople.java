package io.oneteam.analyzer.privacy;

import io.oneteam.domain.people.Membership;
import io.oneteam.domain.people.People;
import io.oneteam.domain.people.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The same people, with some disciplines under one common name. */
final class MergedPeople {
  private final Set<String> merged;

  private MergedPeople(Set<String> merged) {
    this.merged = merged;
  }

  static People of(People people, Set<String> merged) {
    MergedPeople change = new MergedPeople(merged);
    Map<Integer, Person> persons = new LinkedHashMap<>();
    people.byIdentity().values().forEach(person -> persons.put(person.id(), person));
    List<Membership> memberships = new ArrayList<>();
    persons.keySet().stream()
        .sorted()
        .forEach(id -> memberships.addAll(change.renamed(id, people.memberships(id))));
    return People.of(people.byIdentity(), memberships);
  }

  private List<Membership> renamed(int person, List<Membership> memberships) {
    List<Membership> result = new ArrayList<>();
    for (Membership m : memberships) {
      String name = merged.contains(m.discipline()) ? Disclosure.OTHERS : m.discipline();
      result.add(
          new Membership(
              m.person(), name, m.from(), m.to(), m.team(), m.inferred(), m.confidence()));
    }
    if (merged.contains(People.UNASSIGNED)) {
      result.addAll(gaps(person, memberships));
    }
    return result;
  }

  /** The days on which a person had no discipline, as memberships of the rest. */
  private static List<Membership> gaps(int person, List<Membership> memberships) {
    List<Membership> sorted =
        memberships.stream()
            .sorted(Comparator.comparing(m -> m.from() == null ? LocalDate.MIN : m.from()))
            .toList();
    List<Membership> gaps = new ArrayList<>();
    LocalDate open = LocalDate.MIN;
    for (Membership membership : sorted) {
      LocalDate from = membership.from();
      if (from != null && from.isAfter(open)) {
        gaps.add(gap(person, open.equals(LocalDate.MIN) ? null : open, from.minusDays(1)));
      }
      LocalDate to = membership.to();
      if (to == null) {
        return gaps;
      }
      open = to.plusDays(1).isAfter(open) ? to.plusDays(1) : open;
    }
    gaps.add(gap(person, open.equals(LocalDate.MIN) ? null : open, null));
    return gaps;
  }

  private static Membership gap(int person, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new Membership(person, Disclosure.OTHERS, from, to, null, false, 1);
  }
}
