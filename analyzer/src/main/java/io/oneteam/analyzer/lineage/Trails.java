package io.oneteam.analyzer.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All notebooks' trails of a repository: who continues whom, and who is a copy of whom. */
final class Trails {
  /** From this similarity on, a file under a new path is the same notebook. */
  static final double SAME = 0.5;

  /** From this share of its first version on, a notebook is a copy. */
  static final double COPY = 0.5;

  private final List<Trail> trails = new ArrayList<>();
  private final List<Integer> familyOf = new ArrayList<>();
  private final Map<String, Set<Integer>> byPath = new HashMap<>();

  /** For every statement the trails that ever held it, and since which commit. */
  private final Map<Long, Map<Integer, Integer>> holders = new HashMap<>();

  private final Set<String> defined = new HashSet<>();

  Trail get(int number) {
    return trails.get(number);
  }

  List<Trail> all() {
    return trails;
  }

  /** Which of the files that a commit takes away a notebook under a new path goes on, if any. */
  Map.@Nullable Entry<String, Tree.File> moved(
      String blob, Code code, Map<String, Tree.File> vanished) {
    return vanished.entrySet().stream()
        .filter(
            entry ->
                entry.getValue().blob().equals(blob) || similarity(entry.getValue(), code) >= SAME)
        .max(
            Comparator.comparing(
                    (Map.Entry<String, Tree.File> entry) -> entry.getValue().blob().equals(blob))
                .thenComparing(entry -> similarity(entry.getValue(), code)))
        .orElse(null);
  }

  /** The trail that had this path and similar code before, on whatever branch; else a new one. */
  Trail at(String path, Code code) {
    for (int number : byPath.getOrDefault(path, Set.of())) {
      if (trails.get(number).last().similarity(code) >= SAME) {
        return trails.get(number);
      }
    }
    Trail trail = new Trail(trails.size(), path, code);
    trails.add(trail);
    familyOf.add(trail.number());
    return trail;
  }

  private static double similarity(Tree.File file, Code code) {
    Code old = file.code();
    return old == null ? 0 : old.similarity(code);
  }

  /** Takes note of what a version holds; a version that a trail is born with finds its family. */
  void indexVersion(Trail trail, String path, Code code, boolean born, int position) {
    byPath.computeIfAbsent(path, key -> new LinkedHashSet<>()).add(trail.number());
    if (born) {
      origin(trail, code).ifPresent(other -> join(trail.number(), other));
    }
    code.definitions().forEach(definition -> defined.add(definition.name()));
    for (long[] held : List.of(code.statements(), code.links())) {
      for (long statement : held) {
        holders
            .computeIfAbsent(statement, key -> new TreeMap<>())
            .putIfAbsent(trail.number(), position);
      }
    }
  }

  /** Whether any notebook ever held a statement. */
  boolean everHeld(long statement) {
    return holders.containsKey(statement);
  }

  /** Whether any notebook ever defined something of that name. */
  boolean everDefined(String name) {
    return defined.contains(name);
  }

  /** The trails that ever held a statement, and since which commit. */
  Map<Integer, Integer> heldBy(long statement) {
    return holders.getOrDefault(statement, Map.of());
  }

  /** In how many copy families a statement ever was. */
  int families(long statement) {
    return (int)
        holders.getOrDefault(statement, Map.of()).keySet().stream()
            .map(this::family)
            .distinct()
            .count();
  }

  /** Mean position of the commits that first gave a trail these statements. */
  double since(int trail, long[] statements) {
    return Arrays.stream(statements)
        .mapToInt(
            statement ->
                holders.getOrDefault(statement, Map.of()).getOrDefault(trail, Integer.MAX_VALUE))
        .average()
        .orElse(Integer.MAX_VALUE);
  }

  private Optional<Integer> origin(Trail trail, Code code) {
    Map<Integer, Integer> shared = new TreeMap<>();
    for (long statement : code.statements()) {
      for (int other : holders.getOrDefault(statement, Map.of()).keySet()) {
        if (other != trail.number()) {
          shared.merge(other, 1, Integer::sum);
        }
      }
    }
    return shared.entrySet().stream()
        .filter(entry -> entry.getValue() >= COPY * code.statements().length)
        .max(Map.Entry.<Integer, Integer>comparingByValue())
        .map(Map.Entry::getKey);
  }

  /** Number of a trail's copy family: the oldest member's. */
  int family(int number) {
    int root = number;
    while (familyOf.get(root) != root) {
      root = familyOf.get(root);
    }
    return root;
  }

  private void join(int a, int b) {
    int rootA = family(a);
    int rootB = family(b);
    familyOf.set(Math.max(rootA, rootB), Math.min(rootA, rootB));
  }
}
