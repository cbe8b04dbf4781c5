package io.oneteam.nightly.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One made-up issue and its changelog, written forward in time as Jira would record it. */
final class IssueScript {
  /** The statuses of the made-up workflow. */
  enum State {
    TO_DO("10001", "To Do", "new"),
    IN_PROGRESS("10002", "In Progress", "indeterminate"),
    IN_REVIEW("10003", "In Review", "indeterminate"),
    BLOCKED("10004", "Blocked", "indeterminate"),
    DONE("10005", "Done", "done");

    final String id;
    final String title;
    final String category;

    State(String id, String title, String category) {
      this.id = id;
      this.title = title;
      this.category = category;
    }
  }

  /** Key of the made-up project. */
  static final String PROJECT = "CAR";

  /** Id of the custom field that holds sprints. */
  static final String SPRINT_FIELD = "customfield_10020";

  /** How Jira writes instants. */
  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneOffset.UTC);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final int number;
  private final ObjectNode fields = JSON.createObjectNode();
  private final ArrayNode histories = JSON.createArrayNode();
  private final ArrayNode comments = JSON.createArrayNode();
  private final Set<Sprints.Sprint> sprints = new LinkedHashSet<>();
  private final List<String> current = new ArrayList<>();
  private State state = State.TO_DO;
  private @Nullable Member holder;
  private Instant last;

  IssueScript(int number, String type, String summary, Member creator, Instant at) {
    this.number = number;
    this.last = at;
    fields.putObject("issuetype").put("name", type).put("subtask", false).put("id", type.length());
    fields.putObject("project").put("id", "10000").put("key", PROJECT);
    fields.put("summary", summary);
    fields.put("created", TIME.format(at));
    fields.set("creator", user(creator));
    fields.set("reporter", user(creator));
    fields.putArray("labels");
    fields.putArray("components");
    fields.putArray("fixVersions");
    fields.putArray("issuelinks");
    fields.putNull("resolutiondate");
    fields.putNull("resolution");
    fields.putObject("priority").put("id", "3").put("name", "Medium");
  }

  String key() {
    return PROJECT + "-" + number;
  }

  IssueScript component(String name) {
    fields.withArray("components").addObject().put("id", "1" + name.length()).put("name", name);
    return this;
  }

  IssueScript under(IssueScript epic) {
    ObjectNode parent = fields.putObject("parent");
    parent.put("id", epic.id()).put("key", epic.key());
    parent.putObject("fields").putObject("issuetype").put("name", "Epic");
    return this;
  }

  String id() {
    return String.valueOf(20_000 + number);
  }

  /** Gives the issue to somebody. */
  IssueScript assign(Member by, Instant at, Member to) {
    ObjectNode item = change(by, at, "assignee");
    Member before = holder;
    item.put("from", before == null ? null : before.account());
    item.put("fromString", before == null ? null : before.fullName());
    item.put("to", to.account()).put("toString", to.fullName());
    holder = to;
    return this;
  }

  IssueScript move(Member by, Instant at, State to) {
    ObjectNode item = change(by, at, "status");
    item.put("from", state.id).put("fromString", state.title);
    item.put("to", to.id).put("toString", to.title);
    state = to;
    if (to == State.DONE) {
      fields.put("resolutiondate", TIME.format(at));
      fields.putObject("resolution").put("id", "1").put("name", "Done");
    }
    return this;
  }

  IssueScript sprint(Member by, Instant at, Sprints.Sprint sprint) {
    ObjectNode item = change(by, at, "Sprint");
    item.put("fieldId", SPRINT_FIELD);
    String before = String.join(", ", current);
    current.add(String.valueOf(sprint.id()));
    sprints.add(sprint);
    item.put("from", before).put("fromString", before);
    item.put("to", String.join(", ", current)).put("toString", sprint.name());
    return this;
  }

  IssueScript comment(Member by, Instant at) {
    ObjectNode comment = comments.addObject();
    comment.put("id", String.valueOf(90_000 + number * 20 + comments.size()));
    comment.set("author", user(by));
    comment.put("created", TIME.format(at)).put("updated", TIME.format(at));
    comment.put("body", "A made-up comment.");
    touch(at);
    return this;
  }

  boolean done() {
    return state == State.DONE;
  }

  private ObjectNode change(Member by, Instant at, String field) {
    ObjectNode history = histories.addObject();
    history.put("id", String.valueOf(500_000 + number * 100 + histories.size()));
    history.set("author", user(by));
    history.put("created", TIME.format(at));
    ObjectNode item = history.putArray("items").addObject();
    item.put("field", field).put("fieldtype", "jira").put("fieldId", field);
    touch(at);
    return item;
  }

  private void touch(Instant at) {
    last = at.isAfter(last) ? at : last;
  }

  /** The document with its whole changelog, as the REST interface gives it. */
  ObjectNode document() {
    ObjectNode status = fields.putObject("status").put("id", state.id).put("name", state.title);
    status.putObject("statusCategory").put("key", state.category);
    fields.set("assignee", holder == null ? JSON.nullNode() : user(Objects.requireNonNull(holder)));
    fields.put("updated", TIME.format(last));
    ArrayNode list = fields.putArray(SPRINT_FIELD);
    sprints.forEach(sprint -> list.add(sprint.json(JSON.createObjectNode())));
    ObjectNode comment = fields.putObject("comment");
    comment.put("startAt", 0).put("maxResults", comments.size()).put("total", comments.size());
    comment.set("comments", comments);
    ObjectNode document = JSON.createObjectNode().put("id", id()).put("key", key());
    document.set("fields", fields);
    ObjectNode changelog = document.putObject("changelog");
    changelog.put("startAt", 0).put("maxResults", histories.size()).put("total", histories.size());
    changelog.set("histories", histories);
    return document;
  }

  private static ObjectNode user(Member member) {
    return JSON.createObjectNode()
        .put("accountId", member.account())
        .put("displayName", member.fullName())
        .put("active", true);
  }
}
