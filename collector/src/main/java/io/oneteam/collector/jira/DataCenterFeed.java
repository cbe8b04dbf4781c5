package io.oneteam.collector.jira;

import io.oneteam.collector.jira.RequestFailure.Kind;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Data Center: {@code search} with {@code startAt}, the changelog expanded, which is whole there.
 * Pages drift while issues come and go; ids are taken once, and the census finds what slipped by.
 */
final class DataCenterFeed implements Feed {
  private static final int DOCUMENTS = 100;
  private static final int IDS = 1000;

  /** More single issues than this cannot all be to blame: the server is. */
  private static final int LOST = 20;

  private static final int RESTARTS = 3;
  private final Site site;
  private final CommentPages comments;
  private final ChangelogPages changelogs;

  DataCenterFeed(Site site) {
    this.site = site;
    this.comments = new CommentPages(site);
    this.changelogs = new ChangelogPages(site);
  }

  @Override
  public @Nullable String changed(
      String project, @Nullable Instant floor, BiPredicate<Long, Instant> wanted, Sink sink) {
    String query = site.query(project, floor, "");
    Set<Long> seen = new HashSet<>();
    long startAt = 0;
    int size = DOCUMENTS;
    int lost = 0;
    while (true) {
      JsonNode page;
      try {
        page = page(query, startAt, size, site.wanted() + "&expand=changelog");
      } catch (RequestFailure failure) {
        if (!failure.mayBeSplit()) {
          throw failure;
        }
        if (size > 1) {
          size = size / 2;
        } else if (++lost > LOST) {
          throw failure;
        } else {
          // The census names it.
          startAt++;
        }
        continue;
      }
      int received = page.path("issues").size();
      for (JsonNode issue : page.path("issues")) {
        Instant updated = JiraTime.of(issue.path("fields").path("updated"));
        long id = JiraJson.number(issue, "id", -1);
        if (seen.add(id) && wanted.test(id, updated == null ? Instant.EPOCH : updated)) {
          hand(issue, sink);
        }
      }
      sink.commit();
      startAt += received;
      if (received == 0 || startAt >= JiraJson.number(page, "total", Long.MAX_VALUE)) {
        return null;
      }
      size = Math.min(DOCUMENTS, size * 2);
    }
  }

  /**
   * Each page begins with the last issue of the page before; when it does not, issues came or went
   * and the walk begins anew.
   */
  @Override
  public Listing census(String project) {
    Map<Long, Instant> updates = new LinkedHashMap<>();
    String query = site.query(project, null, "");
    try {
      for (int restart = 0; restart <= RESTARTS; restart++) {
        if (walk(query, updates)) {
          return new Listing(updates, null);
        }
      }
      return new Listing(updates, "Jira's list of issues kept changing while it was read");
    } catch (RequestFailure failure) {
      if (updates.isEmpty() || failure.kind() == Kind.STOPPED) {
        throw failure;
      }
      return new Listing(updates, failure.sentence());
    }
  }

  /** Whether the list stood still meanwhile. */
  private boolean walk(String query, Map<Long, Instant> updates) {
    updates.clear();
    long last = -1;
    long startAt = 0;
    while (true) {
      JsonNode page = page(query, startAt, IDS, "updated");
      JsonNode issues = page.path("issues");
      if (last >= 0 && JiraJson.number(issues.path(0), "id", -1) != last) {
        return false;
      }
      for (JsonNode issue : issues) {
        Instant updated = JiraTime.of(issue.path("fields").path("updated"));
        last = JiraJson.number(issue, "id", -1);
        updates.put(last, updated == null ? Instant.EPOCH : updated);
      }
      startAt += issues.size();
      if (issues.size() <= (startAt == issues.size() ? 0 : 1)
          || startAt >= JiraJson.number(page, "total", Long.MAX_VALUE)) {
        return true;
      }
      startAt--;
    }
  }

  private JsonNode page(String query, long startAt, int size, String fields) {
    return site.http()
        .get(
            site.api()
                + "/search?jql="
                + Site.encoded(query)
                + "&startAt="
                + startAt
                + "&maxResults="
                + size
                + "&fields="
                + fields);
  }

  @Override
  public void read(Collection<Long> ids, Sink sink) {
    int taken = 0;
    for (Long id : ids) {
      try {
        JsonNode issue =
            site.http()
                .get(
                    site.api() + "/issue/" + id + "?fields=" + site.wanted() + "&expand=changelog");
        hand(issue, sink);
      } catch (RequestFailure failure) {
        if (failure.kind() == Kind.NOT_FOUND) {
          sink.withheld(id);
        } else if (failure.mayBeSplit()) {
          sink.unreadable("Issue " + id, failure.sentence());
        } else {
          throw failure;
        }
      }
      if (++taken % DOCUMENTS == 0) {
        sink.commit();
      }
    }
    sink.commit();
  }

  /** An expanded changelog that is short is asked for in pages, where this version has them. */
  private void hand(JsonNode issue, Sink sink) {
    long id = JiraJson.number(issue, "id", -1);
    String untold = comments.complete(issue);
    if (untold != null) {
      sink.again(id, "The comments", untold);
    }
    JsonNode changelog = issue.path("changelog");
    long total = JiraJson.number(changelog, "total", -1);
    if (total > changelog.path("histories").size()) {
      try {
        List<JsonNode> all = changelogs.single(id).histories();
        if (all.size() > changelog.path("histories").size()) {
          sink.issue(issue, all, total);
          return;
        }
      } catch (RequestFailure failure) {
        // Without those pages the issue is marked as incomplete, with the number that is missing.
        if (failure.mayBeSplit()) {
          sink.again(id, "A part of the changelog", failure.sentence());
        } else if (failure.kind() != Kind.NOT_FOUND) {
          throw failure;
        }
      }
    }
    sink.issue(issue, null, -1);
  }

  @Override
  public long count(String project) {
    return JiraJson.number(page(site.query(project, null, ""), 0, 1, "updated"), "total", -1);
  }
}
