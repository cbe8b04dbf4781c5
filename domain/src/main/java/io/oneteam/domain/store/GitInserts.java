package io.oneteam.domain.store;

import io.oneteam.domain.store.GitRows.ChangeRow;
import io.oneteam.domain.store.GitRows.CommitRow;
import io.oneteam.domain.store.GitRows.MissingRow;
import io.oneteam.domain.store.GitRows.PathRow;
import io.oneteam.domain.store.GitRows.TrailerRow;
import io.oneteam.domain.store.GitRows.TreeChangeRow;
import io.oneteam.domain.store.GitRows.TreeRow;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/**
 * Rows of commits, in batches. Rows are never updated while loading, so order is all that counts.
 */
final class GitInserts {
  private static final int BATCH = 1000;
  private final JdbcTemplate template;
  private final boolean nameless;

  GitInserts(Store store) {
    this.template = store.template();
    this.nameless = store.veil() != null;
  }

  void paths(int repository, Collection<PathRow> paths) {
    insert(
        "INSERT INTO git_path (repository, id, path) VALUES (?, ?, ?)",
        batch -> {
          for (PathRow path : paths) {
            batch.statement.setInt(1, repository);
            batch.statement.setInt(2, path.id());
            batch.statement.setString(3, path.path());
            batch.add();
          }
        });
  }

  void changes(List<CommitRow> commits) {
    insert(
        "INSERT INTO git_change (id, kind, path, previous_path, mode, previous_mode, blob,"
            + " previous_blob, lines_added, lines_deleted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        batch -> {
          for (CommitRow commit : commits) {
            long id = (long) commit.id() << 32;
            for (ChangeRow change : commit.changes()) {
              set(batch.statement, id++, change);
              batch.add();
            }
          }
        });
  }

  private static void set(PreparedStatement statement, long id, ChangeRow change)
      throws SQLException {
    statement.setLong(1, id);
    statement.setString(2, String.valueOf(change.kind()));
    statement.setInt(3, change.path());
    statement.setObject(4, change.previousPath(), Types.INTEGER);
    statement.setInt(5, change.mode());
    statement.setInt(6, change.previousMode());
    statement.setBytes(7, change.blob());
    statement.setBytes(8, change.previousBlob());
    statement.setObject(9, change.added(), Types.INTEGER);
    statement.setObject(10, change.deleted(), Types.INTEGER);
  }

  void texts(List<CommitRow> commits) {
    insert(
        "INSERT INTO git_trailer (id, token, text, identity) VALUES (?, ?, ?, ?)",
        batch -> {
          for (CommitRow commit : commits) {
            long id = (long) commit.id() << 32;
            for (TrailerRow trailer : commit.trailers()) {
              batch.statement.setLong(1, id++);
              batch.statement.setString(2, trailer.token());
              batch.statement.setString(3, nameless ? "" : trailer.text());
              batch.statement.setObject(4, trailer.identity(), Types.INTEGER);
              batch.add();
            }
          }
        });
    insert(
        "INSERT INTO git_issue_key (id, issue_key) VALUES (?, ?)",
        batch -> {
          for (CommitRow commit : commits) {
            long id = (long) commit.id() << 32;
            for (String key : commit.issueKeys()) {
              batch.statement.setLong(1, id++);
              batch.statement.setString(2, key);
              batch.add();
            }
          }
        });
    insert(
        "INSERT INTO git_missing (id, object, reason) VALUES (?, ?, ?)",
        batch -> {
          for (CommitRow commit : commits) {
            long id = (long) commit.id() << 32;
            for (MissingRow missing : commit.missing()) {
              batch.statement.setLong(1, id++);
              batch.statement.setBytes(2, missing.object());
              batch.statement.setString(3, missing.reason());
              batch.add();
            }
          }
        });
  }

  void commits(List<CommitRow> commits) {
    insert(
        "INSERT INTO git_commit (id, sha, parents, author, author_at, author_offset, committer,"
            + " committer_at, committer_offset, encoding, subject, changes, bulk, retired)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE)",
        batch -> {
          for (CommitRow commit : commits) {
            PreparedStatement statement = batch.statement;
            statement.setInt(1, commit.id());
            statement.setBytes(2, commit.sha());
            statement.setBytes(3, commit.parents());
            statement.setInt(4, commit.author().identity());
            statement.setLong(5, commit.author().at());
            statement.setInt(6, commit.author().offset());
            statement.setInt(7, commit.committer().identity());
            statement.setLong(8, commit.committer().at());
            statement.setInt(9, commit.committer().offset());
            statement.setString(10, commit.encoding());
            statement.setString(11, commit.subject());
            statement.setInt(12, commit.changes().size());
            statement.setBoolean(13, commit.bulk());
            batch.add();
          }
        });
  }

  void trees(int position, List<TreeRow> trees) {
    insert(
        "INSERT INTO git_tree_change (id, blob) VALUES (?, ?)",
        batch -> {
          for (TreeRow tree : trees) {
            for (TreeChangeRow change : tree.changes()) {
              batch.statement.setLong(1, ((long) tree.commit() << 32) | change.path());
              batch.statement.setBytes(2, change.blob());
              batch.add();
            }
          }
        });
    insert(
        "INSERT INTO git_tree (commit_id, position, live) VALUES (?, ?, TRUE)",
        batch -> {
          int next = position;
          for (TreeRow tree : trees) {
            batch.statement.setInt(1, tree.commit());
            batch.statement.setInt(2, next++);
            batch.add();
          }
        });
  }

  private void insert(String sql, Rows rows) {
    template.execute(
        sql,
        (PreparedStatementCallback<Boolean>)
            statement -> {
              Batch batch = new Batch(statement);
              rows.into(batch);
              batch.send();
              return true;
            });
  }

  private interface Rows {
    void into(Batch batch) throws SQLException;
  }

  private static final class Batch {
    final PreparedStatement statement;
    private int rows;

    Batch(PreparedStatement statement) {
      this.statement = statement;
    }

    void add() throws SQLException {
      statement.addBatch();
      if (++rows == BATCH) {
        send();
      }
    }

    void send() throws SQLException {
      if (rows > 0) {
        statement.executeBatch();
        rows = 0;
      }
    }
  }
}
