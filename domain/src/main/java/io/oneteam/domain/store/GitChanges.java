package io.oneteam.domain.store;

import io.oneteam.domain.history.BlobChange;
import io.oneteam.domain.history.FileKind;
import io.oneteam.domain.history.Modification;
import io.oneteam.domain.store.GitNumbers.Range;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the rows of changes. */
final class GitChanges {
  private static final int LINK = 0120000;
  private static final int SUBMODULE = 0160000;

  private GitChanges() {}

  /** A change as stored, with its paths' text. */
  record Change(
      int commit,
      Modification.Type type,
      String path,
      @Nullable String previousPath,
      int mode,
      int previousMode,
      @Nullable String blob,
      @Nullable String previousBlob,
      @Nullable Integer added,
      @Nullable Integer deleted) {

    /** Whether it reaches a notebook's outputs alone. */
    boolean reachesOutputsAlone(WrittenCells cells) {
      return type == Modification.Type.MODIFIED && cells.alike(blob, previousBlob);
    }

    Modification modification(FileKind kind) {
      boolean lines = file(mode) && file(previousMode);
      return new Modification(
          commit, type, path, previousPath, kind, lines ? added : null, lines ? deleted : null);
    }

    BlobChange blobChange() {
      return new BlobChange(
          commit,
          type,
          path,
          previousPath,
          file(mode) ? blob : null,
          file(previousMode) ? previousBlob : null);
    }
  }

  /** Whether a mode is a file's. */
  static boolean file(int mode) {
    return mode != LINK && mode != SUBMODULE;
  }

  /** Text of paths by number. */
  static Map<Integer, String> paths(Store store, int repository) {
    Map<Integer, String> paths = new HashMap<>();
    store
        .template()
        .query(
            "SELECT id, path FROM git_path WHERE repository = ?",
            row -> {
              paths.put(row.getInt(1), row.getString(2));
            },
            repository);
    return paths;
  }

  /** Shows all changes of a repository, by commit number and position. */
  static void read(Store store, int repository, Consumer<Change> each) {
    Map<Integer, String> paths = paths(store, repository);
    Map<String, String> blobs = new HashMap<>();
    for (Range range : GitNumbers.ranges(store, repository)) {
      store
          .template()
          .query(
              "SELECT id, kind, path, previous_path, mode, previous_mode, blob, previous_blob,"
                  + " lines_added, lines_deleted FROM git_change WHERE id BETWEEN ? AND ?"
                  + " ORDER BY id",
              row -> {
                each.accept(change(row, paths, blobs));
              },
              range.from(),
              range.to());
    }
  }

  private static Change change(ResultSet row, Map<Integer, String> paths, Map<String, String> blobs)
      throws SQLException {
    Integer previous = row.getObject(4, Integer.class);
    return new Change(
        (int) (row.getLong(1) >> 32),
        Modification.Type.of(row.getString(2).charAt(0)),
        String.valueOf(paths.get(row.getInt(3))),
        previous == null ? null : paths.get(previous),
        row.getInt(5),
        row.getInt(6),
        hex(row.getBytes(7), blobs),
        hex(row.getBytes(8), blobs),
        row.getObject(9, Integer.class),
        row.getObject(10, Integer.class));
  }

  /** One string for each blob, since most come twice. */
  private static @Nullable String hex(byte @Nullable [] id, Map<String, String> blobs) {
    if (id == null) {
      return null;
    }
    String text = HexFormat.of().formatHex(id);
    String known = blobs.putIfAbsent(text, text);
    return known == null ? text : known;
  }
}
