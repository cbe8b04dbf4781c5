package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Act;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.domain.history.Repository;
import io.oneteam.domain.people.People;
import java.util.Collection;
import java.util.List;

/** Caveats that several sheets share. */
final class Caveats {
  private Caveats() {}

  /** Squash merging hides extractions, truncated history hides births. */
  static void squash(Facts facts, Draft draft) {
    List<String> squashed =
        facts.history().repositories().stream()
            .filter(r -> r.mergeStyle() == Repository.MergeStyle.SQUASH)
            .map(Repository::name)
            .toList();
    draft.caveat(
        squashed.size(),
        "Squash merging in " + Words.list(squashed) + " hides extractions and shortens stays.");
    List<String> truncated =
        facts.history().repositories().stream()
            .filter(Repository::truncated)
            .map(Repository::name)
            .toList();
    draft.caveat(
        truncated.size(),
        "The history of " + Words.list(truncated) + " is cut off (shallow clone).");
  }

  /** How much of the work has no discipline, or an inferred one. */
  static void disciplines(Facts facts, Draft draft, Collection<Act> acts) {
    int unassigned = 0;
    int inferred = 0;
    for (Act act : acts) {
      if (facts.disciplines().shares(act.person(), act.day()).containsKey(People.UNASSIGNED)) {
        unassigned++;
      } else if (facts.disciplines().inferred(act.person(), act.day())) {
        inferred++;
      }
    }
    int n = acts.size();
    draft.caveat(
        unassigned,
        unassigned
            + " of "
            + Words.count(n, "contribution")
            + " are by people without a discipline: shown as unassigned.");
    draft.caveat(
        inferred,
        inferred
            + " of "
            + Words.count(n, "contribution")
            + " count under a discipline that was inferred from the files people touch.");
  }
}
