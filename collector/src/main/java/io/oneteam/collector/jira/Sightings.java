package io.oneteam.collector.jira;

import io.oneteam.domain.history.Release;
import io.oneteam.domain.history.Sprint;
import io.oneteam.domain.store.IssueStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Statuses, sprints and versions met on the way; the best description of each is kept. */
final class Sightings {
  private static final Map<String, Long> CATEGORY_IDS =
      Map.of("undefined", 1L, "new", 2L, "done", 3L, "indeterminate", 4L);

  /** A list of the site is better than an issue, a consistent category than a contradictory one. */
  private record Seen(IssueStatus status, int trust, Instant at) {}

  private final Map<String, Seen> statuses = new TreeMap<>();
  private final Map<String, String> inHistory = new TreeMap<>();
  private final TreeSet<String> contradictory = new TreeSet<>();
  private final Map<Long, Sprint> sprints = new TreeMap<>();
  private final Map<String, Release> releases = new TreeMap<>();

  /** A status as an issue, or (at null) a list of the site, describes it. */
  void status(JsonNode status, @Nullable Instant at) {
    String id = JiraJson.text(status, "id");
    if (id.isEmpty()) {
      return;
    }
    JsonNode category = status.path("statusCategory");
    String key = JiraJson.text(category, "key");
    long number = JiraJson.number(category, "id", -1);
    boolean consistent = number < 0 || CATEGORY_IDS.getOrDefault(key, number) == number;
    Seen seen =
        new Seen(
            new IssueStatus(id, JiraJson.text(status, "name"), key.equals("undefined") ? "" : key),
            at == null ? 3 : key.isEmpty() ? 0 : consistent ? 2 : 1,
            at == null ? Instant.EPOCH : at);
    Seen old = statuses.get(id);
    if (old != null && !old.status().category().equals(seen.status().category())) {
      contradictory.add(id);
    }
    if (old == null
        || seen.trust() > old.trust()
        || (seen.trust() == old.trust() && seen.at().isAfter(old.at()))) {
      statuses.put(id, seen);
    }
  }

  /** A status that a changelog names. */
  void historic(String id, String name) {
    if (!id.isEmpty()) {
      inHistory.merge(id, name, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
  }

  void sprint(@Nullable Sprint sprint) {
    if (sprint != null) {
      sprints.merge(sprint.id(), sprint, Sightings::fuller);
    }
  }

  private static Sprint fuller(Sprint a, Sprint b) {
    if (a.completed() == null && b.completed() != null) {
      return b;
    }
    return a.start() == null && b.start() != null ? b : a;
  }

  void release(JsonNode version, String project) {
    String id = JiraJson.text(version, "id");
    if (!id.isEmpty()) {
      releases.merge(
          id,
          new Release(
              id,
              project,
              JiraJson.text(version, "name"),
              version.path("released").asBoolean(false),
              JiraTime.day(version.path("releaseDate"))),
          (a, b) -> b.released() && !a.released() ? b : a);
    }
  }

  /** All statuses, those of the past without a category among them. */
  Collection<IssueStatus> statuses() {
    Map<String, IssueStatus> all = new TreeMap<>();
    inHistory.forEach((id, name) -> all.put(id, new IssueStatus(id, name, "")));
    statuses.forEach((id, seen) -> all.put(id, seen.status()));
    return all.values();
  }

  Collection<Sprint> sprints() {
    return sprints.values();
  }

  Collection<Release> releases() {
    return releases.values();
  }

  /** Ids of statuses whose category documents contradict each other. */
  Collection<String> contradictory() {
    return contradictory;
  }
}
