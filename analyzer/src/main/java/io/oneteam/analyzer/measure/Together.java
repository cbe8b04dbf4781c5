package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Act;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.people.People;
import io.oneteam.domain.team.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What people shared in a period, by kind, each item as the set of people on it. People are numbers
 * as text, counted in the order in which they first act: the store's own numbers follow the order
 * of arrival, and shuffles would follow them. They never leave this package.
 */
final class Together {
  /** Kinds of sharing. */
  enum Kind {
    FILES("shared files"),
    CO_AUTHORING("co-authoring"),
    REVIEWS("reviews"),
    ISSUES("issues worked and commented on");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private final Map<Kind, Map<String, Set<String>>> items = new LinkedHashMap<>();
  private final Map<String, String> disciplines = new TreeMap<>();
  private final Map<Integer, String> names = new HashMap<>();
  private int unassigned;

  Together(Facts facts, Period period) {
    for (Kind kind : Kind.values()) {
      items.put(kind, new LinkedHashMap<>());
    }
    List<Act> acts = facts.acts(period);
    acts.forEach(act -> add(facts, act));
    label(facts, acts);
  }

  private void add(Facts facts, Act act) {
    String person = name(act.person());
    Commit commit = act.commit();
    Issue issue = act.issue();
    if (issue != null) {
      put(Kind.ISSUES, issue.key(), person);
    } else if (commit != null) {
      String sha = String.valueOf(commit.id());
      if (act.kind().code()) {
        put(Kind.CO_AUTHORING, sha, person);
        for (int file : facts.files().touchedBy(commit)) {
          put(Kind.FILES, String.valueOf(file), person);
        }
      }
      if (act.kind() == Act.Kind.AUTHORED || act.kind() == Act.Kind.REVIEWED) {
        put(Kind.REVIEWS, sha, person);
      }
      facts.scopes().issues(commit).forEach(named -> put(Kind.ISSUES, named.key(), person));
    }
  }

  private String name(int person) {
    return names.computeIfAbsent(person, p -> String.format("%09d", names.size()));
  }

  private void put(Kind kind, String item, String person) {
    items
        .getOrDefault(kind, Map.of())
        .computeIfAbsent(item, i -> new LinkedHashSet<>())
        .add(person);
  }

  /** Everybody's discipline of most days in the period. */
  private void label(Facts facts, Collection<Act> acts) {
    Map<Integer, Map<String, Double>> weights = new HashMap<>();
    Set<Long> seen = new LinkedHashSet<>();
    for (Act act : acts) {
      if (seen.add(((long) act.person() << 32) ^ (act.day() & 0xffffffffL))) {
        Map<String, Double> own = weights.computeIfAbsent(act.person(), p -> new TreeMap<>());
        facts
            .disciplines()
            .shares(act.person(), act.day())
            .forEach((name, share) -> own.merge(name, share, Double::sum));
      }
    }
    weights.forEach(
        (person, own) -> {
          String most = "";
          for (Map.Entry<String, Double> entry : own.entrySet()) {
            boolean more = most.isEmpty() || entry.getValue() > own.getOrDefault(most, 0.0);
            most = more ? entry.getKey() : most;
          }
          if (most.equals(People.UNASSIGNED)) {
            unassigned++;
          } else {
            disciplines.put(name(person), most);
          }
        });
  }

  /** Discipline by person; people without one are left out. */
  Map<String, String> disciplines() {
    return disciplines;
  }

  /** How many people were left out for want of a discipline. */
  int unassigned() {
    return unassigned;
  }

  /** The people on each item of a kind, those without a discipline left out. */
  List<Set<String>> items(Kind kind) {
    List<Set<String>> result = new ArrayList<>();
    for (Set<String> people : items.getOrDefault(kind, Map.of()).values()) {
      Set<String> known = new LinkedHashSet<>(people);
      known.retainAll(disciplines.keySet());
      boolean sharedByNature = kind == Kind.CO_AUTHORING || kind == Kind.REVIEWS;
      if (known.size() > 1 || !sharedByNature) {
        result.add(known);
      }
    }
    return result;
  }

  /** The items of all kinds. */
  List<Set<String>> items() {
    List<Set<String>> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      all.addAll(items(kind));
    }
    return all;
  }
}
