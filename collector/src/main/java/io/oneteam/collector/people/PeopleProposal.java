package io.oneteam.collector.people;

import io.oneteam.collector.table.CsvText;
import io.oneteam.domain.people.Identity;
import io.oneteam.domain.people.Membership;
import io.oneteam.domain.people.Person;
import io.oneteam.domain.people.Resolution;
import io.oneteam.domain.people.Resolution.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes a first people file for somebody to correct. */
public final class PeopleProposal {
  private PeopleProposal() {}

  /**
   * The text of a people file: whoever has a discipline first, then the others, by name. Bots and
   * machine accounts are left out. It begins with a byte order mark, so that spreadsheets read it
   * as UTF-8.
   */
  public static String csv(Resolution resolution, Collection<Identity> identities) {
    Map<Integer, Identity> byId = new HashMap<>();
    identities.forEach(identity -> byId.put(identity.id(), identity));
    Map<Integer, Set<String>> names = new HashMap<>();
    for (Link link : resolution.links()) {
      Identity identity = Objects.requireNonNull(byId.get(link.identity()));
      names
          .computeIfAbsent(link.person(), p -> new LinkedHashSet<>())
          .add(PeopleListing.naming(identity));
    }
    Map<Integer, List<Membership>> trades = new HashMap<>();
    resolution
        .memberships()
        .forEach(m -> trades.computeIfAbsent(m.person(), p -> new ArrayList<>()).add(m));
    Map<Integer, String> maybe = maybe(resolution);
    StringBuilder text = new StringBuilder("\ufeff").append(CsvText.line(RosterReader.HEADINGS));
    Set<String> taken = new HashSet<>();
    resolution.persons().stream()
        .filter(person -> !person.bot() && !resolution.machines().contains(person.id()))
        .sorted(
            Comparator.comparing((Person person) -> !trades.containsKey(person.id()))
                .thenComparing(person -> person.name().toLowerCase(Locale.ROOT))
                .thenComparing(Person::id))
        .forEach(
            person -> {
              String key =
                  taken.add(Claim.key(person.name())) ? person.name() : "person " + person.id();
              lines(
                  text,
                  key,
                  person.name(),
                  String.join(";", names.getOrDefault(person.id(), Set.of())),
                  trades.getOrDefault(person.id(), List.of()),
                  maybe.getOrDefault(person.id(), ""));
            });
    return text.toString();
  }

  /** Whom else somebody may be. */
  private static Map<Integer, String> maybe(Resolution resolution) {
    Map<Integer, Integer> personOf = new HashMap<>();
    resolution.links().forEach(link -> personOf.put(link.identity(), link.person()));
    Map<Integer, String> names = new HashMap<>();
    resolution.persons().forEach(person -> names.put(person.id(), person.name()));
    Map<Integer, String> maybe = new HashMap<>();
    for (Resolution.Doubt doubt : resolution.doubts()) {
      int person = Objects.requireNonNull(personOf.get(doubt.identity()));
      int other = Objects.requireNonNull(personOf.get(doubt.other()));
      maybe.putIfAbsent(person, "perhaps also " + names.get(other) + " (" + doubt.reason() + ")");
    }
    return maybe;
  }

  private static void lines(
      StringBuilder text,
      String key,
      String name,
      String identities,
      List<Membership> trades,
      String maybe) {
    if (trades.isEmpty()) {
      text.append(CsvText.line(List.of(key, name, identities, "", "", "", "", maybe)));
    }
    for (int i = 0; i < trades.size(); i++) {
      Membership m = trades.get(i);
      text.append(
          CsvText.line(
              List.of(
                  key,
                  name,
                  i == 0 ? identities : "",
                  m.discipline(),
                  m.from() == null ? "" : m.from().toString(),
                  m.to() == null ? "" : m.to().toString(),
                  "",
                  String.format(Locale.ROOT, "proposed by the files touched, %.2f", m.confidence())
                      + (i == 0 && !maybe.isEmpty() ? "; " + maybe : ""))));
    }
  }
}
