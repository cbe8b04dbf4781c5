package io.oneteam.analyzer.lineage;

import io.oneteam.domain.history.Commit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
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
  private final int[] horizons;

  private CommitOrder(List<Commit> commits, int[][] parents, int[] children) {
    this.commits = commits;
    this.parents = parents;
    this.children = children;
    this.horizons = new int[commits.size()];
    for (int i = 0; i < horizons.length; i++) {
      horizons[i] = commits.get(i).landed() != null ? Integer.MAX_VALUE : leaving(parents[i]);
    }
  }

  private int leaving(int[] parentsOf) {
    int last = -1;
    for (int parent : parentsOf) {
      last = Math.max(last, horizons[parent] == Integer.MAX_VALUE ? parent : horizons[parent]);
    }
    return last;
  }

  static CommitOrder of(List<Commit> unordered) {
    Map<Integer, Commit> byId = new HashMap<>();
    unordered.forEach(commit -> byId.put(commit.id(), commit));
    Map<Integer, Integer> waiting = new HashMap<>();
    Map<Integer, List<Commit>> childrenOf = new HashMap<>();
    PriorityQueue<Commit> ready = new PriorityQueue<>(CommitOrder::compare);
    for (Commit commit : unordered) {
      int open = 0;
      for (int parent : new HashSet<>(commit.parents())) {
        if (byId.containsKey(parent)) {
          childrenOf.computeIfAbsent(parent, k -> new ArrayList<>(1)).add(commit);
          open++;
        }
      }
      if (open == 0) {
        ready.add(commit);
      } else {
        waiting.put(commit.id(), open);
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

  private static int compare(Commit one, Commit other) {
    boolean landed = one.landed() != null;
    if (landed != (other.landed() != null)) {
      return landed ? -1 : 1;
    }
    int order = one.committed().compareTo(other.committed());
    return order == 0 ? one.sha().compareTo(other.sha()) : order;
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

  /**
   * Up to which position a commit knows what landed: all of it when it landed itself, else the last
   * landed commit it descends from, -1 for none.
   */
  int horizon(int position) {
    return horizons[position];
  }

  /** Whether a commit descends from an earlier one. */
  boolean descends(int position, int from) {
    BitSet seen = new BitSet();
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(position));
    while (!open.isEmpty()) {
      for (int parent : parents[open.pop()]) {
        if (parent == from) {
          return true;
        }
        if (parent > from && !seen.get(parent)) {
          seen.set(parent);
          open.push(parent);
        }
      }
    }
    return false;
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
