package io.oneteam.collector.people;

import io.oneteam.domain.people.Clues;
import io.oneteam.domain.people.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What the people file states. Its people are nodes of their own behind the identities', so that
 * evidence can lead to a person of whom the file gives nothing but the name.
 */
final class RosterRule {
  private final List<Clues> identities;
  private final List<Roster.Entry> people;
  private final Groups groups;
  private final UnaryOperator<String> token;

  RosterRule(
      List<Clues> identities,
      List<Roster.Entry> people,
      Groups groups,
      UnaryOperator<String> token) {
    this.identities = identities;
    this.people = people;
    this.groups = groups;
    this.token = token;
  }

  int node(int entry) {
    return identities.size() + entry;
  }

  void apply() {
    Map<String, Integer> claims = new HashMap<>();
    Map<String, List<Integer>> refusals = new HashMap<>();
    for (int entry = 0; entry < people.size(); entry++) {
      groups.enter(node(entry), entry);
      for (String claim : people.get(entry).claims()) {
        claims.put(token.apply(claim), entry);
      }
      for (String refusal : people.get(entry).refusals()) {
        refusals.computeIfAbsent(token.apply(refusal), r -> new ArrayList<>()).add(entry);
      }
    }
    for (int node = 0; node < identities.size(); node++) {
      claim(node, claims, refusals);
    }
  }

  private void claim(int node, Map<String, Integer> claims, Map<String, List<Integer>> refusals) {
    List<String> keys = Claim.keys(identities.get(node));
    for (String key : keys) {
      for (int entry : refusals.getOrDefault(key, List.of())) {
        groups.refuse(node, entry);
      }
    }
    for (String key : keys) {
      Integer entry = claims.get(key);
      if (entry != null) {
        groups.state(node(entry), node, "people.csv", 1);
        return;
      }
    }
  }

  /** Nodes of the people in the file by full name, those whom a name tells apart from nobody. */
  Map<String, List<Integer>> byName() {
    Map<String, List<Integer>> names = new HashMap<>();
    for (int entry = 0; entry < people.size(); entry++) {
      String name = people.get(entry).name();
      if (Names.full(name) && !people.get(entry).bot()) {
        names
            .computeIfAbsent(token.apply(Names.normalised(name)), n -> new ArrayList<>())
            .add(node(entry));
      }
    }
    return names;
  }
}
