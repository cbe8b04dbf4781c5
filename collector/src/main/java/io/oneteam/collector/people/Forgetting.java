package io.oneteam.collector.people;

import io.oneteam.domain.people.Identity;
import io.oneteam.domain.people.Person;
import io.oneteam.domain.people.Resolution;
import io.oneteam.domain.people.Resolution.Link;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds whom somebody asks to forget. */
public final class Forgetting {
  private Forgetting() {}

  /**
   * The people that a name, e-mail or account may mean.
   *
   * @param called as in the people file
   */
  public static List<Person> find(
      String called, Resolution resolution, Collection<Identity> identities) {
    String key = Claim.key(called);
    Map<Integer, Integer> personOf = new HashMap<>();
    resolution.links().forEach(link -> personOf.put(link.identity(), link.person()));
    Set<Integer> found = new HashSet<>();
    for (Identity identity : identities) {
      Integer person = personOf.get(identity.id());
      if (person != null && Claim.keys(identity).contains(key)) {
        found.add(person);
      }
    }
    return resolution.persons().stream()
        .filter(p -> found.contains(p.id()) || Claim.key(p.name()).equals(key))
        .toList();
  }

  /** All identities of a person. */
  public static List<Identity> identities(
      Person person, Resolution resolution, Collection<Identity> identities) {
    Set<Integer> own = new HashSet<>();
    resolution.links().stream()
        .filter(link -> link.person() == person.id())
        .map(Link::identity)
        .forEach(own::add);
    return identities.stream().filter(identity -> own.contains(identity.id())).toList();
  }
}
