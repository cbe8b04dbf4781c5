package io.oneteam.analyzer.lineage;

import io.oneteam.domain.lineage.Definition;
import io.oneteam.domain.lineage.Sketch;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What modules have held so far, so that code moving between modules, renames and duplicated
 * history do not look new.
 */
final class KnownModules {
  private final Set<Long> statements = new HashSet<>();
  private final Map<String, Set<Sketch>> definitions = new HashMap<>();

  boolean held(long statement) {
    return statements.contains(statement);
  }

  /** Whether a module held a definition of that name in a similar form. */
  boolean held(Definition definition) {
    return definitions.getOrDefault(definition.name(), Set.of()).stream()
        .anyMatch(known -> known.similarity(definition.sketch()) >= Trails.SAME);
  }

  void add(Code code) {
    for (long statement : code.telling()) {
      statements.add(statement);
    }
    for (Definition definition : code.definitions()) {
      definitions
          .computeIfAbsent(definition.name(), name -> new HashSet<>())
          .add(definition.sketch());
    }
  }

  /** Forgets statements that left every module: bringing them back is an extraction again. */
  void forget(long[] gone) {
    for (long statement : gone) {
      statements.remove(statement);
    }
  }
}
