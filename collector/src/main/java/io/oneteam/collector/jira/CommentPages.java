package io.oneteam.collector.jira;

import io.oneteam.collector.jira.RequestFailure.Kind;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Fetches the comments that an issue document leaves out. */
final class CommentPages {
  private static final int PAGE = 100;
  private final Site site;

  CommentPages(Site site) {
    this.site = site;
  }

  /**
   * Puts all comments into a document; the server's total may count some nobody may see.
   *
   * @return why some could not be had; null when all are there
   */
  @Nullable String complete(JsonNode document) {
    JsonNode comment = document.path("fields").path("comment");
    if (!(comment instanceof ObjectNode field) || Comments.missing(comment) == 0) {
      return null;
    }
    ArrayNode all = JiraJson.MAPPER.createArrayNode();
    Set<String> seen = new HashSet<>();
    String path = site.api() + "/issue/" + JiraJson.text(document, "id") + "/comment?maxResults=";
    try {
      while (true) {
        JsonNode page = site.http().get(path + PAGE + "&startAt=" + all.size());
        int before = seen.size();
        page.path("comments").forEach(all::add);
        page.path("comments").forEach(one -> seen.add(JiraJson.text(one, "id")));
        if (seen.size() == before || all.size() >= JiraJson.number(page, "total", 0)) {
          break;
        }
      }
      field.set("comments", all);
      return null;
    } catch (RequestFailure failure) {
      if (failure.mayBeSplit()) {
        return failure.sentence();
      }
      if (failure.kind() != Kind.NOT_FOUND) {
        throw failure;
      }
      return null;
    }
  }
}
