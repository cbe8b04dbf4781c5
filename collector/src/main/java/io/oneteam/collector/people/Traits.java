package io.oneteam.collector.people;

import java.util.HashSet;
import java.util.Set;

/**
 * What is known of a group: it limits whom the group can be merged with.
 *
 * @param entries people of the people file it is (one at most, unless the file contradicts itself)
 * @param refusals people of the people file it is not
 * @param accounts accounts as "site#id"; people rarely have two on one site
 */
record Traits(Set<Integer> entries, Set<Integer> refusals, Set<String> accounts) {
  static final Traits NONE = new Traits(Set.of(), Set.of(), Set.of());

  Traits plus(Traits other) {
    return new Traits(
        sum(entries, other.entries), sum(refusals, other.refusals), sum(accounts, other.accounts));
  }

  /** Whether the people file keeps the two apart. */
  boolean refuses(Traits other) {
    return intersect(entries, other.refusals) || intersect(other.entries, refusals);
  }

  /** Whether both are people of the people file. */
  boolean bothEntered(Traits other) {
    return !entries.isEmpty() && !other.entries.isEmpty() && !intersect(entries, other.entries);
  }

  /** Whether they have different accounts on one site. */
  boolean accountsDiffer(Traits other) {
    if (accounts.isEmpty() || other.accounts.isEmpty() || intersect(accounts, other.accounts)) {
      return false;
    }
    Set<String> sites = new HashSet<>();
    accounts.forEach(account -> sites.add(site(account)));
    return other.accounts.stream().anyMatch(account -> sites.contains(site(account)));
  }

  private static String site(String account) {
    return account.substring(0, account.indexOf('#'));
  }

  private static <T> boolean intersect(Set<T> a, Set<T> b) {
    return !a.isEmpty() && !b.isEmpty() && a.stream().anyMatch(b::contains);
  }

  private static <T> Set<T> sum(Set<T> a, Set<T> b) {
    if (b.isEmpty()) {
      return a;
    }
    if (a.isEmpty()) {
      return b;
    }
    Set<T> sum = new HashSet<>(a);
    sum.addAll(b);
    return sum;
  }
}
