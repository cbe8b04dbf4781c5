package io.oneteam.nightly.demo;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The questions of Jira Cloud's REST interface that the made-up Jira answers, with small pages so
 * that the demo turns them.
 */
final class JiraAnswers {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String API = "/rest/api/3/";
  private static final String AGILE = "/rest/agile/1.0/";
  private static final int ISSUES = 100;
  private static final int ENTRIES = 250;

  private final JiraIssues issues;
  private final Clock clock;

  JiraAnswers(JiraIssues issues, Clock clock) {
    this.issues = issues;
    this.clock = clock;
  }

  /** The answer; null for an address there is not. */
  @Nullable JsonNode of(String path, JiraQuery query, JsonNode body) {
    if (path.startsWith(AGILE)) {
      return agile(path.substring(AGILE.length()), query);
    }
    return path.startsWith(API) ? rest(path.substring(API.length()), query, body) : null;
  }

  private @Nullable JsonNode rest(String what, JiraQuery query, JsonNode body) {
    return switch (what) {
      case "serverInfo" -> serverInfo();
      case "myself" -> object().put("accountId", "demo-reader").put("timeZone", "Etc/UTC");
      case "field" -> fields();
      case "status" -> statuses();
      case "project/" + IssueScript.PROJECT ->
          object().put("id", "10000").put("key", IssueScript.PROJECT);
      case "project/" + IssueScript.PROJECT + "/versions" -> JSON.createArrayNode();
      case "search/jql" -> search(query);
      case "search/approximate-count" ->
          object().put("count", issues.find(body.path("jql").asString("")).size());
      case "issue/bulkfetch" -> documents(body);
      case "changelog/bulkfetch" -> changelogs(body);
      default -> null;
    };
  }

  private ObjectNode serverInfo() {
    return object()
        .put("version", "1001.0.0-SNAPSHOT")
        .put("deploymentType", "Cloud")
        .put("serverTitle", "Jira (made up)")
        .put("serverTime", IssueScript.TIME.format(clock.instant()));
  }

  private static ArrayNode fields() {
    ArrayNode all = JSON.createArrayNode();
    ObjectNode sprint = all.addObject().put("id", IssueScript.SPRINT_FIELD).put("name", "Sprint");
    sprint.putObject("schema").put("custom", "com.pyxis.greenhopper.jira:gh-sprint");
    return all;
  }

  /** The list of statuses with their categories. */
  static ArrayNode statuses() {
    ArrayNode all = JSON.createArrayNode();
    for (IssueScript.State state : IssueScript.State.values()) {
      ObjectNode status = all.addObject().put("id", state.id).put("name", state.title);
      status.putObject("statusCategory").put("key", state.category);
    }
    return all;
  }

  private ObjectNode search(JiraQuery query) {
    List<ObjectNode> found = issues.find(query.text("jql"));
    int from = Math.min(found.size(), query.number("nextPageToken", 0));
    int until = Math.min(found.size(), from + Math.min(ISSUES, query.number("maxResults", 50)));
    List<String> wanted = List.of(query.text("fields").split(","));
    ObjectNode page = object();
    ArrayNode list = page.putArray("issues");
    found.subList(from, until).forEach(issue -> list.add(shown(issue, wanted)));
    if (until < found.size()) {
      page.put("nextPageToken", String.valueOf(until));
    }
    return page.put("isLast", until == found.size());
  }

  private ObjectNode documents(JsonNode body) {
    List<String> wanted = body.path("fields").valueStream().map(JsonNode::asString).toList();
    ObjectNode answer = object();
    ArrayNode list = answer.putArray("issues");
    issues.named(body.path("issueIdsOrKeys")).forEach(issue -> list.add(shown(issue, wanted)));
    answer.putArray("issueErrors");
    return answer;
  }

  /** An issue with the fields asked for, as Jira sends it: never all of them unasked. */
  private static ObjectNode shown(ObjectNode issue, List<String> wanted) {
    ObjectNode shown = object();
    shown.set("id", issue.path("id"));
    shown.set("key", issue.path("key"));
    ObjectNode fields = shown.putObject("fields");
    issue.path("fields").properties().stream()
        .filter(field -> wanted.contains(field.getKey()))
        .forEach(field -> fields.set(field.getKey(), field.getValue()));
    return shown;
  }

  private ObjectNode changelogs(JsonNode body) {
    int skip = Integer.parseInt(body.path("nextPageToken").asString("0"));
    int room = Math.min(ENTRIES, body.path("maxResults").asInt(ENTRIES));
    int position = 0;
    ObjectNode answer = object();
    ArrayNode logs = answer.putArray("issueChangeLogs");
    for (JsonNode id : body.path("issueIdsOrKeys")) {
      List<ObjectNode> entries = issues.changelog(id.asString());
      int from = Math.min(entries.size(), Math.max(0, skip - position));
      int until = Math.min(entries.size(), Math.max(0, skip + room - position));
      if (from < until) {
        ObjectNode log = logs.addObject().put("issueId", id.asString());
        log.putArray("changeHistories").addAll(entries.subList(from, until));
      }
      position += entries.size();
    }
    return position > skip + room
        ? answer.put("nextPageToken", String.valueOf(skip + room))
        : answer;
  }

  private @Nullable JsonNode agile(String what, JiraQuery query) {
    if (what.equals("board")) {
      ObjectNode boards = object().put("isLast", true);
      boards.putArray("values").addObject().put("id", 1).put("type", "scrum");
      return boards;
    }
    if (!what.equals("board/1/sprint")) {
      return null;
    }
    ObjectNode page = object();
    ArrayNode values = page.putArray("values");
    int position = 0;
    int from = query.number("startAt", 0);
    int until = from + query.number("maxResults", 50);
    for (JsonNode sprint : issues.sprints()) {
      if (position >= from && position < until) {
        values.add(sprint);
      }
      position++;
    }
    return page.put("isLast", position <= until);
  }

  private static ObjectNode object() {
    return JSON.createObjectNode();
  }
}
