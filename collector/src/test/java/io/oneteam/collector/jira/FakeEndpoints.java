package io.oneteam.collector.jira;

import com.sun.net.httpserver.HttpExchange;
import io.oneteam.collector.jira.FakeJira.Answer;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a Jira answers, with the habits that real ones have. */
final class FakeEndpoints {
  /** The account's zone, in which Data Center reads dates. */
  static final ZoneId ZONE = ZoneId.of("America/New_York");

  private static final Pattern PROJECT = Pattern.compile("project = \"([^\"]+)\"");
  private static final Pattern CREATED = Pattern.compile("created (<|>=) \"(\\d+-\\d+-\\d+)\"");
  private static final Pattern FLOOR = Pattern.compile("updated >= (?:(\\d+)|\"([^\"]+)\")");

  final boolean cloud;
  final FakeIssues issues;

  /** Largest page of a search, whatever is asked for. */
  int searchCap = 7;

  /** Largest page of bulk changelogs, in entries. */
  int entriesCap = 5;

  /** Comments in a document. */
  int embeddedComments = 1;

  Instant serverTime = FakeIssues.BEGIN.plusSeconds(86400 * 30L);
  boolean bulkChangelogs = true;
  boolean repeatsHistories;
  boolean numericDates = true;
  boolean projectArchived;
  boolean tokenOnLastPage;

  /** Walks of pages that went further than this end as if nothing more were there. */
  int losesItsWayAfter = Integer.MAX_VALUE;

  /** A Data Center that expands the last entry only and hands over the rest in pages. */
  boolean shortChangelogs;

  FakeEndpoints(boolean cloud, FakeIssues issues) {
    this.cloud = cloud;
    this.issues = issues;
  }

  /** Other answers, by the end of their path. */
  final Map<String, Answer> instead = new TreeMap<>();

  Answer answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    for (Map.Entry<String, Answer> other : instead.entrySet()) {
      if (path.endsWith(other.getKey())) {
        return other.getValue();
      }
    }
    Map<String, String> query = query(exchange);
    if (path.startsWith("/rest/agile/1.0/")) {
      return agile(path);
    }
    String api = cloud ? "/rest/api/3/" : "/rest/api/2/";
    if (!path.startsWith(api)) {
      return Answer.error(404, "null for uri: " + path);
    }
    String what = path.substring(api.length());
    JsonNode body =
        exchange.getRequestMethod().equals("POST")
            ? JiraJson.MAPPER.readTree(exchange.getRequestBody().readAllBytes())
            : JiraJson.MAPPER.createObjectNode();
    switch (what) {
      case "serverInfo":
        return Answer.ok(
            JiraJson.MAPPER.readTree(
                "{\"version\":\"1001.0.0\",\"deploymentType\":\""
                    + (cloud ? "Cloud" : "Server")
                    + "\",\"serverTime\":\""
                    + serverTime.toString().replace("Z", ".000+0000")
                    + "\"}"));
      case "myself":
        return Answer.ok(
            JiraJson.MAPPER.readTree(
                "{\""
                    + (cloud ? "accountId" : "name")
                    + "\":\"reader\",\"displayName\":\"R\","
                    + "\"timeZone\":\""
                    + ZONE
                    + "\"}"));
      case "field":
        return Answer.ok(
            JiraJson.MAPPER.readTree(
                "[{\"id\":\"customfield_10020\",\"name\":\"Sprint\",\"schema\":{\"type\":\"array\","
                    + "\"custom\":\"com.pyxis.greenhopper.jira:gh-sprint\",\"customId\":10020}}]"));
      case "status":
        return Answer.ok(
            JiraJson.MAPPER.readTree(
                "[{\"id\":\"1\",\"name\":\"Open\",\"statusCategory\":{\"id\":2,\"key\":\"new\"}},"
                    + "{\"id\":\"3\",\"name\":\"In Progress\",\"statusCategory\":{\"id\":4,\"key\":"
                    + "\"indeterminate\"}},{\"id\":\"6\",\"name\":\"Closed\",\"statusCategory\":"
                    + "{\"id\":3,\"key\":\"done\"}}]"));
      case "project/TEAM":
        return Answer.ok(JiraJson.MAPPER.readTree("{\"id\":\"1\",\"key\":\"TEAM\"}"));
      case "project/TEAM/versions":
        return Answer.ok(
            JiraJson.MAPPER.readTree(
                "[{\"id\":\"7\",\"name\":\"1.0\",\"released\":true,\"releaseDate\":\"2025-01-05\"}]"));
      case "project/search":
        return projects(query);
      case "search/jql":
        return cloud ? searchByToken(query) : Answer.error(404, "no such thing");
      case "search/approximate-count":
        return Answer.ok(
            JiraJson.MAPPER
                .createObjectNode()
                .put("count", find(body.path("jql").asString()).size()));
      case "search":
        return cloud
            ? Answer.error(410, "The requested API has been removed.")
            : searchByOffset(query);
      case "issue/bulkfetch":
        return bulkIssues(body);
      case "changelog/bulkfetch":
        return bulkChangelogs ? bulkChangelogs(body) : Answer.error(404, "no such thing");
      default:
        return what.startsWith("issue/") ? issue(what, query) : Answer.error(404, "no such thing");
    }
  }

  private Answer projects(Map<String, String> query) throws IOException {
    boolean match = projectArchived && "archived".equals(query.get("status"));
    return Answer.ok(
        JiraJson.MAPPER.readTree(
            "{\"isLast\":true,\"values\":[" + (match ? "{\"key\":\"TEAM\"}" : "") + "]}"));
  }

  private static Answer agile(String path) throws IOException {
    if (path.equals("/rest/agile/1.0/board")) {
      return Answer.ok(
          JiraJson.MAPPER.readTree(
              "{\"isLast\":true,\"values\":[{\"id\":1,\"type\":\"scrum\"},{\"id\":2,\"type\":"
                  + "\"kanban\"}]}"));
    }
    if (path.equals("/rest/agile/1.0/board/1/sprint")) {
      return Answer.ok(
          JiraJson.MAPPER.readTree(
              "{\"isLast\":true,\"values\":[{\"id\":5,\"name\":\"Sprint, 5\",\"state\":\"active\","
                  + "\"startDate\":\"2025-01-01T00:00:00.000Z\",\"originBoardId\":1}]}"));
    }
    return Answer.error(400, "The board does not support sprints");
  }

  private List<ObjectNode> find(String jql) {
    Matcher project = PROJECT.matcher(jql);
    Matcher floor = FLOOR.matcher(jql);
    Instant since = Instant.EPOCH;
    if (floor.find()) {
      since =
          floor.group(1) != null
              ? Instant.ofEpochMilli(Long.parseLong(floor.group(1)))
              : LocalDateTime.parse(floor.group(2), DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"))
                  .atZone(ZONE)
                  .toInstant();
    }
    return project.find()
        ? issues.find(project.group(1), since).stream().filter(issue -> within(jql, issue)).toList()
        : List.of();
  }

  private static boolean within(String jql, JsonNode issue) {
    Instant created = JiraTime.of(issue.path("fields").path("created"));
    Matcher bound = CREATED.matcher(jql);
    boolean within = true;
    while (bound.find()) {
      Instant at = LocalDate.parse(bound.group(2)).atStartOfDay(ZONE).toInstant();
      within &= bound.group(1).equals("<") == created.isBefore(at);
    }
    return within;
  }

  private Answer searchByToken(Map<String, String> query) {
    List<ObjectNode> found = find(query.get("jql"));
    int from = Integer.parseInt(query.getOrDefault("nextPageToken", "t 0").substring(2));
    int size = Math.min(searchCap, Integer.parseInt(query.getOrDefault("maxResults", "50")));
    int until = Math.min(found.size(), from + size);
    ObjectNode page = JiraJson.MAPPER.createObjectNode();
    ArrayNode list = page.putArray("issues");
    for (ObjectNode issue : found.subList(Math.min(from, until), until)) {
      list.add(found(issue, query.get("fields")));
    }
    boolean last = until >= found.size() || from >= losesItsWayAfter;
    page.put("isLast", last);
    if (!last || tokenOnLastPage) {
      // A token with characters that need encoding.
      page.put("nextPageToken", "t " + until);
    }
    return Answer.ok(page);
  }

  private Answer searchByOffset(Map<String, String> query) {
    List<ObjectNode> found = find(query.get("jql"));
    int from = Integer.parseInt(query.getOrDefault("startAt", "0"));
    int size = Math.min(searchCap, Integer.parseInt(query.getOrDefault("maxResults", "50")));
    ObjectNode page = JiraJson.MAPPER.createObjectNode();
    page.put("startAt", from).put("maxResults", size).put("total", found.size());
    ArrayNode list = page.putArray("issues");
    boolean full = "changelog".equals(query.get("expand"));
    for (int i = from; i < Math.min(found.size(), from + size); i++) {
      long id = Long.parseLong(found.get(i).path("id").asString());
      list.add(full ? expanded(id) : updated(found.get(i)));
    }
    return Answer.ok(page);
  }

  private static ObjectNode updated(ObjectNode issue) {
    return found(issue, "updated");
  }

  private static ObjectNode found(ObjectNode issue, String field) {
    ObjectNode shown = JiraJson.MAPPER.createObjectNode().put("id", issue.path("id").asString());
    shown.putObject("fields").set(field, issue.path("fields").path(field));
    return shown;
  }

  private ObjectNode expanded(long id) {
    ObjectNode issue = issues.document(id, embeddedComments);
    List<ObjectNode> all = issues.histories(id);
    ObjectNode changelog = issue.putObject("changelog");
    changelog.put("startAt", 0).put("maxResults", all.size()).put("total", all.size());
    all.subList(shortChangelogs ? Math.max(0, all.size() - 1) : 0, all.size())
        .forEach(changelog.putArray("histories")::add);
    return issue;
  }

  private Answer bulkIssues(JsonNode body) {
    if (body.path("issueIdsOrKeys").size() > 100) {
      return Answer.error(400, "Too many issues.");
    }
    ObjectNode answer = JiraJson.MAPPER.createObjectNode();
    ArrayNode list = answer.putArray("issues");
    ArrayNode errors = answer.putArray("issueErrors");
    for (JsonNode id : body.path("issueIdsOrKeys")) {
      if (issues.get(Long.parseLong(id.asString())) == null) {
        errors.addObject().put("id", id.asString()).put("errorMessage", "gone");
      } else {
        list.add(issues.document(Long.parseLong(id.asString()), embeddedComments));
      }
    }
    return Answer.ok(answer);
  }

  private Answer bulkChangelogs(JsonNode body) {
    if (body.path("issueIdsOrKeys").size() > 1000) {
      return Answer.error(400, "Too many issues.");
    }
    List<ObjectNode> entries = new ArrayList<>();
    List<String> owners = new ArrayList<>();
    for (JsonNode id : body.path("issueIdsOrKeys")) {
      for (ObjectNode history : issues.histories(Long.parseLong(id.asString()))) {
        entries.add(history);
        owners.add(id.asString());
      }
    }
    int from = Integer.parseInt(body.path("nextPageToken").asString("t 0").substring(2));
    int until =
        Math.min(entries.size(), from + Math.min(entriesCap, body.path("maxResults").asInt(1000)));
    int begin = repeatsHistories ? Math.max(0, from - 1) : from;
    Map<String, ArrayNode> byIssue = new TreeMap<>();
    ObjectNode answer = JiraJson.MAPPER.createObjectNode();
    ArrayNode logs = answer.putArray("issueChangeLogs");
    for (int i = begin; i < until; i++) {
      ObjectNode history = entries.get(i).deepCopy();
      if (numericDates) {
        history.put("created", JiraTime.of(history.path("created")).toEpochMilli());
      }
      byIssue
          .computeIfAbsent(
              owners.get(i), id -> logs.addObject().put("issueId", id).putArray("changeHistories"))
          .add(history);
    }
    if (until < entries.size()) {
      answer.put("nextPageToken", "t " + until);
    }
    return Answer.ok(answer);
  }

  private Answer issue(String what, Map<String, String> query) {
    String[] parts = what.split("/");
    long id = Long.parseLong(parts[1]);
    if (issues.get(id) == null) {
      return Answer.error(404, "Issue does not exist or you do not have permission to see it.");
    }
    if (parts.length == 2) {
      return Answer.ok(
          "changelog".equals(query.get("expand"))
              ? expanded(id)
              : issues.document(id, embeddedComments));
    }
    if (parts[2].equals("comment")) {
      return Answer.ok(page("comments", issues.comments(id), query));
    }
    if (parts[2].equals("changelog") && (cloud || shortChangelogs)) {
      ArrayNode all = JiraJson.MAPPER.createArrayNode();
      issues.histories(id).forEach(history -> all.add(history.deepCopy()));
      return Answer.ok(page("values", all, query));
    }
    return Answer.error(404, "no such thing");
  }

  private ObjectNode page(String name, ArrayNode all, Map<String, String> query) {
    int from = Integer.parseInt(query.getOrDefault("startAt", "0"));
    int size = Math.min(2, Integer.parseInt(query.getOrDefault("maxResults", "100")));
    ObjectNode page = JiraJson.MAPPER.createObjectNode();
    page.put("startAt", from).put("maxResults", size).put("total", all.size());
    ArrayNode list = page.putArray(name);
    for (int i = from; i < Math.min(all.size(), from + size); i++) {
      list.add(all.get(i));
    }
    if (name.equals("values")) {
      page.put("isLast", from + size >= all.size());
    }
    return page;
  }

  private static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> found = new TreeMap<>();
    String raw = exchange.getRequestURI().getRawQuery();
    for (String part : (raw == null ? "" : raw).split("&")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        found.put(
            part.substring(0, equals),
            URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return found;
  }
}
