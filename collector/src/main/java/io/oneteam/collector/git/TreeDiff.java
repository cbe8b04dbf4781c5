package io.oneteam.collector.git;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * What differs between trees, worked out on their raw bytes: runs of equal entries are skipped
 * without being looked at. For one thread.
 */
final class TreeDiff {
  /** Trees may be deeper, and wider, than anybody means: such commits are cut off and counted. */
  private static final int DEEPEST = 500;

  private static final int MOST_CHANGES = 200_000;
  private static final int MOST_TREES = 1_000_000;

  private final TreeCache trees;

  /** One string for each path, since most change many times. */
  private final Map<String, String> paths = new HashMap<>();

  private List<Change> changes = new ArrayList<>();
  private int visited;
  private boolean cut;

  TreeDiff(TreeCache trees) {
    this.trees = trees;
  }

  /** Changes, and whether they are not all. */
  record Result(List<Change> changes, boolean cut) {}

  /** What leads from one tree to the next; null for no tree. */
  Result between(@Nullable ObjectId before, ObjectId after) throws IOException {
    begin();
    if (before == null || !before.equals(after)) {
      diff(before == null ? RawTree.empty() : trees.get(before), trees.get(after), "", 0);
    }
    return new Result(changes, cut);
  }

  /** What a merge contributes of its own: paths that differ from every parent. */
  Result merged(List<ObjectId> parents, ObjectId after) throws IOException {
    begin();
    if (!parents.contains(after)) {
      List<RawTree> before = new ArrayList<>();
      for (ObjectId parent : parents) {
        before.add(trees.get(parent));
      }
      merge(before, trees.get(after), "", 0);
    }
    return new Result(changes, cut);
  }

  private void begin() {
    changes = new ArrayList<>(4);
    visited = 0;
    cut = false;
  }

  private boolean enough(int depth) {
    if (depth > DEEPEST || changes.size() > MOST_CHANGES || ++visited > MOST_TREES) {
      cut = true;
    }
    return cut;
  }

  private void diff(RawTree a, RawTree b, String folder, int depth) throws IOException {
    if (enough(depth)) {
      return;
    }
    int i = RawTree.commonPrefix(a, b);
    int j = i;
    int aEnd = a.size;
    int bEnd = b.size;
    while (aEnd > i && bEnd > j && RawTree.same(a, aEnd - 1, b, bEnd - 1)) {
      aEnd--;
      bEnd--;
    }
    while (i < aEnd || j < bEnd) {
      int order = i == aEnd ? 1 : j == bEnd ? -1 : RawTree.compare(a, i, b, j);
      if (order == 0) {
        if (!RawTree.same(a, i, b, j)) {
          changed(a, i, b, j, folder, depth);
        }
        i++;
        j++;
      } else if (order < 0) {
        gone(a, i++, folder, depth);
      } else {
        come(b, j++, folder, depth);
      }
    }
  }

  private void changed(RawTree a, int i, RawTree b, int j, String folder, int depth)
      throws IOException {
    ObjectId before = a.id(i);
    ObjectId after = b.id(j);
    String path = folder + name(b, j);
    if (!b.tree(j)) {
      changes.add(Change.modified(once(path), b.mode(j), a.mode(i), after, before));
    } else if (!before.equals(after)) {
      diff(trees.get(before), trees.get(after), path + "/", depth + 1);
    }
  }

  private void gone(RawTree a, int i, String folder, int depth) throws IOException {
    String path = folder + name(a, i);
    if (a.tree(i)) {
      diff(trees.get(a.id(i)), RawTree.empty(), path + "/", depth + 1);
    } else {
      changes.add(Change.deleted(once(path), a.mode(i), a.id(i)));
    }
  }

  private void come(RawTree b, int j, String folder, int depth) throws IOException {
    String path = folder + name(b, j);
    if (b.tree(j)) {
      diff(RawTree.empty(), trees.get(b.id(j)), path + "/", depth + 1);
    } else {
      changes.add(Change.added(once(path), b.mode(j), b.id(j)));
    }
  }

  /** Walks the result and all parents side by side. */
  private void merge(List<RawTree> parents, RawTree result, String folder, int depth)
      throws IOException {
    if (enough(depth)) {
      return;
    }
    int n = parents.size();
    int[] at = new int[n + 1];
    while (true) {
      RawTree least = null;
      int leastAt = 0;
      for (int p = 0; p <= n; p++) {
        RawTree tree = p == n ? result : parents.get(p);
        if (at[p] < tree.size
            && (least == null || RawTree.compare(tree, at[p], least, leastAt) < 0)) {
          least = tree;
          leastAt = at[p];
        }
      }
      if (least == null) {
        return;
      }
      int[] entries = new int[n + 1];
      for (int p = 0; p <= n; p++) {
        RawTree tree = p == n ? result : parents.get(p);
        boolean here = at[p] < tree.size && RawTree.compare(tree, at[p], least, leastAt) == 0;
        entries[p] = here ? at[p] : -1;
      }
      mergeEntry(
          parents, result, entries, folder + name(least, leastAt), least.tree(leastAt), depth);
      for (int p = 0; p <= n; p++) {
        at[p] += entries[p] < 0 ? 0 : 1;
      }
    }
  }

  private void mergeEntry(
      List<RawTree> parents, RawTree result, int[] entries, String path, boolean tree, int depth)
      throws IOException {
    int n = parents.size();
    int own = entries[n];
    for (int p = 0; p < n; p++) {
      boolean same =
          own < 0
              ? entries[p] < 0
              : entries[p] >= 0 && RawTree.same(result, own, parents.get(p), entries[p]);
      if (same) {
        return;
      }
    }
    if (tree) {
      List<RawTree> below = new ArrayList<>(n);
      for (int p = 0; p < n; p++) {
        below.add(entries[p] < 0 ? RawTree.empty() : trees.get(parents.get(p).id(entries[p])));
      }
      merge(below, own < 0 ? RawTree.empty() : trees.get(result.id(own)), path + "/", depth + 1);
      return;
    }
    RawTree first = parents.get(0);
    int before = entries[0];
    if (own < 0) {
      changes.add(Change.deleted(path, first.mode(before), first.id(before)));
    } else if (before < 0) {
      changes.add(Change.added(path, result.mode(own), result.id(own)));
    } else {
      changes.add(
          Change.modified(
              path, result.mode(own), first.mode(before), result.id(own), first.id(before)));
    }
  }

  private String once(String path) {
    String known = paths.putIfAbsent(path, path);
    return known == null ? path : known;
  }

  private static String name(RawTree tree, int entry) {
    return text(tree.raw, tree.nameStart(entry), tree.nameEnd(entry));
  }

  /** UTF-8 where it is, else every byte that is not ASCII as \xHH. */
  static String text(byte[] raw, int from, int to) {
    boolean ascii = true;
    for (int i = from; i < to && ascii; i++) {
      ascii = raw[i] > 0;
    }
    if (ascii) {
      return new String(raw, from, to - from, StandardCharsets.ISO_8859_1);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(raw, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      return escaped(raw, from, to);
    }
  }

  private static String escaped(byte[] raw, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (raw[i] > 0) {
        text.append((char) raw[i]);
      } else {
        text.append("\\x%02X".formatted(raw[i]));
      }
    }
    return text.toString();
  }
}
