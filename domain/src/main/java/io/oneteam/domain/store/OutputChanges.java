package io.oneteam.domain.store;

import io.oneteam.domain.store.GitNumbers.Range;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes of notebooks in which nobody wrote anything: cells were run again and only their outputs
 * differ. A notebook that could not be read is taken for written.
 */
final class OutputChanges {
  private OutputChanges() {}

  /** Numbers of such changes, those of retired commits among them. */
  static Set<Long> of(Store store, int repository) {
    Map<String, byte[]> written = new ContentStore(store).written(repository);
    Set<Long> changes = new HashSet<>();
    if (written.isEmpty()) {
      return changes;
    }
    for (Range range : GitNumbers.ranges(store, repository)) {
      store
          .template()
          .query(
              "SELECT c.id, c.blob, c.previous_blob FROM git_change c"
                  + " JOIN git_path p ON p.id = c.path AND p.repository = ?"
                  + " WHERE c.id BETWEEN ? AND ? AND c.kind = 'M'"
                  + " AND (p.path LIKE '%.ipynb' OR p.path LIKE '%.zpln')",
              row -> {
                byte[] after = written.get(hex(row.getBytes(2)));
                byte[] before = written.get(hex(row.getBytes(3)));
                if (after != null && Arrays.equals(after, before)) {
                  changes.add(row.getLong(1));
                }
              },
              repository,
              range.from(),
              range.to());
    }
    return changes;
  }

  /** How many such changes each commit has. */
  static Map<Integer, Integer> counts(Store store, int repository) {
    Map<Integer, Integer> counts = new HashMap<>();
    of(store, repository).forEach(id -> counts.merge((int) (id >> 32), 1, Integer::sum));
    return counts;
  }

  private static String hex(byte @Nullable [] id) {
    return id == null ? "" : HexFormat.of().formatHex(id);
  }
}
