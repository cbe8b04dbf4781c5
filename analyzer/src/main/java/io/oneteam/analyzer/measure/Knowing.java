package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Act;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.domain.lineage.Model;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** How many of the people who changed a model's code still act; a count, never who. */
final class Knowing {
  private static final int RECENT_DAYS = 90;

  private final Facts facts;
  private final Map<Model, Set<Integer>> authors = new IdentityHashMap<>();
  private final Set<Integer> active = new HashSet<>();

  Knowing(Facts facts) {
    this.facts = facts;
    long since = facts.history().cutOff().toEpochDay() - RECENT_DAYS;
    for (Act act : facts.acts()) {
      if (act.day() > since) {
        active.add(act.person());
      }
      if (act.kind().code()) {
        facts
            .scopes()
            .models(act)
            .forEach(m -> authors.computeIfAbsent(m, k -> new HashSet<>()).add(act.person()));
      }
    }
  }

  int authors(Model model) {
    return authors.getOrDefault(model, Set.of()).size();
  }

  int stillActive(Model model) {
    Set<Integer> still = new HashSet<>(authors.getOrDefault(model, Set.of()));
    still.retainAll(active);
    return still.size();
  }

  /** Whether somebody changed it and none of them acted in the last ninety days. */
  boolean orphaned(Model model) {
    return authors(model) > 0 && stillActive(model) == 0;
  }

  /** "4 of 5", "nobody", or "fewer than 3" where the number would be about too few. */
  String words(Model model) {
    int known = authors(model);
    int still = stillActive(model);
    if (known == 0) {
      return "no commit by people";
    }
    if (still == 0) {
      return "nobody";
    }
    return facts.disclosure().hides(still) || facts.disclosure().hides(known)
        ? "fewer than " + facts.disclosure().minimum()
        : still + " of " + known;
  }
}
