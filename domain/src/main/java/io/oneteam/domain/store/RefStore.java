package io.oneteam.domain.store;

import io.oneteam.domain.store.GitRows.RefRow;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the git source keeps a repository's refs. */
public final class RefStore {
  private final Store store;

  /** Over an open store. */
  public RefStore(Store store) {
    this.store = store;
  }

  /** Replaces a repository's refs. */
  public void replace(int repository, List<RefRow> refs) {
    List<Object[]> rows = new ArrayList<>();
    for (RefRow ref : refs) {
      rows.add(
          new Object[] {
            repository,
            rows.size(),
            ref.name(),
            ref.target(),
            ref.commit(),
            ref.followed(),
            ref.annotated(),
            ref.tagger(),
            ref.taggedAt()
          });
    }
    int[] types = {
      Types.INTEGER,
      Types.INTEGER,
      Types.VARCHAR,
      Types.VARBINARY,
      Types.VARBINARY,
      Types.BOOLEAN,
      Types.BOOLEAN,
      Types.INTEGER,
      Types.BIGINT
    };
    store.inTransaction(
        () -> {
          store.jdbc().sql("DELETE FROM git_ref WHERE repository = ?").param(repository).update();
          store
              .template()
              .batchUpdate(
                  "INSERT INTO git_ref (repository, position, name, target, commit_sha, followed,"
                      + " annotated, tagger, tagged_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  rows,
                  types);
        });
  }

  /** A repository's refs as they were last found, by name. */
  public Map<String, RefRow> all(int repository) {
    Map<String, RefRow> refs = new TreeMap<>();
    store
        .template()
        .query(
            "SELECT name, target, commit_sha, followed, annotated, tagger, tagged_at FROM git_ref"
                + " WHERE repository = ?",
            row -> {
              refs.put(
                  row.getString(1),
                  new RefRow(
                      row.getString(1),
                      row.getBytes(2),
                      row.getBytes(3),
                      row.getBoolean(4),
                      row.getBoolean(5),
                      row.getObject(6, Integer.class),
                      row.getObject(7, Long.class)));
            },
            repository);
    return refs;
  }

  /** How many refs of a repository are in the store. */
  public long count(int repository) {
    return store
        .jdbc()
        .sql("SELECT COUNT(*) FROM git_ref WHERE repository = ?")
        .param(repository)
        .query(Long.class)
        .single();
  }
}
