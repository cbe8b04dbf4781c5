package io.oneteam.analyzer.lineage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Moves that two commits tell: one of a branch, and the squashed one that brought the branch. The
 * branch's says when and how it was done; where the code has been since, the squashed one knows.
 */
final class Squashed {
  private final Map<Integer, Found> onMain = new HashMap<>();
  private final Set<Integer> told = new HashSet<>();

  private Squashed() {}

  static Squashed of(Walk walk) {
    Squashed squashed = new Squashed();
    List<Found> all = walk.extractions();
    List<Found> main = all.stream().filter(each -> each.commit().landed() != null).toList();
    for (Found aside : all) {
      if (aside.commit().landed() == null) {
        main.stream()
            .filter(
                each ->
                    same(aside, each) && !walk.order().descends(aside.position(), each.position()))
            .findFirst()
            .ifPresent(each -> squashed.pair(aside, each));
      }
    }
    return squashed;
  }

  private void pair(Found aside, Found landed) {
    onMain.put(aside.number(), landed);
    told.add(landed.number());
  }

  private static boolean same(Found aside, Found main) {
    return aside.notebook() == main.notebook()
        && aside.module().equals(main.module())
        && !aside.commit().written().isAfter(main.commit().written())
        && 2 * Hashes.common(aside.statements(), main.statements()) >= main.statements().length;
  }

  /** Whether it is the squashed one of two. */
  boolean tells(Found found) {
    return told.contains(found.number());
  }

  /** By which one code can be followed along the default branch. */
  Found followed(Found found) {
    return onMain.getOrDefault(found.number(), found);
  }
}
