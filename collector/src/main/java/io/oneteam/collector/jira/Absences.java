package io.oneteam.collector.jira;

import io.oneteam.collector.jira.RequestFailure.Kind;
import io.oneteam.domain.store.IssueStore;
import io.oneteam.domain.store.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Issues the store has and the census does not: deleted, archived, moved, out of sight. Jira tells
 * of no deletion, so each is asked for by itself; nothing is ever removed from the store. When half
 * a project is gone at once, rights have changed rather than issues: they are unobserved.
 */
final class Absences {
  private static final int ASKED = 200;
  private static final String UNOBSERVED = "unobserved";
  private final String source;
  private final String project;
  private final Site site;
  private final Feed feed;
  private final Intake intake;
  private final IssueStore issues;
  private final Clock clock;

  Absences(
      String source,
      String project,
      Site site,
      Feed feed,
      Intake intake,
      Store store,
      Clock clock) {
    this.source = source;
    this.project = project;
    this.site = site;
    this.feed = feed;
    this.intake = intake;
    this.issues = new IssueStore(store);
    this.clock = clock;
  }

  /** Classifies and stamps; issues that are back lose their stamp. */
  void stamp(Set<Long> present) {
    intake.flush();
    Map<Long, String> before = issues.vanished(source);
    Set<Long> stored = issues.updates(source).keySet();
    Map<Long, @Nullable String> reasons = new TreeMap<>();
    List<Long> unknown = new ArrayList<>();
    long gone = 0;
    for (Long id : stored) {
      String old = before.get(id);
      if (present.contains(id)) {
        if (old != null) {
          reasons.put(id, null);
        }
      } else {
        gone += old == null ? 1 : 0;
        if (old == null || old.equals(UNOBSERVED)) {
          unknown.add(id);
        }
      }
    }
    boolean half = gone > 1 && gone * 2 >= stored.size() - before.size();
    String whole = half ? wholeProject() : null;
    List<Long> stillThere = new ArrayList<>();
    int asked = 0;
    for (Long id : unknown) {
      String reason = whole;
      if (!half) {
        reason = asked++ < ASKED ? reason(id) : UNOBSERVED;
      }
      if (reason == null) {
        stillThere.add(id);
      } else {
        reasons.put(id, reason);
      }
    }
    issues.absent(reasons, clock.instant());
    feed.read(stillThere, intake);
    intake.flush();
  }

  /** What the list of projects says, where Cloud has one. */
  private String wholeProject() {
    if (site.cloud()) {
      for (String status : List.of("archived", "deleted")) {
        try {
          JsonNode answer =
              site.http().get(site.api() + "/project/search?keys=" + project + "&status=" + status);
          if (!answer.path("values").isEmpty()) {
            return status;
          }
        } catch (RequestFailure failure) {
          if (failure.kind() == Kind.STOPPED || failure.kind() == Kind.EXHAUSTED) {
            throw failure;
          }
        }
      }
    }
    return UNOBSERVED;
  }

  /** Null when the issue is there after all. */
  private @Nullable String reason(long id) {
    try {
      JsonNode issue =
          site.http().get(site.api() + "/issue/" + id + "?fields=project,archiveddate");
      JsonNode fields = issue.path("fields");
      if (!JiraJson.text(fields, "archiveddate").isEmpty()) {
        return "archived";
      }
      String now = JiraJson.text(fields.path("project"), "key");
      return now.isEmpty() || now.equals(project) ? null : "moved to " + now;
    } catch (RequestFailure failure) {
      if (failure.kind() == Kind.NOT_FOUND) {
        return "deleted";
      }
      if (failure.kind() == Kind.FORBIDDEN || failure.kind() == Kind.UNAUTHORISED) {
        return "access lost";
      }
      throw failure;
    }
  }
}
