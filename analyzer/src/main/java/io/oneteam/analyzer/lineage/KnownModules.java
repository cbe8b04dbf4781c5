package io.oneteam.analyzer.lineage;

import io.oneteam.domain.history.Commit;
import io.oneteam.domain.lineage.Definition;
import io.oneteam.domain.lineage.Sketch;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What modules have held so far, so that code moving between modules, renames and duplicated
 * history do not look new. A branch that never landed knows what the default branch held when it
 * left: the squashed commit that brought its code there came later.
 */
final class KnownModules {
  /** Code that comes back so soon was moved in several commits. */
  private static final Duration MOVE = Duration.ofDays(7);

  /** Before every horizon: what a branch brought that never landed is known to all after it. */
  private static final int ALWAYS = -1;

  private final CommitOrder order;

  /** Position of the commit that brought what landed. */
  private final Map<Long, Integer> landed = new HashMap<>();

  private final Set<Long> aside = new HashSet<>();

  /** By name: its forms, and the position since when they are known, {@link #ALWAYS} aside. */
  private final Map<String, Map<Sketch, Integer>> definitions = new HashMap<>();

  private final Map<Long, Instant> lost = new HashMap<>();

  KnownModules(CommitOrder order) {
    this.order = order;
  }

  /** Whether a commit finds a statement in modules, or what was one a moment ago. */
  boolean held(long statement, int position) {
    Integer since = landed.get(statement);
    return (since != null && since <= order.horizon(position))
        || aside.contains(statement)
        || lostLately(statement, position);
  }

  private boolean lostLately(long statement, int position) {
    Instant at = lost.get(statement);
    return at != null && !order.commit(position).committed().isAfter(at.plus(MOVE));
  }

  /** Whether a commit finds a definition of that name in a similar form. */
  boolean held(Definition definition, int position) {
    int horizon = order.horizon(position);
    Map<Sketch, Integer> forms = definitions.getOrDefault(definition.name(), Map.of());
    Integer same = forms.get(definition.sketch());
    if (same != null && same <= horizon && definition.sketch().elements() > 0) {
      return true; // Nearly always: the form that the last version had.
    }
    for (Map.Entry<Sketch, Integer> known : forms.entrySet()) {
      if (known.getValue() <= horizon
          && known.getKey().similarity(definition.sketch()) >= Trails.SAME) {
        return true;
      }
    }
    return false;
  }

  void add(Code code, int position) {
    boolean lands = order.commit(position).landed() != null;
    for (long statement : code.telling()) {
      if (lands) {
        landed.putIfAbsent(statement, position);
      } else {
        aside.add(statement);
      }
    }
    for (Definition definition : code.definitions()) {
      definitions
          .computeIfAbsent(definition.name(), name -> new HashMap<>())
          .merge(definition.sketch(), lands ? position : ALWAYS, Math::min);
    }
  }

  /** Forgets statements that left every module: bringing them back later is an extraction again. */
  void forget(long[] gone, Commit by) {
    for (long statement : gone) {
      landed.remove(statement);
      lost.put(statement, by.committed());
    }
  }

  /**
   * Position of the commit with which half of some statements had landed, -1 when they never did.
   */
  int landing(long[] statements) {
    int[] since =
        Arrays.stream(statements)
            .filter(landed::containsKey)
            .mapToInt(statement -> landed.getOrDefault(statement, -1))
            .sorted()
            .toArray();
    int half = (statements.length + 1) / 2;
    return half == 0 || since.length < half ? -1 : since[half - 1];
  }
}
