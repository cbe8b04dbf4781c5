package io.oneteam.analyzer.lineage;

import java.util.BitSet;

/** Which commits only one of two commits can reach. One pair at a time. */
final class Sides {
  private final CommitOrder order;
  private final BitSet first = new BitSet();
  private final BitSet other = new BitSet();

  /** Commits that either reaches, as far as was walked; cleared rather than made anew. */
  private final BitSet reached = new BitSet();

  Sides(CommitOrder order) {
    this.order = order;
  }

  boolean onlyFirst(int position) {
    return first.get(position) && !other.get(position);
  }

  boolean onlyOther(int position) {
    return other.get(position) && !first.get(position);
  }

  /** Turns to two commits: from the later one down, until both reach all that is left. */
  void of(int one, int another) {
    first.clear();
    other.clear();
    reached.clear();
    first.set(one);
    other.set(another);
    reached.set(one);
    reached.set(another);
    int open = one == another ? 0 : 2;
    int next = Math.max(one, another);
    while (open > 0 && next >= 0) {
      open -= both(next) ? 0 : 1;
      for (int parent : order.parents(next)) {
        open += pass(next, parent);
      }
      next = reached.previousSetBit(next - 1);
    }
  }

  /** Tells a parent what its child knows; by how many more commits only one reaches. */
  private int pass(int child, int parent) {
    boolean wasOpen = reached.get(parent) && !both(parent);
    reached.set(parent);
    if (first.get(child)) {
      first.set(parent);
    }
    if (other.get(child)) {
      other.set(parent);
    }
    boolean isOpen = !both(parent);
    return (isOpen ? 1 : 0) - (wasOpen ? 1 : 0);
  }

  private boolean both(int position) {
    return first.get(position) && other.get(position);
  }
}
