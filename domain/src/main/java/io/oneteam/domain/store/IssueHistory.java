package io.oneteam.domain.store;

import io.oneteam.domain.history.FlowRules;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.history.Release;
import io.oneteam.domain.history.Sprint;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads issues as they were at an instant: what came later is not in the answer, and values that
 * changed later are the ones of then, as far as the changelog tells.
 */
public final class IssueHistory {
  private static final int PAGE = 1000;
  private final Store store;
  private final FlowRules flows;
  private final ZoneId zone;

  /**
   * Over an open store.
   *
   * @param statuses flow by status id, as configured
   * @param zone calendar of the days on which versions are released
   * @throws IllegalArgumentException when a flow has an unknown name
   */
  public IssueHistory(Store store, Map<String, String> statuses, ZoneId zone) {
    this.store = store;
    this.zone = zone;
    this.flows = FlowRules.of(statuses);
  }

  /**
   * Issues by id, created at or before as-of.
   *
   * @param projects keys of the projects they were in at as-of; empty for all
   */
  public List<Issue> issues(Collection<String> projects, Instant asOf) {
    Map<String, String> categories = categories();
    List<IssueBuilder> builders = new ArrayList<>();
    long last = Long.MIN_VALUE;
    List<IssueBuilder> page;
    do {
      page = page(projects, asOf, last, categories);
      for (IssueBuilder builder : page) {
        last = builder.id();
        if (projects.isEmpty() || projects.contains(builder.project())) {
          builders.add(builder);
        }
      }
    } while (page.size() == PAGE);
    return new IssueFamily(builders).build();
  }

  private List<IssueBuilder> page(
      Collection<String> projects, Instant asOf, long after, Map<String, String> categories) {
    TreeMap<Long, IssueBuilder> page = new TreeMap<>();
    // Issues that were moved out of a project later are found by their former keys.
    String wanted =
        projects.isEmpty()
            ? ""
            : " AND (project IN (:projects) OR id IN"
                + " (SELECT issue FROM issue_stay WHERE field = 'KEY' AND name IN (:projects)))";
    var query =
        store
            .jdbc()
            .sql(
                "SELECT * FROM issue WHERE id > :after AND created <= :asOf"
                    + wanted
                    + " ORDER BY id LIMIT "
                    + PAGE)
            .param("after", after)
            .param("asOf", asOf.toEpochMilli());
    if (!projects.isEmpty()) {
      query = query.param("projects", projects);
    }
    query.query(
        row -> {
          IssueBuilder builder = new IssueBuilder(row, asOf, flows, categories);
          page.put(builder.id(), builder);
        });
    if (!page.isEmpty()) {
      fill(page, asOf);
    }
    return List.copyOf(page.values());
  }

  private void fill(TreeMap<Long, IssueBuilder> page, Instant asOf) {
    for (String sql :
        List.of(
            "SELECT * FROM issue_stay WHERE issue BETWEEN ? AND ? AND began <= ? ORDER BY issue, position",
            "SELECT * FROM issue_comment WHERE issue BETWEEN ? AND ? AND at <= ? ORDER BY issue, position",
            "SELECT issue, COUNT(*) AS changes, MAX(at) AS latest FROM issue_change"
                + " WHERE issue BETWEEN ? AND ? AND at <= ? GROUP BY issue")) {
      store
          .jdbc()
          .sql(sql)
          .params(page.firstKey(), page.lastKey(), asOf.toEpochMilli())
          .query(
              row -> {
                IssueBuilder builder = page.get(row.getLong("issue"));
                if (builder == null) {
                  return;
                }
                if (sql.contains("issue_stay")) {
                  builder.stay(row);
                } else if (sql.contains("issue_comment")) {
                  builder.comment(row);
                } else {
                  builder.changes(row);
                }
              });
    }
  }

  /** Sprints by id; what lies after as-of is not known yet. */
  public List<Sprint> sprints(Instant asOf) {
    Map<Long, Sprint> sprints = new TreeMap<>();
    store
        .jdbc()
        .sql("SELECT * FROM jira_sprint ORDER BY source, id")
        .query(
            row -> {
              Instant start = instant(row.getObject("starts", Long.class));
              Instant completed = instant(row.getObject("completed", Long.class));
              boolean future = start == null || start.isAfter(asOf);
              sprints.putIfAbsent(
                  row.getLong("id"),
                  new Sprint(
                      row.getLong("id"),
                      row.getString("name"),
                      future ? null : start,
                      future ? null : instant(row.getObject("ends", Long.class)),
                      completed == null || completed.isAfter(asOf) ? null : completed));
            });
    return List.copyOf(sprints.values());
  }

  /**
   * Sprints by id in which an issue of a project was by then.
   *
   * @param projects project keys; empty for all
   */
  public List<Sprint> sprints(Collection<String> projects, Instant asOf) {
    var query =
        store
            .jdbc()
            .sql(
                "SELECT DISTINCT stay.val FROM issue_stay stay JOIN issue ON issue.id = stay.issue"
                    + " WHERE stay.field = 'SPRINT' AND stay.began <= :asOf"
                    + (projects.isEmpty() ? "" : " AND issue.project IN (:projects)"))
            .param("asOf", asOf.toEpochMilli());
    if (!projects.isEmpty()) {
      query = query.param("projects", projects);
    }
    Set<String> own = new HashSet<>(query.query(String.class).list());
    return sprints(asOf).stream()
        .filter(sprint -> own.contains(String.valueOf(sprint.id())))
        .toList();
  }

  /**
   * Versions by project, date and id; one released after as-of is unreleased.
   *
   * @param projects project keys; empty for all
   */
  public List<Release> releases(Collection<String> projects, Instant asOf) {
    LocalDate today = LocalDate.ofInstant(asOf, zone);
    Map<String, Release> releases = new HashMap<>();
    store
        .jdbc()
        .sql("SELECT * FROM jira_release ORDER BY source, id")
        .query(
            row -> {
              String project = row.getString("project");
              if (!projects.isEmpty() && !projects.contains(project)) {
                return;
              }
              Date on = row.getDate("released_on");
              LocalDate date = on == null ? null : on.toLocalDate();
              boolean later = date != null && date.isAfter(today);
              releases.putIfAbsent(
                  row.getString("id"),
                  new Release(
                      row.getString("id"),
                      project,
                      row.getString("name"),
                      row.getBoolean("released") && !later,
                      later ? null : date));
            });
    return releases.values().stream()
        .sorted(
            Comparator.comparing(Release::project)
                .thenComparing(Release::date, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Release::id))
        .toList();
  }

  private Map<String, String> categories() {
    Map<String, String> categories = new HashMap<>();
    store
        .jdbc()
        .sql("SELECT source, id, category FROM jira_status")
        .query(
            row -> {
              categories.put(
                  row.getString("source") + '\n' + row.getString("id"), row.getString("category"));
            });
    return categories;
  }

  static @Nullable Instant instant(@Nullable Long millis) {
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }
}
