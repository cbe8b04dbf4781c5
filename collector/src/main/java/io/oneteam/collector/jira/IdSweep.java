package io.oneteam.collector.jira;

import io.oneteam.collector.jira.Feed.Listing;
import io.oneteam.collector.jira.RequestFailure.Kind;
import java.time.Instant;
import java.time.Year;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lists the ids of a Cloud project by {@code search/jql}. A walk of very many pages has been seen
 * to end early without a sign, so a project that Jira counts as large, or of which a walk lists
 * less than Jira counts, is walked once for each year of creation.
 */
final class IdSweep {
  private static final int PAGE = 5000;

  private final Site site;
  private final long large;

  /** A walk; failed when the server, not its pages, is to blame. */
  private record Walk(Map<Long, Instant> updates, @Nullable String brokenOff, boolean failed) {
    Listing listing() {
      return new Listing(updates, brokenOff);
    }
  }

  /**
   * Of a site.
   *
   * @param large issues by Jira's count from which on years are walked one by one
   */
  IdSweep(Site site, long large) {
    this.site = site;
    this.large = large;
  }

  /** All issues of a project updated since a floor; null for all. */
  Listing of(String project, @Nullable Instant floor) {
    if (floor != null) {
      return walk(site.query(project, floor, "")).listing();
    }
    long count = count(project);
    if (count >= large) {
      return byYear(project);
    }
    Walk whole = walk(site.query(project, null, ""));
    int listed = whole.updates().size();
    if (whole.failed() || (whole.brokenOff() == null && count <= listed)) {
      return whole.listing();
    }
    Listing years = byYear(project);
    return years.updates().size() >= listed ? years : whole.listing();
  }

  /** Years in the account's zone, without a gap: the first and the last one have no outer end. */
  private Listing byYear(String project) {
    Map<Long, Instant> updates = new LinkedHashMap<>();
    try {
      int last = Year.from(site.serverTime().atZone(site.zone())).getValue();
      int first = Math.min(last, firstYear(project, last));
      for (int year = first; year <= last; year++) {
        String from = year == first ? "" : " AND created >= \"" + year + "-01-01\"";
        String until = year == last ? "" : " AND created < \"" + (year + 1) + "-01-01\"";
        Walk one = walk(site.query(project, null, from + until));
        updates.putAll(one.updates());
        if (one.brokenOff() != null) {
          return new Listing(updates, one.brokenOff());
        }
      }
      return new Listing(updates, null);
    } catch (RequestFailure failure) {
      return cut(updates, failure).listing();
    }
  }

  private int firstYear(String project, int otherwise) {
    JsonNode oldest =
        site.http()
            .get(address(site.query(project, null, ""), "created", 1))
            .path("issues")
            .path(0)
            .path("fields");
    Instant created = JiraTime.of(oldest.path("created"));
    return created == null ? otherwise : Year.from(created.atZone(site.zone())).getValue();
  }

  /** How many issues a project has by Jira's own count; negative when it does not say. */
  long count(String project) {
    try {
      ObjectNode body = JiraJson.MAPPER.createObjectNode();
      body.put("jql", "project = \"" + project + "\"");
      return JiraJson.number(
          site.http().post(site.api() + "/search/approximate-count", body), "count", -1);
    } catch (RequestFailure failure) {
      if (failure.kind() == Kind.NOT_FOUND || failure.kind() == Kind.REFUSED) {
        return -1;
      }
      throw failure;
    }
  }

  /** Walks the pages to their end, which a short page does not show: a missing token does. */
  private Walk walk(String jql) {
    Map<Long, Instant> updates = new LinkedHashMap<>();
    Set<String> tokens = new HashSet<>();
    String token = "";
    try {
      while (true) {
        JsonNode page =
            site.http()
                .get(
                    address(jql, "updated", PAGE)
                        + (token.isEmpty() ? "" : "&nextPageToken=" + Site.encoded(token)));
        for (JsonNode issue : page.path("issues")) {
          long id = JiraJson.number(issue, "id", -1);
          Instant updated = JiraTime.of(issue.path("fields").path("updated"));
          if (id >= 0) {
            updates.put(id, updated == null ? Instant.EPOCH : updated);
          }
        }
        token = JiraJson.text(page, "nextPageToken");
        if (token.isEmpty() || page.path("isLast").asBoolean(false)) {
          return new Walk(updates, null, false);
        }
        if (!tokens.add(token)) {
          return new Walk(updates, "Jira's list of issues repeats a page token", false);
        }
        if (page.path("issues").isEmpty()) {
          return new Walk(updates, "Jira's list of issues has an empty page before its end", false);
        }
      }
    } catch (RequestFailure failure) {
      return cut(updates, failure);
    }
  }

  /** What was listed before a failure; nothing of it is the failure itself. */
  private static Walk cut(Map<Long, Instant> updates, RequestFailure failure) {
    if (updates.isEmpty() || failure.kind() == Kind.STOPPED) {
      throw failure;
    }
    return new Walk(updates, failure.sentence(), true);
  }

  private String address(String jql, String field, int size) {
    return site.api()
        + "/search/jql?jql="
        + Site.encoded(jql)
        + "&fields="
        + field
        + "&maxResults="
        + size;
  }
}
