package io.oneteam.analyzer.facts;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * A time during which an issue is in the hands of one discipline (or of one person of several).
 *
 * @param disciplines never empty
 * @param people who held it
 * @param from begin, inclusive
 * @param to end, exclusive
 */
public record Holding(Set<String> disciplines, Set<Integer> people, Instant from, Instant to) {
  /** From here to the end of a later holding, by the people of both. */
  Holding until(Holding later) {
    Set<Integer> both = new HashSet<>(people);
    both.addAll(later.people);
    return new Holding(disciplines, both, from, later.to);
  }

  /** Whether two holdings have no discipline in common. */
  boolean apartFrom(Holding other) {
    return Collections.disjoint(disciplines, other.disciplines);
  }
}
