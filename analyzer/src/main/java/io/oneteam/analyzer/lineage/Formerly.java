package io.oneteam.analyzer.lineage;

import io.oneteam.domain.lineage.Extraction.Change;
import io.oneteam.domain.lineage.Extraction.Strength;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the notebook that held an addition's code in an earlier commit but no longer in the parent:
 * deleted, or tidied before the module was committed. Nothing shows the move itself, so only a
 * large part of the addition counts, and the evidence is partial at best.
 */
final class Formerly {
  private static final int LEAST = 3;
  private static final double SHARE = 0.3;
  private static final double WHOLE = 0.7;

  private final CommitOrder order;
  private final Trails trails;

  Formerly(CommitOrder order, Trails trails) {
    this.order = order;
    this.trails = trails;
  }

  /** The notebook that once held most of what is still unexplained, if it held enough. */
  Optional<Match> explain(Addition addition, long[] open, int position) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (long statement : open) {
      trails.heldBy(statement).keySet().forEach(trail -> counts.merge(trail, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .filter(entry -> enough(addition, entry.getValue()))
        .map(entry -> held(entry.getKey(), open, position))
        .filter(held -> enough(addition, held.statements().length))
        .filter(held -> Attribution.rarity(trails, held.statements()) >= Attribution.RARITY)
        .min(
            Comparator.comparing((Held held) -> -held.statements().length)
                .thenComparing(held -> trails.since(held.trail().number(), held.statements())))
        .map(held -> match(addition, held));
  }

  private static boolean enough(Addition addition, int count) {
    return count >= LEAST && count >= SHARE * addition.added().length;
  }

  /** What of it a notebook held in commits that this one descends from. */
  private Held held(int trail, long[] open, int position) {
    Map<Integer, Boolean> before = new TreeMap<>();
    long[] statements =
        Arrays.stream(open)
            .filter(
                statement -> {
                  Integer since = trails.heldBy(statement).get(trail);
                  return since != null
                      && since < position
                      && before.computeIfAbsent(since, from -> order.descends(position, from));
                })
            .toArray();
    return new Held(trails.get(trail), statements);
  }

  private static Match match(Addition addition, Held held) {
    double share = (double) held.statements().length / addition.added().length;
    return new Match(
        held.trail(),
        held.trail().path(),
        held.statements(),
        List.of(),
        share,
        false,
        Strength.PARTIAL,
        share < WHOLE ? Change.ADAPTED : Change.REFORMATTED,
        List.of());
  }

  private record Held(Trail trail, long[] statements) {}
}
