package io.oneteam.domain.store;

import io.oneteam.domain.history.FileTree;
import io.oneteam.domain.store.GitNumbers.Range;
import io.oneteam.domain.store.GitRows.TreeRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The files of tagged commits and branch heads, as a chain of differences. A tree that nothing
 * names any more stays as a link of the chain until the chain is made anew.
 */
public final class GitTrees {
  private final Store store;

  /** A tree of the chain. */
  public record Link(int commit, boolean live) {}

  private record Change(int path, @Nullable String blob) {}

  /** Over an open store. */
  public GitTrees(Store store) {
    this.store = store;
  }

  /** The chain of a repository, in its order. */
  public List<Link> chain(int repository) {
    Map<Integer, Link> links = new TreeMap<>();
    for (Range range : GitNumbers.ranges(store, repository)) {
      store
          .template()
          .query(
              "SELECT position, commit_id, live FROM git_tree WHERE commit_id BETWEEN ? AND ?",
              row -> {
                links.put(row.getInt(1), new Link(row.getInt(2), row.getBoolean(3)));
              },
              range.first(),
              range.last());
    }
    return List.copyOf(links.values());
  }

  /** Removes a repository's chain. */
  public void clear(int repository) {
    store.inTransaction(
        () -> {
          for (Range range : GitNumbers.ranges(store, repository)) {
            store
                .template()
                .update(
                    "DELETE FROM git_tree_change WHERE id BETWEEN ? AND ?",
                    range.from(),
                    range.to());
            store
                .template()
                .update(
                    "DELETE FROM git_tree WHERE commit_id BETWEEN ? AND ?",
                    range.first(),
                    range.last());
          }
        });
  }

  /**
   * Lengthens the chain.
   *
   * @param position that of the first of these trees
   */
  public void append(int position, List<TreeRow> trees) {
    store.inTransaction(() -> new GitInserts(store).trees(position, trees));
  }

  /** Says whether something still names these trees. */
  public void live(Collection<Integer> commits, boolean live) {
    List<Object[]> rows = commits.stream().map(c -> new Object[] {live, c}).toList();
    store.inTransaction(
        () -> {
          store.template().batchUpdate("UPDATE git_tree SET live = ? WHERE commit_id = ?", rows);
        });
  }

  /** Shows the live trees of wanted commits, one at a time. */
  void forEach(
      int repository, Map<Integer, String> paths, IntPredicate wanted, Consumer<FileTree> each) {
    Map<Integer, List<Change>> changes = changes(repository);
    Map<String, String> files = new HashMap<>();
    Map<String, String> view = Collections.unmodifiableMap(files);
    for (Link link : chain(repository)) {
      for (Change change : changes.getOrDefault(link.commit(), List.of())) {
        String path = String.valueOf(paths.get(change.path()));
        if (change.blob() == null) {
          files.remove(path);
        } else {
          files.put(path, change.blob());
        }
      }
      if (link.live() && wanted.test(link.commit())) {
        each.accept(new FileTree(link.commit(), view));
      }
    }
  }

  private Map<Integer, List<Change>> changes(int repository) {
    Map<Integer, List<Change>> changes = new HashMap<>();
    for (Range range : GitNumbers.ranges(store, repository)) {
      store
          .template()
          .query(
              "SELECT id, blob FROM git_tree_change WHERE id BETWEEN ? AND ?",
              row -> {
                long id = row.getLong(1);
                byte[] blob = row.getBytes(2);
                changes
                    .computeIfAbsent((int) (id >> 32), commit -> new ArrayList<>())
                    .add(
                        new Change((int) id, blob == null ? null : HexFormat.of().formatHex(blob)));
              },
              range.from(),
              range.to());
    }
    return changes;
  }
}
