package io.oneteam.domain.store;

import io.oneteam.domain.history.Modification;
import io.oneteam.domain.store.ChangePack.Row;
import io.oneteam.domain.store.GitNumbers.Range;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the changes of each repository packed. Rows of a commit stay as they are until it is
 * forgotten, and later commits have higher numbers: only what lies above the pack is read.
 */
public final class ChangePackStore {
  static final String TABLE = "change_pack";
  private static final int MOST = 20_000;

  private final Store store;
  private final Segments segments;

  /** Over an open store. */
  public ChangePackStore(Store store) {
    this.store = store;
    this.segments = new Segments(store, TABLE);
  }

  /** All changes of a repository. */
  public ChangePack read(int repository) {
    List<byte[]> kept = segments.read(repository);
    ChangePack pack = unpacked(repository, kept);
    int number = pack.lastCommit() == 0 ? 0 : kept.size();
    List<Row> rows = rows(repository, pack.lastCommit());
    boolean keeping = true;
    for (int from = 0, to; from < rows.size(); from = to) {
      to = endOfCommit(rows, from + MOST);
      List<Row> part = rows.subList(from, to);
      byte[] segment = pack.add(part, texts(repository, pack, part));
      keeping = keeping && segments.append(repository, number++, segment);
    }
    return pack;
  }

  private ChangePack unpacked(int repository, List<byte[]> kept) {
    try {
      return ChangePack.of(kept);
    } catch (IllegalArgumentException e) {
      // Another version's; packed anew from the rows.
      segments.clear(repository);
      return ChangePack.of(List.of());
    }
  }

  /** A segment ends with a commit: the next one begins with the commit after. */
  private static int endOfCommit(List<Row> rows, int least) {
    int to = Math.min(least, rows.size());
    while (to < rows.size() && rows.get(to).commit() == rows.get(to - 1).commit()) {
      to++;
    }
    return to;
  }

  private List<Row> rows(int repository, int after) {
    List<Row> rows = new ArrayList<>();
    for (Range range : GitNumbers.ranges(store, repository)) {
      store
          .template()
          .query(
              "SELECT id, kind, path, previous_path, mode, previous_mode, blob, previous_blob"
                  + " FROM git_change WHERE id BETWEEN ? AND ? AND id >= ? ORDER BY id",
              row -> {
                rows.add(row(row));
              },
              range.from(),
              range.to(),
              (after + 1L) << 32);
    }
    return rows;
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        (int) (row.getLong(1) >> 32),
        Modification.Type.of(row.getString(2).charAt(0)),
        row.getInt(3),
        row.getObject(4, Integer.class),
        GitChanges.file(row.getInt(5)) ? row.getBytes(7) : null,
        GitChanges.file(row.getInt(6)) ? row.getBytes(8) : null);
  }

  /** Texts of paths that a pack does not know; later paths have higher numbers too. */
  private Map<Integer, String> texts(int repository, ChangePack pack, List<Row> rows) {
    TreeMap<Integer, String> texts = new TreeMap<>();
    for (Row row : rows) {
      want(pack, row.path(), texts);
      want(pack, row.previousPath(), texts);
    }
    if (!texts.isEmpty()) {
      store
          .template()
          .query(
              "SELECT id, path FROM git_path WHERE repository = ? AND id BETWEEN ? AND ?",
              row -> {
                texts.replace(row.getInt(1), row.getString(2));
              },
              repository,
              texts.firstKey(),
              texts.lastKey());
    }
    return texts;
  }

  private static void want(ChangePack pack, @Nullable Integer path, Map<Integer, String> texts) {
    if (path != null && !pack.knowsPath(path)) {
      texts.put(path, "");
    }
  }

  /** Drops a repository's pack. */
  static void forget(Store store, int repository) {
    new Segments(store, TABLE).clear(repository);
  }
}
