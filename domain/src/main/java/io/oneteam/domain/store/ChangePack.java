package io.oneteam.domain.store;

import io.oneteam.domain.bytes.ByteSink;
import io.oneteam.domain.bytes.ByteSpring;
import io.oneteam.domain.history.BlobChange;
import io.oneteam.domain.history.Modification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All changes of a repository as numbers. They are read in a fraction of the time that rows take,
 * and only those that touch known contents ever become objects: of most files lineage knows
 * nothing. Grows by segments. One thread.
 */
public final class ChangePack {
  /** Raised when segments would be read differently. */
  private static final int VERSION = 1;

  private static final Modification.Type[] TYPES = Modification.Type.values();

  /** Stands for no path and no blob. */
  private static final int NONE = -1;

  // Of a change's cells the first is its commit, the others are these.
  private static final int WIDTH = 6;
  private static final int TYPE = 1;
  private static final int PATH = 2;
  private static final int PREVIOUS_PATH = 3;
  private static final int BLOB = 4;
  private static final int PREVIOUS_BLOB = 5;

  private final BlobIds blobs = new BlobIds();
  private @Nullable String[] paths = new @Nullable String[1024];
  private int[] cells = new int[WIDTH * 1024];
  private int end;

  /**
   * From all its segments, oldest first.
   *
   * @throws IllegalArgumentException when this version cannot read them
   */
  public static ChangePack of(List<byte[]> segments) {
    ChangePack pack = new ChangePack();
    segments.forEach(segment -> pack.read(new ByteSpring(segment)));
    return pack;
  }

  /** Number of the last commit whose changes it has, 0 for none. */
  public int lastCommit() {
    return end == 0 ? 0 : cells[end - WIDTH];
  }

  /** Whether it knows the text of a path. */
  public boolean knowsPath(int number) {
    return number < paths.length && paths[number] != null;
  }

  /**
   * Takes in changes of later commits.
   *
   * @param rows by number of the commit
   * @param texts by number, those of the paths that it does not know
   * @return the segment to keep
   */
  public byte[] add(List<Row> rows, Map<Integer, String> texts) {
    int known = blobs.size();
    int from = end;
    texts.forEach(this::path);
    for (Row row : rows) {
      int at = room();
      cells[at] = row.commit();
      cells[at + TYPE] = row.type().ordinal();
      cells[at + PATH] = row.path();
      cells[at + PREVIOUS_PATH] = row.previousPath() == null ? NONE : row.previousPath();
      cells[at + BLOB] = number(row.blob());
      cells[at + PREVIOUS_BLOB] = number(row.previousBlob());
    }
    ByteSink sink = new ByteSink();
    sink.number(VERSION);
    sink.number(texts.size());
    texts.forEach(
        (number, text) -> {
          sink.number(number);
          sink.text(text);
        });
    blobs.write(sink, known);
    sink.number((end - from) / WIDTH);
    for (int at = from, commit = 0; at < end; at += WIDTH) {
      sink.number(cells[at] - commit);
      commit = cells[at];
      for (int cell = 1; cell < WIDTH; cell++) {
        sink.number(cells[at + cell] - NONE);
      }
    }
    return sink.bytes();
  }

  private void read(ByteSpring spring) {
    if (spring.number() != VERSION) {
      throw new IllegalArgumentException("changes of another version");
    }
    for (int left = spring.number(); left > 0; left--) {
      path(spring.number(), spring.text());
    }
    blobs.read(spring);
    for (int left = spring.number(), commit = 0; left > 0; left--) {
      commit += spring.number();
      int at = room();
      cells[at] = commit;
      for (int cell = 1; cell < WIDTH; cell++) {
        cells[at + cell] = spring.number() + NONE;
      }
    }
  }

  private int number(byte @Nullable [] blob) {
    return blob == null ? NONE : blobs.number(blob);
  }

  private void path(int number, String text) {
    if (number >= paths.length) {
      paths = Arrays.copyOf(paths, Math.max(number + 1, 2 * paths.length));
    }
    paths[number] = text;
  }

  /** Where the cells of a further change begin. */
  private int room() {
    if (end == cells.length) {
      cells = Arrays.copyOf(cells, 2 * end);
    }
    end += WIDTH;
    return end - WIDTH;
  }

  /**
   * The changes that bring one of these blobs, or take a file away that was once one of them.
   *
   * @param known ids of blobs, hexadecimal
   * @return by number of the commit, then in their order within it
   */
  public List<BlobChange> touching(Collection<String> known) {
    @Nullable String[] ids = new @Nullable String[blobs.size()];
    for (String id : known) {
      int number = blobs.find(id);
      if (number >= 0) {
        ids[number] = id;
      }
    }
    BitSet held = new BitSet();
    for (int at = 0; at < end; at += WIDTH) {
      if (brings(at, ids)) {
        held.set(cells[at + PATH]);
      }
    }
    List<BlobChange> changes = new ArrayList<>();
    for (int at = 0; at < end; at += WIDTH) {
      boolean removes = cells[at + BLOB] == NONE && held.get(cells[at + PATH]);
      int previous = cells[at + PREVIOUS_PATH];
      if (brings(at, ids) || removes || previous != NONE && held.get(previous)) {
        changes.add(change(at, ids));
      }
    }
    return changes;
  }

  private boolean brings(int at, @Nullable String[] ids) {
    int blob = cells[at + BLOB];
    return blob != NONE && ids[blob] != null;
  }

  private BlobChange change(int at, @Nullable String[] ids) {
    int previous = cells[at + PREVIOUS_PATH];
    return new BlobChange(
        cells[at],
        TYPES[cells[at + TYPE]],
        String.valueOf(paths[cells[at + PATH]]),
        previous == NONE ? null : paths[previous],
        id(cells[at + BLOB], ids),
        id(cells[at + PREVIOUS_BLOB], ids));
  }

  /** One text for each blob. */
  private @Nullable String id(int blob, @Nullable String[] ids) {
    if (blob == NONE) {
      return null;
    }
    String id = ids[blob];
    return id == null ? blobs.text(blob) : id;
  }

  /**
   * A change as the store has it.
   *
   * @param commit number of its commit
   * @param path number of its path
   * @param previousPath number of the path before, null for none
   * @param blob object id after the change, null for none, a link or a submodule
   * @param previousBlob likewise before it
   */
  public record Row(
      int commit,
      Modification.Type type,
      int path,
      @Nullable Integer previousPath,
      byte @Nullable [] blob,
      byte @Nullable [] previousBlob) {}
}
