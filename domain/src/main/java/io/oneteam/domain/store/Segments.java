package io.oneteam.domain.store;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;

/** A table of what is derived from a repository's rows and only ever grows. Safe to lose. */
final class Segments {
  private final Store store;
  private final String table;

  Segments(Store store, String table) {
    this.store = store;
    this.table = table;
  }

  /** A repository's segments, oldest first. */
  List<byte[]> read(int repository) {
    return store
        .jdbc()
        .sql("SELECT content FROM " + table + " WHERE repository = ? ORDER BY segment")
        .param(repository)
        .query((row, n) -> row.getBytes(1))
        .list();
  }

  /**
   * Appends a segment. Where another team's analysis of the same repository was faster, its segment
   * stays and the next night adds what it lacks.
   *
   * @return whether it is kept
   */
  boolean append(int repository, int number, byte[] segment) {
    try {
      store
          .jdbc()
          .sql("INSERT INTO " + table + " (repository, segment, content) VALUES (?, ?, ?)")
          .params(repository, number, segment)
          .update();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  void clear(int repository) {
    store.jdbc().sql("DELETE FROM " + table + " WHERE repository = ?").param(repository).update();
  }
}
