package io.oneteam.domain.store;

import io.oneteam.domain.store.GitNumbers.Range;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells commits that changed nothing that anybody wrote: nothing at all, or only the outputs of
 * notebooks. What could not be read is taken for work.
 */
final class IdleCommits {
  /** How many notebooks a commit changed in their outputs alone. */
  private final Map<Integer, Integer> outputs = new HashMap<>();

  /** Commits that lack objects. */
  private final Set<Integer> unread = new HashSet<>();

  private IdleCommits() {}

  static IdleCommits of(Store store, int repository, List<Range> ranges) {
    IdleCommits idle = new IdleCommits();
    WrittenCells cells = WrittenCells.of(store, repository);
    Set<Integer> notebooks = cells.none() ? Set.of() : notebooks(store, repository);
    for (Range range : ranges) {
      idle.readMissing(store, range);
      if (!notebooks.isEmpty()) {
        idle.readOutputs(store, range, notebooks, cells);
      }
    }
    return idle;
  }

  /** Whether a commit with so many changes is one. */
  boolean has(int commit, int changes) {
    return changes == outputs.getOrDefault(commit, 0) && (changes > 0 || !unread.contains(commit));
  }

  private void readMissing(Store store, Range range) {
    store
        .jdbc()
        .sql("SELECT id FROM git_missing WHERE id BETWEEN ? AND ?")
        .params(range.from(), range.to())
        .query(Long.class)
        .list()
        .forEach(id -> unread.add((int) (id >> 32)));
  }

  /** Databases look a path up for every change when asked for the changes of these paths. */
  private void readOutputs(Store store, Range range, Set<Integer> notebooks, WrittenCells cells) {
    store
        .template()
        .query(
            "SELECT id, path, blob, previous_blob FROM git_change"
                + " WHERE id BETWEEN ? AND ? AND kind = 'M'",
            row -> {
              if (notebooks.contains(row.getInt(2))
                  && cells.alike(hex(row.getBytes(3)), hex(row.getBytes(4)))) {
                outputs.merge((int) (row.getLong(1) >> 32), 1, Integer::sum);
              }
            },
            range.from(),
            range.to());
  }

  private static Set<Integer> notebooks(Store store, int repository) {
    return new HashSet<>(
        store
            .jdbc()
            .sql(
                "SELECT id FROM git_path WHERE repository = ?"
                    + " AND (LOWER(path) LIKE '%.ipynb' OR LOWER(path) LIKE '%.zpln')")
            .param(repository)
            .query(Integer.class)
            .list());
  }

  private static @Nullable String hex(byte @Nullable [] id) {
    return id == null ? null : HexFormat.of().formatHex(id);
  }
}
