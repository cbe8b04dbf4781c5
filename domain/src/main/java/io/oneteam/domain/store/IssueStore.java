package io.oneteam.domain.store;

import io.oneteam.domain.history.Release;
import io.oneteam.domain.history.Sprint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes issues. An issue is replaced as a whole, in the transaction of its batch, so writing twice
 * makes no second copy of anything. Rows are never deleted because a source lost them.
 */
public final class IssueStore {
  /** Issues one {@link #save} should take at most. */
  public static final int BATCH = 200;

  private final Store store;

  /** Over an open store. */
  public IssueStore(Store store) {
    this.store = store;
  }

  /**
   * What writing a batch did.
   *
   * @param added new issues
   * @param changed issues that replaced an older state
   * @param unchanged issues the store had already
   * @param elsewhere issues that another source holds in a newer or the same state
   * @param foreign ids another source uses for a different issue: two Jira sites are mixed
   */
  public record Written(
      int added, int changed, int unchanged, List<Long> elsewhere, List<Long> foreign) {
    /** Nothing. */
    public static Written nothing() {
      return new Written(0, 0, 0, List.of(), List.of());
    }

    /** Both together. */
    public Written plus(Written other) {
      List<Long> both = new ArrayList<>(elsewhere);
      both.addAll(other.elsewhere);
      List<Long> strangers = new ArrayList<>(foreign);
      strangers.addAll(other.foreign);
      return new Written(
          added + other.added,
          changed + other.changed,
          unchanged + other.unchanged,
          List.copyOf(both),
          List.copyOf(strangers));
    }
  }

  private record Known(String source, long created, long updated, String print, boolean absent) {}

  /** Writes issues of a source in one transaction (joining an open one); ids must be distinct. */
  public Written save(String source, List<IssueRecord> issues) {
    return store.inTransaction(() -> write(source, issues));
  }

  private Written write(String source, List<IssueRecord> issues) {
    Map<Long, Known> known = known(issues.stream().map(IssueRecord::id).toList());
    List<IssueRecord> fresh = new ArrayList<>();
    List<Long> elsewhere = new ArrayList<>();
    List<Long> foreign = new ArrayList<>();
    int added = 0;
    int unchanged = 0;
    for (IssueRecord issue : issues) {
      Known old = known.get(issue.id());
      if (old == null) {
        added++;
        fresh.add(issue);
      } else if (old.created() != issue.created().toEpochMilli()) {
        if (old.source().equals(source)) {
          fresh.add(issue);
        } else {
          foreign.add(issue.id());
        }
      } else if (othersIsBetter(source, issue, old)) {
        elsewhere.add(issue.id());
      } else if (old.source().equals(source) && old.print().equals(print(issue)) && !old.absent()) {
        unchanged++;
      } else {
        fresh.add(issue);
      }
    }
    new IssueRows(store).replace(source, fresh, known.keySet());
    return new Written(added, fresh.size() - added, unchanged, elsewhere, foreign);
  }

  /** The newest state wins; of equal ones the first source by name, whoever came first. */
  private static boolean othersIsBetter(String source, IssueRecord issue, Known old) {
    if (old.source().equals(source) || old.absent()) {
      return false;
    }
    int order = Long.compare(old.updated(), issue.updated().toEpochMilli());
    return order != 0 ? order > 0 : old.source().compareTo(source) < 0;
  }

  private Map<Long, Known> known(List<Long> ids) {
    Map<Long, Known> found = new HashMap<>();
    if (ids.isEmpty()) {
      return found;
    }
    store
        .jdbc()
        .sql(
            "SELECT id, source, created, updated, fingerprint, absent FROM issue WHERE id IN (:ids)")
        .param("ids", ids)
        .query(
            row -> {
              found.put(
                  row.getLong("id"),
                  new Known(
                      row.getString("source"),
                      row.getLong("created"),
                      row.getLong("updated"),
                      row.getString("fingerprint"),
                      row.getString("absent") != null));
            });
    return found;
  }

  /** Last update by id of the issues a source holds, absent ones included. */
  public Map<Long, Instant> updates(String source) {
    Map<Long, Instant> updates = new TreeMap<>();
    store
        .jdbc()
        .sql("SELECT id, updated FROM issue WHERE source = ?")
        .param(source)
        .query(
            row -> {
              updates.put(row.getLong("id"), Instant.ofEpochMilli(row.getLong("updated")));
            });
    return updates;
  }

  /** Last update by id of a project's issues that other sources hold. */
  public Map<Long, Instant> elsewhere(String source, String project) {
    Map<Long, Instant> updates = new TreeMap<>();
    store
        .jdbc()
        .sql("SELECT id, updated FROM issue WHERE source <> ? AND project = ? AND absent IS NULL")
        .params(source, project)
        .query(
            row -> {
              updates.put(row.getLong("id"), Instant.ofEpochMilli(row.getLong("updated")));
            });
    return updates;
  }

  /** How many issues a source holds that have not vanished from it. */
  public long issues(String source) {
    return store
        .jdbc()
        .sql("SELECT COUNT(*) FROM issue WHERE source = ? AND absent IS NULL")
        .param(source)
        .query(Long.class)
        .single();
  }

  /** How many changelog entries a source holds of issues that have not vanished from it. */
  public long histories(String source) {
    return store
        .jdbc()
        .sql(
            "SELECT COUNT(*) FROM issue_change c JOIN issue i ON i.id = c.issue"
                + " WHERE i.source = ? AND i.absent IS NULL")
        .param(source)
        .query(Long.class)
        .single();
  }

  /** How many changelog entries a source has of issues that have not vanished and did not send. */
  public long missingHistories(String source) {
    return store
        .jdbc()
        .sql("SELECT COALESCE(SUM(missing), 0) FROM issue WHERE source = ? AND absent IS NULL")
        .param(source)
        .query(Long.class)
        .single();
  }

  /** Why histories of a source's issues cannot be trusted to be whole, by key. */
  public Map<String, String> incomplete(String source) {
    Map<String, String> reasons = new TreeMap<>();
    store
        .jdbc()
        .sql(
            "SELECT issue_key, incomplete FROM issue"
                + " WHERE source = ? AND absent IS NULL AND incomplete IS NOT NULL")
        .param(source)
        .query(
            row -> {
              reasons.put(row.getString("issue_key"), row.getString("incomplete"));
            });
    return reasons;
  }

  /** Issues by reason that have vanished from a source. */
  public Map<String, Long> absences(String source) {
    Map<String, Long> counts = new TreeMap<>();
    store
        .jdbc()
        .sql(
            "SELECT absent, COUNT(*) AS n FROM issue"
                + " WHERE source = ? AND absent IS NOT NULL GROUP BY absent")
        .param(source)
        .query(
            row -> {
              counts.put(row.getString("absent"), row.getLong("n"));
            });
    return counts;
  }

  /** Ids of a source's issues that have vanished from it, with the reason. */
  public Map<Long, String> vanished(String source) {
    Map<Long, String> reasons = new TreeMap<>();
    store
        .jdbc()
        .sql("SELECT id, absent FROM issue WHERE source = ? AND absent IS NOT NULL")
        .param(source)
        .query(
            row -> {
              reasons.put(row.getLong("id"), row.getString("absent"));
            });
    return reasons;
  }

  /**
   * Stamps issues as vanished from their source; who carries the same reason keeps its stamp.
   *
   * @param reasons deleted, archived, access lost, unobserved by issue id; null when it is there
   */
  public void absent(Map<Long, @Nullable String> reasons, Instant detected) {
    List<Object[]> rows = new ArrayList<>();
    reasons.forEach(
        (id, reason) ->
            rows.add(
                new Object[] {
                  reason, reason == null ? null : detected.toEpochMilli(), id, reason
                }));
    store.inTransaction(
        () ->
            store
                .template()
                .batchUpdate(
                    "UPDATE issue SET absent = ?, absent_since = ?"
                        + " WHERE id = ? AND COALESCE(absent, '') <> COALESCE(CAST(? AS VARCHAR), '')",
                    rows));
  }

  /** Writes what a source says about statuses; those it does not name stay. */
  public void statuses(String source, Collection<IssueStatus> statuses) {
    replace(
        "jira_status",
        "INSERT INTO jira_status (source, id, name, category) VALUES (?, ?, ?, ?)",
        statuses.stream()
            .map(s -> new Object[] {source, s.id(), Text.of(s.name(), 500), s.category()})
            .toList());
  }

  /** Writes what a source says about sprints; those it does not name stay. */
  public void sprints(String source, Collection<Sprint> sprints) {
    replace(
        "jira_sprint",
        "INSERT INTO jira_sprint (source, id, name, starts, ends, completed)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        sprints.stream()
            .map(
                s ->
                    new Object[] {
                      source,
                      s.id(),
                      Text.of(s.name(), 500),
                      millis(s.start()),
                      millis(s.end()),
                      millis(s.completed())
                    })
            .toList());
  }

  /** Writes what a source says about versions; those it does not name stay. */
  public void releases(String source, Collection<Release> releases) {
    replace(
        "jira_release",
        "INSERT INTO jira_release (source, id, project, name, released, released_on)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        releases.stream()
            .map(
                r ->
                    new Object[] {
                      source,
                      r.id(),
                      r.project(),
                      Text.of(r.name(), 500),
                      r.released(),
                      r.date() == null ? null : Date.valueOf(r.date())
                    })
            .toList());
  }

  private void replace(String table, String insert, List<Object[]> rows) {
    // The first two columns are source and id.
    List<Object[]> ids = rows.stream().map(row -> new Object[] {row[0], row[1]}).toList();
    store.inTransaction(
        () -> {
          store
              .template()
              .batchUpdate("DELETE FROM " + table + " WHERE source = ? AND id = ?", ids);
          store.template().batchUpdate(insert, rows);
        });
  }

  /** Statuses of a source whose category it never told: names by id. */
  public Map<String, String> uncategorised(String source) {
    Map<String, String> names = new TreeMap<>();
    store
        .jdbc()
        .sql("SELECT id, name FROM jira_status WHERE source = ? AND category = ''")
        .param(source)
        .query(
            row -> {
              names.put(row.getString("id"), row.getString("name"));
            });
    return names;
  }

  static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  /** Tells whether an issue is the same as last time; identities are numbers by then. */
  static String print(IssueRecord issue) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(issue.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
