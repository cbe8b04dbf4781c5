package io.oneteam.domain.store;

import io.oneteam.domain.store.GitRows.ChangeRow;
import io.oneteam.domain.store.GitRows.CommitRow;
import io.oneteam.domain.store.GitRows.MissingRow;
import io.oneteam.domain.store.GitRows.PathRow;
import io.oneteam.domain.store.GitRows.TrailerRow;
import io.oneteam.domain.store.GitRows.TreeChangeRow;
import io.oneteam.domain.store.GitRows.TreeRow;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of commits. They are never updated while loading, so order is all that counts. */
final class GitInserts {
  private final JdbcTemplate template;
  private final boolean nameless;

  GitInserts(Store store) {
    this.template = store.template();
    this.nameless = store.veil() != null;
  }

  void paths(int repository, Collection<PathRow> paths) {
    RowInsert.all(
        template,
        "git_path",
        List.of("repository", "id", "path"),
        rows -> {
          for (PathRow path : paths) {
            rows.add(repository, path.id(), path.path());
          }
        });
  }

  void changes(List<CommitRow> commits) {
    RowInsert.all(
        template,
        "git_change",
        List.of(
            "id",
            "kind",
            "path",
            "previous_path",
            "mode",
            "previous_mode",
            "blob",
            "previous_blob",
            "lines_added",
            "lines_deleted"),
        rows -> {
          for (CommitRow commit : commits) {
            long id = first(commit);
            for (ChangeRow change : commit.changes()) {
              rows.add(
                  id++,
                  String.valueOf(change.kind()),
                  change.path(),
                  change.previousPath(),
                  change.mode(),
                  change.previousMode(),
                  change.blob(),
                  change.previousBlob(),
                  change.added(),
                  change.deleted());
            }
          }
        });
  }

  void texts(List<CommitRow> commits) {
    RowInsert.all(
        template,
        "git_trailer",
        List.of("id", "token", "text", "identity"),
        rows -> {
          for (CommitRow commit : commits) {
            long id = first(commit);
            for (TrailerRow trailer : commit.trailers()) {
              String text = nameless ? "" : trailer.text();
              rows.add(id++, trailer.token(), text, trailer.identity());
            }
          }
        });
    RowInsert.all(
        template,
        "git_issue_key",
        List.of("id", "issue_key"),
        rows -> {
          for (CommitRow commit : commits) {
            long id = first(commit);
            for (String key : commit.issueKeys()) {
              rows.add(id++, key);
            }
          }
        });
    RowInsert.all(
        template,
        "git_missing",
        List.of("id", "object", "reason"),
        rows -> {
          for (CommitRow commit : commits) {
            long id = first(commit);
            for (MissingRow missing : commit.missing()) {
              rows.add(id++, missing.object(), missing.reason());
            }
          }
        });
  }

  /** The first number of what hangs on a commit. */
  private static long first(CommitRow commit) {
    return (long) commit.id() << 32;
  }

  void commits(List<CommitRow> commits) {
    RowInsert.all(
        template,
        "git_commit",
        List.of(
            "id",
            "sha",
            "parents",
            "author",
            "author_at",
            "author_offset",
            "committer",
            "committer_at",
            "committer_offset",
            "encoding",
            "subject",
            "changes",
            "bulk",
            "retired"),
        rows -> {
          for (CommitRow commit : commits) {
            rows.add(
                commit.id(),
                commit.sha(),
                commit.parents(),
                commit.author().identity(),
                commit.author().at(),
                commit.author().offset(),
                commit.committer().identity(),
                commit.committer().at(),
                commit.committer().offset(),
                commit.encoding(),
                commit.subject(),
                commit.changes().size(),
                commit.bulk(),
                false);
          }
        });
  }

  void trees(int position, List<TreeRow> trees) {
    RowInsert.all(
        template,
        "git_tree_change",
        List.of("id", "blob"),
        rows -> {
          for (TreeRow tree : trees) {
            for (TreeChangeRow change : tree.changes()) {
              rows.add(((long) tree.commit() << 32) | change.path(), change.blob());
            }
          }
        });
    RowInsert.all(
        template,
        "git_tree",
        List.of("commit_id", "position", "live"),
        rows -> {
          int next = position;
          for (TreeRow tree : trees) {
            rows.add(tree.commit(), next++, true);
          }
        });
  }
}
