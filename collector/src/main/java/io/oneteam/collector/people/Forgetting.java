package io.oneteam.collector.people;

import io.oneteam.domain.people.Identity;
import io.oneteam.domain.people.Person;
import io.oneteam.domain.people.Resolution;
import io.oneteam.domain.people.Resolution.Link;
import io.oneteam.domain.settings.Settings.InferenceSettings;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Finds whom somebody asks to forget. */
public final class Forgetting {
  private Forgetting() {}

  /**
   * The people that a name, e-mail or account may mean.
   *
   * @param called as in the people file, or as {@link PeopleListing} shows an identity
   * @param token what the store has instead of a text that names somebody
   */
  public static List<Person> find(
      String called,
      Resolution resolution,
      Collection<Identity> identities,
      UnaryOperator<String> token) {
    ClueReader reader = new ClueReader(Bots.of(InferenceSettings.defaults()), token);
    String key = reader.token(Claim.key(called));
    Map<Integer, Integer> personOf = new HashMap<>();
    resolution.links().forEach(link -> personOf.put(link.identity(), link.person()));
    Set<Integer> found = new HashSet<>();
    for (Identity identity : identities) {
      Integer person = personOf.get(identity.id());
      if (person != null
          && (Claim.keys(reader.of(identity)).contains(key)
              || PeopleListing.naming(identity).equals(called.strip()))) {
        found.add(person);
      }
    }
    return resolution.persons().stream()
        .filter(p -> found.contains(p.id()) || called(p, key, reader))
        .toList();
  }

  private static boolean called(Person person, String key, ClueReader reader) {
    return person.mentions() == null
        ? reader.token(Claim.key(person.name())).equals(key)
        : person.name().equals(PeopleStep.FILED + key);
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
