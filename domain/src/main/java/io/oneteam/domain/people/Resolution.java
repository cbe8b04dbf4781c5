package io.oneteam.domain.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is who, worked out anew from the evidence every night.
 *
 * @param persons humans and bots, by number; a person's number is that of its first identity
 * @param links the person behind every identity, by identity number
 * @param memberships dated disciplines, by person and first day
 * @param machines persons that look like shared machine accounts (root, ubuntu): counted as people,
 *     flagged so that somebody says who they are
 * @param doubts what was not merged although something speaks for it
 */
public record Resolution(
    List<Person> persons,
    List<Link> links,
    List<Membership> memberships,
    Set<Integer> machines,
    List<Doubt> doubts) {

  public Resolution {
    persons = List.copyOf(persons);
    links = List.copyOf(links);
    memberships = List.copyOf(memberships);
    machines = Set.copyOf(machines);
    doubts = List.copyOf(doubts);
  }

  /** Nobody. */
  public static Resolution empty() {
    return new Resolution(List.of(), List.of(), List.of(), Set.of(), List.of());
  }

  /** The part that is about some people. */
  public Resolution only(Collection<Person> some) {
    Set<Integer> ids = new HashSet<>();
    some.forEach(person -> ids.add(person.id()));
    List<Link> own = links.stream().filter(link -> ids.contains(link.person())).toList();
    Set<Integer> identities = new HashSet<>();
    own.forEach(link -> identities.add(link.identity()));
    return new Resolution(
        persons.stream().filter(person -> ids.contains(person.id())).toList(),
        own,
        memberships.stream().filter(m -> ids.contains(m.person())).toList(),
        machines,
        doubts.stream()
            .filter(d -> identities.contains(d.identity()) || identities.contains(d.other()))
            .toList());
  }

  /** The person behind every identity, by the identity's number. */
  public Map<Integer, Person> byIdentity() {
    Map<Integer, Person> byId = new HashMap<>();
    persons.forEach(person -> byId.put(person.id(), person));
    Map<Integer, Person> byIdentity = new HashMap<>();
    for (Link link : links) {
      Person person = byId.get(link.person());
      if (person != null) {
        byIdentity.put(link.identity(), person);
      }
    }
    return byIdentity;
  }

  /**
   * That an identity is a person.
   *
   * @param reason the evidence in words; "alone" for a person's first identity
   * @param confidence 0..1; along a chain of evidence its weakest part
   */
  public record Link(int identity, int person, String reason, double confidence) {}

  /**
   * Two identities that may be one person.
   *
   * @param kind PROPOSED: likely, to be confirmed in the people file; AMBIGUOUS: evidence
   *     contradicts itself
   * @param identity one identity's number
   * @param other the other's
   * @param reason the evidence in words
   * @param confidence 0..1
   */
  public record Doubt(Kind kind, int identity, int other, String reason, double confidence) {
    /** What to do about it. */
    public enum Kind {
      PROPOSED,
      AMBIGUOUS
    }
  }
}
