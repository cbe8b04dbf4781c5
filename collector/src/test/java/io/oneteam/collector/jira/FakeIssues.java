package io.oneteam.collector.jira;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The issues of a made-up Jira, and what happens to them. */
final class FakeIssues {
  static final Instant BEGIN = Instant.parse("2025-01-01T08:00:00Z");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx");

  private final boolean cloud;
  private final ZoneId zone;
  private final Map<Long, ObjectNode> issues = new TreeMap<>();
  private final Map<Long, List<ObjectNode>> histories = new TreeMap<>();
  private final Map<Long, ArrayNode> comments = new TreeMap<>();
  private final Set<Long> hidden = new HashSet<>();
  private final Set<Long> withheld = new HashSet<>();
  private long nextHistory = 1000;

  FakeIssues(boolean cloud) {
    this.cloud = cloud;
    // A site in a zone of its own, as real ones are.
    this.zone = cloud ? ZoneOffset.ofHours(8) : ZoneOffset.ofHours(-5);
  }

  /** A number of issues of project TEAM, each moved, assigned, labelled and commented. */
  static FakeIssues some(boolean cloud, int count) {
    FakeIssues some = new FakeIssues(cloud);
    for (int i = 1; i <= count; i++) {
      long id = 10_000 + i;
      some.create(id, "TEAM-" + i, BEGIN.plusSeconds(3600L * i));
      some.move(id, BEGIN.plusSeconds(3600L * i + 60), "1", "Open", "3", "In Progress");
      some.assign(id, BEGIN.plusSeconds(3600L * i + 120), "u" + i % 3);
      if (i % 2 == 0) {
        some.move(id, BEGIN.plusSeconds(3600L * i + 600), "3", "In Progress", "6", "Closed");
      }
      some.comment(id, BEGIN.plusSeconds(3600L * i + 700), "u1", "word ".repeat(i % 5 + 1));
    }
    return some;
  }

  synchronized void create(long id, String key, Instant at) {
    ObjectNode issue = JiraJson.MAPPER.createObjectNode();
    issue.put("id", Long.toString(id)).put("key", key);
    ObjectNode fields = issue.putObject("fields");
    fields.putObject("issuetype").put("id", "1").put("name", "Story");
    fields.putObject("project").put("id", "1").put("key", key.replaceAll("-.*", ""));
    fields.put("summary", "Summary of " + key);
    status(fields, "1", "Open", "new");
    fields.put("created", stamp(at)).put("updated", stamp(at));
    fields.putArray("labels").add("model");
    fields.putArray("components");
    fields.putArray("fixVersions");
    fields.putArray("issuelinks");
    fields.putNull("assignee");
    fields.putNull("resolution");
    fields.set("creator", user("u0"));
    fields
        .putArray("customfield_10020")
        .addObject()
        .put("id", 5)
        .put("name", "Sprint, 5")
        .put("state", "active")
        .put("boardId", 1);
    issues.put(id, issue);
    histories.put(id, new ArrayList<>());
    comments.put(id, JiraJson.MAPPER.createArrayNode());
  }

  synchronized void move(
      long id, Instant at, String from, String fromName, String to, String toName) {
    change(id, at, "status", from, fromName, to, toName);
    status(fields(id), to, toName, to.equals("6") ? "done" : "indeterminate");
  }

  synchronized void describe(long id, Instant at, String text) {
    change(id, at, "description", null, text, null, text);
  }

  synchronized void assign(long id, Instant at, String user) {
    change(id, at, "assignee", null, null, user, "User " + user);
    fields(id).set("assignee", user(user));
  }

  synchronized void comment(long id, Instant at, String user, String text) {
    ObjectNode comment = comments.get(id).addObject();
    comment.put("id", Long.toString(id * 100 + comments.get(id).size()));
    comment.put("created", stamp(at)).set("author", user(user));
    if (cloud) {
      comment
          .putObject("body")
          .put("type", "doc")
          .putArray("content")
          .addObject()
          .put("type", "text")
          .put("text", text);
    } else {
      comment.put("body", text);
    }
    touch(id, at);
  }

  synchronized void rekey(long id, String key, Instant at) {
    change(id, at, "Key", null, issues.get(id).path("key").asString(), null, key);
    issues.get(id).put("key", key);
    ((ObjectNode) fields(id).path("project")).put("key", key.replaceAll("-.*", ""));
  }

  synchronized void delete(long id) {
    issues.remove(id);
  }

  /** No search finds it any more; who asks for it by id gets it. */
  synchronized void hide(long id) {
    hidden.add(id);
  }

  /** Searches find it; nobody who asks for it gets it. */
  synchronized void withhold(long id) {
    withheld.add(id);
  }

  synchronized @Nullable ObjectNode get(long id) {
    return withheld.contains(id) ? null : issues.get(id);
  }

  synchronized List<ObjectNode> histories(long id) {
    return histories.getOrDefault(id, List.of());
  }

  /** Issues of a project updated at or after a floor, by creation and key. */
  synchronized List<ObjectNode> find(String project, Instant floor) {
    return issues.values().stream()
        .filter(issue -> !hidden.contains(issue.path("id").asLong()))
        .filter(
            issue -> issue.path("fields").path("project").path("key").asString().equals(project))
        .filter(issue -> !JiraTime.of(issue.path("fields").path("updated")).isBefore(floor))
        .sorted(
            Comparator.comparing(
                (ObjectNode issue) -> JiraTime.of(issue.path("fields").path("created"))))
        .toList();
  }

  /** An issue as the server sends it: at most {@code embedded} comments in the document. */
  synchronized ObjectNode document(long id, int embedded) {
    ObjectNode issue = issues.get(id).deepCopy();
    ArrayNode all = comments.get(id);
    ObjectNode page = ((ObjectNode) issue.path("fields")).putObject("comment");
    page.put("startAt", 0).put("maxResults", embedded).put("total", all.size());
    ArrayNode shown = page.putArray("comments");
    for (int i = 0; i < Math.min(embedded, all.size()); i++) {
      shown.add(all.get(i).deepCopy());
    }
    return issue;
  }

  synchronized ArrayNode comments(long id) {
    return comments.get(id).deepCopy();
  }

  private void change(
      long id, Instant at, String field, String from, String fromName, String to, String toName) {
    ObjectNode history = JiraJson.MAPPER.createObjectNode();
    history.put("id", Long.toString(nextHistory++)).set("author", user("u2"));
    history.put("created", stamp(at));
    ObjectNode item = history.putArray("items").addObject();
    item.put("field", field).put("fieldtype", "jira");
    // Items of Data Center, and some of Cloud, have no field id.
    if (cloud && !field.equals("Key")) {
      item.put("fieldId", field);
    }
    item.put("from", from).put("fromString", fromName).put("to", to).put("toString", toName);
    histories.get(id).add(history);
    touch(id, at);
  }

  private void touch(long id, Instant at) {
    fields(id).put("updated", stamp(at));
  }

  private ObjectNode fields(long id) {
    return (ObjectNode) issues.get(id).path("fields");
  }

  private static void status(ObjectNode fields, String id, String name, String category) {
    ObjectNode status = fields.putObject("status").put("id", id).put("name", name);
    status.putObject("statusCategory").put("key", category);
  }

  private JsonNode user(String name) {
    ObjectNode user = JiraJson.MAPPER.createObjectNode();
    user.put(cloud ? "accountId" : "name", name).put("displayName", "User " + name);
    return user;
  }

  private String stamp(Instant at) {
    return STAMP.format(at.atZone(zone));
  }
}
