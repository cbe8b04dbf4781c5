package io.oneteam.domain.store;

import io.oneteam.domain.history.Comment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Replaces the rows of issues, several issues at a time. */
final class IssueRows {
  private static final List<String> CHILDREN =
      List.of("issue_stay", "issue_change", "issue_comment");
  private final Store store;

  IssueRows(Store store) {
    this.store = store;
  }

  /**
   * Writes issues in the open transaction.
   *
   * @param known ids that have rows already
   */
  void replace(String source, List<IssueRecord> issues, Set<Long> known) {
    List<Long> old = issues.stream().map(IssueRecord::id).filter(known::contains).toList();
    if (!old.isEmpty()) {
      for (String table : CHILDREN) {
        store
            .jdbc()
            .sql("DELETE FROM " + table + " WHERE issue IN (:ids)")
            .param("ids", old)
            .update();
      }
      store.jdbc().sql("DELETE FROM issue WHERE id IN (:ids)").param("ids", old).update();
    }
    insertIssues(source, issues);
    insertStays(issues);
    insertChanges(issues);
    insertComments(issues);
  }

  private void insertIssues(String source, List<IssueRecord> issues) {
    List<Object[]> rows = new ArrayList<>();
    for (IssueRecord i : issues) {
      rows.add(
          new Object[] {
            i.id(),
            source,
            Text.of(i.key(), 255),
            Text.of(i.project(), 255),
            i.epic(),
            i.created().toEpochMilli(),
            i.updated().toEpochMilli(),
            IssueStore.millis(i.resolved()),
            i.creator(),
            i.incomplete() == null ? null : Text.of(i.incomplete(), 2000),
            IssueStore.print(i),
            i.missing()
          });
    }
    insert(
        "issue (id, source, issue_key, project, epic, created, updated, resolved, creator,"
            + " incomplete, fingerprint, missing)",
        rows);
  }

  private void insertStays(List<IssueRecord> issues) {
    List<Object[]> rows = new ArrayList<>();
    for (IssueRecord issue : issues) {
      int position = 0;
      for (IssueStay s : issue.stays()) {
        rows.add(
            new Object[] {
              issue.id(),
              s.field().name(),
              position++,
              Text.of(s.value(), 2000),
              Text.of(s.name(), 2000),
              s.from().toEpochMilli(),
              IssueStore.millis(s.to()),
              s.by()
            });
      }
    }
    insert("issue_stay (issue, field, position, val, name, began, ended, actor)", rows);
  }

  private void insertChanges(List<IssueRecord> issues) {
    List<Object[]> rows = new ArrayList<>();
    for (IssueRecord issue : issues) {
      int position = 0;
      for (IssueRecord.Change c : issue.changes()) {
        rows.add(new Object[] {issue.id(), position++, c.at().toEpochMilli(), c.author()});
      }
    }
    insert("issue_change (issue, position, at, author)", rows);
  }

  private void insertComments(List<IssueRecord> issues) {
    List<Object[]> rows = new ArrayList<>();
    for (IssueRecord issue : issues) {
      int position = 0;
      for (Comment c : issue.comments()) {
        rows.add(
            new Object[] {issue.id(), position++, c.at().toEpochMilli(), c.author(), c.length()});
      }
    }
    insert("issue_comment (issue, position, at, author, length)", rows);
  }

  private void insert(String tableAndColumns, List<Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    String marks = "?, ".repeat(rows.get(0).length - 1) + "?";
    store
        .template()
        .batchUpdate("INSERT INTO " + tableAndColumns + " VALUES (" + marks + ")", rows);
  }
}
