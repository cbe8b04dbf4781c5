package io.oneteam.analyzer.lineage;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The trees of the commits still needed, built from their parents'. A line of commits shares one
 * tree; only where history branches is it copied.
 */
final class Trees {
  private final CommitOrder order;
  private final Map<Integer, Tree> kept = new HashMap<>();
  private final int[] remaining;

  Trees(CommitOrder order) {
    this.order = order;
    this.remaining = new int[order.size()];
    for (int i = 0; i < remaining.length; i++) {
      remaining[i] = order.children(i);
    }
  }

  /** The tree a commit starts from: its first parent's, with what its other parents changed. */
  Tree startOf(int position) {
    int[] parents = order.parents(position);
    if (parents.length == 0) {
      return Tree.empty();
    }
    Tree tree = take(parents[0]);
    tree.turn();
    for (int i = 1; i < parents.length; i++) {
      merge(tree, parents[0], parents[i]);
      release(parents[i]);
    }
    return tree;
  }

  /** Remembers the tree that a commit ends with. */
  void keep(int position, Tree tree) {
    if (remaining[position] > 0) {
      kept.put(position, tree);
    }
  }

  private Tree take(int position) {
    Tree tree = tree(position);
    return release(position) ? tree : tree.copy();
  }

  private Tree tree(int position) {
    Tree tree = kept.get(position);
    if (tree == null) {
      throw new IllegalStateException("commit " + position + " was visited before its parent");
    }
    return tree;
  }

  private boolean release(int position) {
    remaining[position]--;
    if (remaining[position] == 0) {
      kept.remove(position);
      return true;
    }
    return false;
  }

  private void merge(Tree into, int first, int other) {
    Tree theirs = tree(other);
    Map<String, Tree.File> differing = new TreeMap<>();
    theirs
        .traces()
        .forEach(
            (path, file) -> {
              if (!file.sameAs(into.trace(path))) {
                differing.put(path, file);
              }
            });
    if (differing.isEmpty()) {
      return;
    }
    Sides sides = Sides.of(order, first, other);
    differing.forEach(
        (path, file) -> {
          Tree.File ours = into.trace(path);
          if (ours == null || (sides.onlyOther(file.setBy()) && !sides.onlyFirst(ours.setBy()))) {
            into.put(path, file);
          }
        });
  }

  /** Which commits only one of two commits can reach. */
  private record Sides(BitSet first, BitSet other) {
    boolean onlyFirst(int position) {
      return first.get(position) && !other.get(position);
    }

    boolean onlyOther(int position) {
      return other.get(position) && !first.get(position);
    }

    static Sides of(CommitOrder order, int first, int other) {
      BitSet left = new BitSet();
      BitSet right = new BitSet();
      PriorityQueue<Integer> queue = new PriorityQueue<>(Comparator.reverseOrder());
      BitSet queued = new BitSet();
      left.set(first);
      right.set(other);
      queue.add(first);
      queued.set(first);
      if (first != other) {
        queue.add(other);
        queued.set(other);
      }
      int open = queue.size();
      while (open > 0 && !queue.isEmpty()) {
        int next = queue.remove();
        boolean both = left.get(next) && right.get(next);
        if (!both) {
          open--;
        }
        for (int parent : order.parents(next)) {
          boolean wasBoth = left.get(parent) && right.get(parent);
          boolean wasQueued = queued.get(parent);
          if (left.get(next)) {
            left.set(parent);
          }
          if (right.get(next)) {
            right.set(parent);
          }
          boolean isBoth = left.get(parent) && right.get(parent);
          if (!wasQueued) {
            queue.add(parent);
            queued.set(parent);
            open += isBoth ? 0 : 1;
          } else if (!wasBoth && isBoth) {
            open--;
          }
        }
      }
      return new Sides(left, right);
    }
  }

  /** For tests: how many trees are held. */
  int held() {
    return kept.size();
  }

  /** The tree of a commit that still has children to come, null otherwise. */
  @Nullable Tree peek(int position) {
    return kept.get(position);
  }
}
