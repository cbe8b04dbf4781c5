package io.oneteam.analyzer.lineage;

import io.oneteam.domain.history.Commit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Commits with parents before children, what landed before what did not, and otherwise by committer
 * instant. Dates alone would put one commit in twenty before its parent.
 */
final class CommitOrder {
  private final List<Commit> commits;
  private final int[][] parents;
  private final int[] children;

  private CommitOrder(List<Commit> commits, int[][] parents, int[] children) {
    this.commits = commits;
    this.parents = parents;
    this.children = children;
  }

  static CommitOrder of(List<Commit> unordered) {
    Map<Integer, Commit> byId = new HashMap<>();
    unordered.forEach(commit -> byId.put(commit.id(), commit));
    Map<Integer, Integer> waiting = new HashMap<>();
    Map<Integer, List<Commit>> childrenOf = new HashMap<>();
    PriorityQueue<Commit> ready =
        new PriorityQueue<>(
            Comparator.comparing((Commit commit) -> commit.landed() == null)
                .thenComparing(Commit::committed)
                .thenComparing(Commit::sha));
    for (Commit commit : unordered) {
      List<Integer> known = commit.parents().stream().filter(byId::containsKey).distinct().toList();
      known.forEach(id -> childrenOf.computeIfAbsent(id, k -> new ArrayList<>()).add(commit));
      waiting.put(commit.id(), known.size());
      if (known.isEmpty()) {
        ready.add(commit);
      }
    }
    List<Commit> ordered = new ArrayList<>(unordered.size());
    Map<Integer, Integer> position = new HashMap<>();
    while (!ready.isEmpty()) {
      Commit next = ready.remove();
      position.put(next.id(), ordered.size());
      ordered.add(next);
      for (Commit child : childrenOf.getOrDefault(next.id(), List.of())) {
        if (waiting.merge(child.id(), -1, Integer::sum) == 0) {
          ready.add(child);
        }
      }
    }
    return withPositions(ordered, position);
  }

  private static CommitOrder withPositions(List<Commit> ordered, Map<Integer, Integer> position) {
    int[][] parents = new int[ordered.size()][];
    int[] children = new int[ordered.size()];
    for (int i = 0; i < parents.length; i++) {
      parents[i] =
          ordered.get(i).parents().stream()
              .filter(position::containsKey)
              .mapToInt(position::get)
              .distinct()
              .toArray();
      Arrays.stream(parents[i]).forEach(parent -> children[parent]++);
    }
    return new CommitOrder(ordered, parents, children);
  }

  /** Position of the default branch's head, the last commit when none landed, -1 for none. */
  int headPosition() {
    for (int i = commits.size() - 1; i >= 0; i--) {
      if (commits.get(i).landed() != null) {
        return i;
      }
    }
    return commits.size() - 1;
  }

  int size() {
    return commits.size();
  }

  Commit commit(int position) {
    return commits.get(position);
  }

  List<Commit> commits() {
    return commits;
  }

  /** Positions of the parents, first parent first. */
  int[] parents(int position) {
    return parents[position];
  }

  /** How many commits have it as a parent. */
  int children(int position) {
    return children[position];
  }
}
