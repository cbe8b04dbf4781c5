package io.oneteam.nightly.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the made-up Jira holds: documents, and apart from them the changelogs, as on Cloud. */
final class JiraIssues {
  private static final Pattern FLOOR = Pattern.compile("updated >= (\\d+)");

  private final Map<String, ObjectNode> documents = new LinkedHashMap<>();
  private final Map<String, List<ObjectNode>> changelogs = new LinkedHashMap<>();
  private final Map<Long, JsonNode> sprints = new TreeMap<>();

  JiraIssues(List<ObjectNode> issues) {
    for (ObjectNode issue : issues) {
      ObjectNode document = issue.deepCopy();
      JsonNode changelog = document.remove("changelog");
      String id = document.path("id").asString();
      documents.put(id, document);
      List<ObjectNode> entries = new ArrayList<>();
      for (JsonNode entry : changelog.path("histories")) {
        // Bulk answers hold milliseconds where single ones hold text.
        ObjectNode numbered = (ObjectNode) entry.deepCopy();
        entries.add(numbered.put("created", millis(entry.path("created"))));
      }
      changelogs.put(id, entries);
      document
          .path("fields")
          .path(IssueScript.SPRINT_FIELD)
          .forEach(sprint -> sprints.put(sprint.path("id").asLong(), sprint));
    }
  }

  /** Documents that a query finds, in the order of their creation. */
  List<ObjectNode> find(String jql) {
    if (!jql.contains("project = \"" + IssueScript.PROJECT + "\"")) {
      return List.of();
    }
    Matcher floor = FLOOR.matcher(jql);
    long since = floor.find() ? Long.parseLong(floor.group(1)) : 0;
    return documents.values().stream()
        .filter(issue -> millis(issue.path("fields").path("updated")) >= since)
        .toList();
  }

  /** Documents by id, without those that do not exist. */
  List<ObjectNode> named(JsonNode ids) {
    return ids.valueStream()
        .map(id -> documents.get(id.asString()))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Changelog entries of an issue, oldest first; none when it does not exist. */
  List<ObjectNode> changelog(String id) {
    return changelogs.getOrDefault(id, List.of());
  }

  Iterable<JsonNode> sprints() {
    return sprints.values();
  }

  private static long millis(JsonNode text) {
    return IssueScript.TIME.parse(text.asString(), Instant::from).toEpochMilli();
  }
}
