package io.oneteam.analyzer.lineage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * What the commits on the default branch's main line, first parents only, changed one after the
 * other: the one order in which files have a single past.
 */
final class MainLine {
  private final BitSet members = new BitSet();
  private final List<Change> changes = new ArrayList<>();

  MainLine(CommitOrder order, int head) {
    for (int position = head; position >= 0; ) {
      members.set(position);
      int[] parents = order.parents(position);
      position = parents.length == 0 ? -1 : parents[0];
    }
  }

  /** Takes note of a commit's changes if it is on the main line. */
  void after(int position, Tree tree) {
    if (members.get(position)) {
      Map<String, Tree.File> files = tree.changes();
      if (!files.isEmpty()) {
        changes.add(new Change(position, files));
      }
    }
  }

  /** All changes, oldest first. */
  List<Change> changes() {
    return changes;
  }

  /**
   * What one commit changed against its first parent.
   *
   * @param position the commit's position
   * @param files source files by path, also those that it deleted
   */
  record Change(int position, Map<String, Tree.File> files) {}
}
