package io.oneteam.collector.jira;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cloud in three phases, as Atlassian advises: a sweep of ids by {@code search/jql}, then issues
 * and changelogs in bulk. Never {@code expand=changelog}, which holds recent entries only.
 */
final class CloudFeed implements Feed {
  /** From here on a list is walked year by year. */
  private static final long LARGE = 50_000;

  private static final int CHUNK = 200;
  private static final int DOCUMENTS = 100;

  private final Site site;
  private final IdSweep sweep;
  private final CommentPages comments;
  private final ChangelogPages changelogs;

  CloudFeed(Site site) {
    this.site = site;
    this.sweep = new IdSweep(site, LARGE);
    this.comments = new CommentPages(site);
    this.changelogs = new ChangelogPages(site);
  }

  @Override
  public @Nullable String changed(
      String project, @Nullable Instant floor, BiPredicate<Long, Instant> wanted, Sink sink) {
    Listing listing = sweep.of(project, floor);
    List<Long> ids = new ArrayList<>();
    listing
        .updates()
        .forEach(
            (id, updated) -> {
              if (wanted.test(id, updated)) {
                ids.add(id);
              }
            });
    read(ids, sink);
    return listing.brokenOff();
  }

  @Override
  public Listing census(String project) {
    return sweep.of(project, null);
  }

  @Override
  public long count(String project) {
    return sweep.count(project);
  }

  @Override
  public void read(Collection<Long> ids, Sink sink) {
    List<Long> all = ids.stream().sorted().toList();
    for (int from = 0; from < all.size(); from += CHUNK) {
      List<Long> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
      Map<Long, JsonNode> documents = new LinkedHashMap<>();
      for (int i = 0; i < chunk.size(); i += DOCUMENTS) {
        documents(chunk.subList(i, Math.min(chunk.size(), i + DOCUMENTS)), documents, sink);
      }
      Map<Long, ChangelogPages.Entries> entries =
          changelogs.of(new ArrayList<>(documents.keySet()));
      for (Map.Entry<Long, JsonNode> document : documents.entrySet()) {
        ChangelogPages.Entries found = entries.get(document.getKey());
        String untold = comments.complete(document.getValue());
        if (untold != null) {
          sink.again(document.getKey(), "The comments", untold);
        }
        if (found == null) {
          sink.again(document.getKey(), "The changelog", "Jira does not hand it over");
        }
        sink.issue(
            document.getValue(),
            found == null ? null : found.histories(),
            found == null ? -1 : found.total());
      }
      sink.commit();
    }
  }

  /** An answer that cannot be read is asked for again in halves, until the culprit stands alone. */
  private void documents(List<Long> ids, Map<Long, JsonNode> into, Sink sink) {
    ObjectNode body = JiraJson.MAPPER.createObjectNode();
    ChangelogPages.put(ids, body);
    List.of(site.wanted().split(",")).forEach(body.putArray("fields")::add);
    JsonNode answer;
    try {
      answer = site.http().post(site.api() + "/issue/bulkfetch", body);
    } catch (RequestFailure failure) {
      if (!failure.mayBeSplit()) {
        throw failure;
      }
      if (ids.size() == 1) {
        sink.unreadable("Issue " + ids.get(0), failure.sentence());
      } else {
        documents(ids.subList(0, ids.size() / 2), into, sink);
        documents(ids.subList(ids.size() / 2, ids.size()), into, sink);
      }
      return;
    }
    for (JsonNode issue : answer.path("issues")) {
      into.put(JiraJson.number(issue, "id", -1), issue);
    }
    ids.stream().filter(id -> !into.containsKey(id)).forEach(sink::withheld);
  }
}
