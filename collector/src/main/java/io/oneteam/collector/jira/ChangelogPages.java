package io.oneteam.collector.jira;

import io.oneteam.collector.jira.RequestFailure.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changelogs that come apart from their issues. On Cloud in bulk, keyed by issue id, unfiltered
 * since items may lack their field's id; issue by issue where bulk is not offered or loses its way,
 * and on those versions of Data Center that have it.
 */
final class ChangelogPages {
  /**
   * An issue's entries.
   *
   * @param total entries the server says there are; negative when it does not say
   */
  record Entries(List<JsonNode> histories, long total) {}

  private static final int ENTRIES = 1000;
  private static final int PAGE = 100;
  private final Site site;
  private boolean bulk = true;

  ChangelogPages(Site site) {
    this.site = site;
  }

  /** Entries by issue; an issue whose changelog cannot be read is missing in the answer. */
  Map<Long, Entries> of(List<Long> ids) {
    Map<Long, Entries> found = new HashMap<>();
    if (!ids.isEmpty()) {
      collect(ids, found);
    }
    return found;
  }

  private void collect(List<Long> ids, Map<Long, Entries> found) {
    try {
      Map<Long, List<JsonNode>> entries = bulk ? bulk(ids) : null;
      if (entries != null) {
        ids.forEach(id -> found.put(id, new Entries(entries.getOrDefault(id, List.of()), -1)));
        return;
      }
    } catch (RequestFailure failure) {
      if (failure.kind() == Kind.NOT_FOUND) {
        bulk = false;
      } else if (!failure.mayBeSplit()) {
        throw failure;
      } else if (ids.size() > 1) {
        collect(ids.subList(0, ids.size() / 2), found);
        collect(ids.subList(ids.size() / 2, ids.size()), found);
        return;
      }
    }
    for (Long id : ids) {
      try {
        found.put(id, single(id));
      } catch (RequestFailure failure) {
        if (!failure.mayBeSplit() && failure.kind() != Kind.NOT_FOUND) {
          throw failure;
        }
      }
    }
  }

  /** Null when the pages lead nowhere. */
  private @Nullable Map<Long, List<JsonNode>> bulk(List<Long> ids) {
    Map<Long, List<JsonNode>> entries = new HashMap<>();
    Set<String> tokens = new HashSet<>();
    ObjectNode body = JiraJson.MAPPER.createObjectNode();
    put(ids, body);
    body.put("maxResults", ENTRIES);
    while (true) {
      JsonNode page = site.http().post(site.api() + "/changelog/bulkfetch", body);
      for (JsonNode issue : page.path("issueChangeLogs")) {
        List<JsonNode> histories =
            entries.computeIfAbsent(JiraJson.number(issue, "issueId", -1), id -> new ArrayList<>());
        issue.path("changeHistories").forEach(histories::add);
      }
      String token = JiraJson.text(page, "nextPageToken");
      if (token.isEmpty()) {
        return entries;
      }
      if (!tokens.add(token) || page.path("issueChangeLogs").isEmpty()) {
        return null;
      }
      body.put("nextPageToken", token);
    }
  }

  /** One issue's entries, page by page. */
  Entries single(long id) {
    List<JsonNode> histories = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    long total = -1;
    while (true) {
      JsonNode page =
          site.http()
              .get(
                  site.api()
                      + "/issue/"
                      + id
                      + "/changelog?startAt="
                      + histories.size()
                      + "&maxResults="
                      + PAGE);
      total = JiraJson.number(page, "total", total);
      JsonNode values = page.path("values");
      int before = seen.size();
      values.forEach(histories::add);
      values.forEach(value -> seen.add(JiraJson.text(value, "id")));
      boolean last = page.path("isLast").asBoolean(false) || (total >= 0 && seen.size() >= total);
      // A page that brings nothing new leads nowhere; what is missing is told by the total.
      if (last || seen.size() == before) {
        return new Entries(histories, total);
      }
    }
  }

  /** Names the issues in a question. */
  static void put(List<Long> ids, ObjectNode body) {
    ArrayNode array = body.putArray("issueIdsOrKeys");
    ids.forEach(id -> array.add(Long.toString(id)));
  }
}
