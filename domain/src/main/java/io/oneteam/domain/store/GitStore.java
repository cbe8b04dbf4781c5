package io.oneteam.domain.store;

import io.oneteam.domain.store.GitNumbers.Range;
import io.oneteam.domain.store.GitRows.CommitRow;
import io.oneteam.domain.store.GitRows.Lack;
import io.oneteam.domain.store.GitRows.MailmapRow;
import io.oneteam.domain.store.GitRows.PathRow;
import io.oneteam.domain.store.GitRows.RepositoryRow;
import io.oneteam.domain.store.GitRows.StoredCommit;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;

/** Where the git source writes. Safe for threads, one thread for each repository. */
public final class GitStore {
  private static final int BATCH = 1000;
  private static final List<String> HANGING =
      List.of("git_change", "git_trailer", "git_issue_key", "git_missing");

  private final Store store;

  /** Over an open store. */
  public GitStore(Store store) {
    this.store = store;
  }

  /** The number of a repository; given when its name is new. */
  public int repository(String name) {
    while (true) {
      Optional<Integer> known =
          store
              .jdbc()
              .sql("SELECT id FROM git_repository WHERE name = ?")
              .param(name)
              .query(Integer.class)
              .optional();
      if (known.isPresent()) {
        return known.get();
      }
      try {
        store
            .jdbc()
            .sql(
                "INSERT INTO git_repository (id, name, truncated, merge_style)"
                    + " SELECT COALESCE(MAX(id), 0) + 1, CAST(? AS VARCHAR), FALSE, 'UNKNOWN'"
                    + " FROM git_repository")
            .param(name)
            .update();
      } catch (DuplicateKeyException e) {
        continue; // another source was faster: look again
      }
    }
  }

  /** Sets what is known of a repository as a whole. */
  public void describe(RepositoryRow row) {
    store
        .jdbc()
        .sql(
            "UPDATE git_repository SET web = ?, default_branch = ?, default_ref = ?,"
                + " truncated = ?, merge_style = COALESCE(?, merge_style) WHERE id = ?")
        .param(1, row.web(), Types.VARCHAR)
        .param(2, row.defaultBranch(), Types.VARCHAR)
        .param(3, row.defaultRef(), Types.VARCHAR)
        .param(4, row.truncated())
        .param(5, row.mergeStyle(), Types.VARCHAR)
        .param(6, row.id())
        .update();
  }

  /** All commits of a repository that are in the store, by number. */
  public List<StoredCommit> commits(int repository) {
    List<StoredCommit> commits = new ArrayList<>();
    for (Range range : GitNumbers.ranges(store, repository)) {
      store
          .template()
          .query(
              "SELECT id, sha, parents, retired FROM git_commit WHERE id BETWEEN ? AND ? ORDER BY id",
              row -> {
                commits.add(
                    new StoredCommit(
                        row.getInt(1), row.getBytes(2), row.getBytes(3), row.getBoolean(4)));
              },
              range.first(),
              range.last());
    }
    return commits;
  }

  /** How many commits of a repository are in the store and reachable. */
  public long reachable(int repository) {
    long count = 0;
    for (Range range : GitNumbers.ranges(store, repository)) {
      count +=
          store
              .jdbc()
              .sql("SELECT COUNT(*) FROM git_commit WHERE id BETWEEN ? AND ? AND NOT retired")
              .params(range.first(), range.last())
              .query(Long.class)
              .single();
    }
    return count;
  }

  /** Identities that wrote or committed something in a repository. */
  public Set<Integer> identities(int repository) {
    Set<Integer> identities = new HashSet<>();
    for (Range range : GitNumbers.ranges(store, repository)) {
      store
          .template()
          .query(
              "SELECT DISTINCT author, committer FROM git_commit WHERE id BETWEEN ? AND ?",
              row -> {
                identities.add(row.getInt(1));
                identities.add(row.getInt(2));
              },
              range.first(),
              range.last());
    }
    return identities;
  }

  /** Numbers for further commits of a repository, in rising order. */
  public List<Integer> numbers(int repository, int lastUsed, int count) {
    return GitNumbers.take(store, repository, lastUsed, count);
  }

  /** Numbers of a repository's paths. */
  public Map<String, Integer> paths(int repository) {
    Map<String, Integer> paths = new HashMap<>();
    store
        .template()
        .query(
            "SELECT id, path FROM git_path WHERE repository = ?",
            row -> {
              paths.put(row.getString(2), row.getInt(1));
            },
            repository);
    return paths;
  }

  /** Saves whole commits, and the paths that are new with them, in one transaction. */
  public void save(int repository, List<PathRow> paths, List<CommitRow> commits) {
    store.inTransaction(
        () -> {
          GitInserts inserts = new GitInserts(store);
          inserts.paths(repository, paths);
          inserts.changes(commits);
          inserts.texts(commits);
          inserts.commits(commits);
        });
  }

  /** Marks commits as reachable or not. */
  public void retire(Collection<Integer> commits, boolean retired) {
    store.inTransaction(
        () ->
            batch(
                "UPDATE git_commit SET retired = ? WHERE id = ?",
                commits,
                (statement, id) -> {
                  statement.setBoolean(1, retired);
                  statement.setInt(2, id);
                }));
  }

  /** Removes commits with all that hangs on them, so that they are read again. */
  public void forget(int repository, Collection<Integer> commits) {
    if (commits.isEmpty()) {
      return;
    }
    store.inTransaction(
        () -> {
          ChangePackStore.forget(store, repository); // Numbers may be given a second time.
          for (String table : HANGING) {
            batch(
                "DELETE FROM " + table + " WHERE id BETWEEN ? AND ?",
                commits,
                (statement, id) -> {
                  Range range = new Range(id, id);
                  statement.setLong(1, range.from());
                  statement.setLong(2, range.to());
                });
          }
          batch(
              "DELETE FROM git_commit WHERE id = ?",
              commits,
              (statement, id) -> statement.setInt(1, id));
        });
  }

  /** Replaces what .mailmap says. */
  public void mailmap(int repository, Collection<MailmapRow> rows) {
    store.inTransaction(
        () -> {
          clear("git_mailmap", repository);
          batch(
              "INSERT INTO git_mailmap (repository, recorded, proper) VALUES (?, ?, ?)",
              rows,
              (statement, row) -> {
                statement.setInt(1, repository);
                statement.setInt(2, row.recorded());
                statement.setInt(3, row.proper());
              });
        });
  }

  /** Replaces the list of commits that are history, not work. */
  public void ignored(int repository, Collection<byte[]> shas) {
    store.inTransaction(
        () -> {
          clear("git_ignored", repository);
          batch(
              "INSERT INTO git_ignored (repository, sha) VALUES (?, ?)",
              shas,
              (statement, sha) -> {
                statement.setInt(1, repository);
                statement.setBytes(2, sha);
              });
        });
  }

  /** What stored commits lack. */
  public List<Lack> lacks(int repository) {
    List<Lack> lacks = new ArrayList<>();
    for (Range range : GitNumbers.ranges(store, repository)) {
      store
          .template()
          .query(
              "SELECT id, object, reason FROM git_missing"
                  + " WHERE id BETWEEN ? AND ? ORDER BY id",
              row -> {
                lacks.add(
                    new Lack((int) (row.getLong(1) >> 32), row.getBytes(2), row.getString(3)));
              },
              range.from(),
              range.to());
    }
    return lacks;
  }

  private void clear(String table, int repository) {
    store.jdbc().sql("DELETE FROM " + table + " WHERE repository = ?").param(repository).update();
  }

  private <T> void batch(
      String sql, Collection<T> rows, ParameterizedPreparedStatementSetter<T> setter) {
    store.template().batchUpdate(sql, rows, BATCH, setter);
  }
}
