package io.oneteam.collector.jira;

import io.oneteam.collector.jira.RequestFailure.Kind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A Jira that has answered: what it says it is, who we are there, its clock, fields and statuses.
 *
 * @param cloud whether it is Cloud; by what the server says, never by its host name
 * @param api path of its REST interface
 * @param serverTime its clock when it was asked; ours when it does not tell
 * @param skew how far its clock is ahead of ours
 * @param zone zone in which it reads dates in queries: the account's
 * @param statuses its list of statuses with categories
 */
record Site(
    JiraHttp http,
    boolean cloud,
    String api,
    Instant serverTime,
    Duration skew,
    ZoneId zone,
    FieldIds fields,
    JsonNode statuses) {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  /**
   * Asks what it is and who we are.
   *
   * @throws RequestFailure when it does not answer as a Jira, or not to us
   */
  static Site connect(JiraHttp http, Clock clock) {
    JsonNode info = serverInfo(http);
    Instant now = clock.instant();
    Instant told = JiraTime.of(info.path("serverTime"));
    Instant serverTime = told == null ? http.date() : told;
    boolean cloud = JiraJson.text(info, "deploymentType").equalsIgnoreCase("Cloud");
    String api = cloud ? "/rest/api/3" : "/rest/api/2";
    JsonNode myself = http.get(api + "/myself");
    boolean somebody =
        !JiraJson.text(myself, "accountId").isEmpty() || !JiraJson.text(myself, "name").isEmpty();
    if (!somebody) {
      throw new RequestFailure(
          Kind.UNAUTHORISED,
          "Jira answers, but as to an anonymous visitor: the token was not looked at; check the token"
              + " and that no proxy removes the Authorization header.");
    }
    return new Site(
        http,
        cloud,
        api,
        serverTime == null ? now : serverTime,
        serverTime == null ? Duration.ZERO : Duration.between(now, serverTime),
        zone(JiraJson.text(myself, "timeZone")),
        FieldIds.of(http.get(api + "/field")),
        http.get(api + "/status"));
  }

  private static JsonNode serverInfo(JiraHttp http) {
    JsonNode info;
    try {
      info = http.get("/rest/api/3/serverInfo");
    } catch (RequestFailure failure) {
      if (failure.kind() != Kind.NOT_FOUND) {
        throw failure;
      }
      info = http.get("/rest/api/2/serverInfo");
    }
    if (!info.isObject() || !(info.has("version") || info.has("deploymentType"))) {
      throw new RequestFailure(
          Kind.WRONG_PLACE,
          "What answers at jira.url is not a Jira (its serverInfo has no version); correct jira.url.");
    }
    return info;
  }

  private static ZoneId zone(String name) {
    try {
      return name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }

  /**
   * The query for a project's issues, in an order that changes do not disturb.
   *
   * @param floor earliest update, null for all; a floor only: a ceiling loses issues
   * @param more a further condition, beginning with AND; empty for none
   */
  String query(String project, @Nullable Instant floor, String more) {
    String since = "";
    if (floor != null) {
      since =
          " AND updated >= "
              + (cloud ? floor.toEpochMilli() : '"' + MINUTE.format(floor.atZone(zone)) + '"');
    }
    return "project = \"" + project + "\"" + since + more + " ORDER BY created ASC, key ASC";
  }

  /** Names of the fields that history needs. */
  String wanted() {
    return String.join(
        ",",
        Stream.concat(
                Stream.of(
                    "issuetype",
                    "project",
                    "summary",
                    "status",
                    "resolution",
                    "priority",
                    "created",
                    "updated",
                    "resolutiondate",
                    "labels",
                    "assignee",
                    "reporter",
                    "creator",
                    "fixVersions",
                    "components",
                    "parent",
                    "issuelinks",
                    "comment"),
                fields.custom().stream())
            .toList());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
