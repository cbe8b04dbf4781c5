package io.oneteam.analyzer.lineage;

import java.util.HashMap;
import java.util.Map;

/**
 * The trees of the commits still needed, built from their parents'. They share what they have in
 * common, so that a branch or a merge costs what differs.
 */
final class Trees {
  private final CommitOrder order;
  private final Sides sides;
  private final Tree empty;
  private final Map<Integer, Tree> kept = new HashMap<>();
  private final int[] remaining;

  Trees(CommitOrder order, Paths paths) {
    this.order = order;
    this.sides = new Sides(order);
    this.empty = Tree.empty(paths);
    this.remaining = new int[order.size()];
    for (int i = 0; i < remaining.length; i++) {
      remaining[i] = order.children(i);
    }
  }

  /** The tree a commit starts from: its first parent's, with what its other parents changed. */
  Tree startOf(int position) {
    int[] parents = order.parents(position);
    if (parents.length == 0) {
      return empty.next();
    }
    Tree tree = tree(parents[0]).next();
    for (int i = 1; i < parents.length; i++) {
      merge(tree, parents[0], parents[i]);
    }
    for (int parent : parents) {
      release(parent);
    }
    return tree;
  }

  /** Remembers the tree that a commit ends with. */
  void keep(int position, Tree tree) {
    if (remaining[position] > 0) {
      kept.put(position, tree);
    }
  }

  private Tree tree(int position) {
    Tree tree = kept.get(position);
    if (tree == null) {
      throw new IllegalStateException("commit " + position + " was visited before its parent");
    }
    return tree;
  }

  private void release(int position) {
    if (--remaining[position] == 0) {
      kept.remove(position);
    }
  }

  private void merge(Tree into, int first, int other) {
    Map<String, Tree.File> differing = new HashMap<>();
    tree(other)
        .notIn(
            into,
            (path, file) -> {
              if (!file.sameAs(into.trace(path))) {
                differing.put(path, file);
              }
            });
    if (differing.isEmpty()) {
      return;
    }
    sides.of(first, other);
    differing.forEach(
        (path, file) -> {
          Tree.File ours = into.trace(path);
          if (ours == null || (sides.onlyOther(file.setBy()) && !sides.onlyFirst(ours.setBy()))) {
            into.put(path, file);
          }
        });
  }
}
