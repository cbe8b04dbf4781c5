package io.oneteam.analyzer.privacy;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Chooses which disciplines to merge. Whoever subtracts all shown disciplines from the team's total
 * learns the merged rest, so the rest must itself be large enough: it takes in the smallest shown
 * discipline until it is.
 */
final class SmallGroups {
  private SmallGroups() {}

  /**
   * The disciplines to merge, in alphabetical order.
   *
   * @param ever people by discipline over the whole history
   * @param recent people by discipline within the report's periods
   */
  static Set<String> toMerge(
      Map<String, Set<Integer>> ever, Map<String, Set<Integer>> recent, int minimum) {
    Set<String> merged = new TreeSet<>();
    for (String name : ever.keySet()) {
      if (small(people(ever, name), minimum) || small(people(recent, name), minimum)) {
        merged.add(name);
      }
    }
    while (small(union(ever, merged), minimum) || small(union(recent, merged), minimum)) {
      Optional<String> next =
          ever.keySet().stream()
              .filter(name -> !merged.contains(name))
              .min(
                  Comparator.comparingInt((String name) -> people(recent, name).size())
                      .thenComparing(Comparator.naturalOrder()));
      if (next.isEmpty()) {
        break;
      }
      merged.add(next.get());
    }
    return merged;
  }

  /** Some people, but too few. */
  static boolean small(Set<Integer> people, int minimum) {
    return !people.isEmpty() && people.size() < minimum;
  }

  static Set<Integer> union(Map<String, Set<Integer>> groups, Set<String> names) {
    Set<Integer> union = new HashSet<>();
    names.forEach(name -> union.addAll(people(groups, name)));
    return union;
  }

  private static Set<Integer> people(Map<String, Set<Integer>> groups, String name) {
    return groups.getOrDefault(name, Set.of());
  }

  /** Merged names first to last, for sentences. */
  static List<String> sorted(Set<String> names) {
    return List.copyOf(new TreeSet<>(names));
  }
}
