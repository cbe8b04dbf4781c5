package io.oneteam.collector.jira;

import io.oneteam.domain.history.Comment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Who commented when and at what length, never what. */
final class Comments {
  private record Numbered(long id, Comment comment) {}

  private Comments() {}

  /** From a page of comments or an issue's {@code comment} field, oldest first, each once. */
  static List<Comment> of(JsonNode page, Accounts accounts) {
    List<Numbered> found = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (JsonNode comment : page.path("comments")) {
      Instant at = JiraTime.of(comment.path("created"));
      long id = JiraJson.number(comment, "id", found.size());
      if (at != null && seen.add(id)) {
        int length = (int) Math.min(Integer.MAX_VALUE, JiraJson.number(comment, "bodyLength", 0));
        found.add(new Numbered(id, new Comment(accounts.of(comment.path("author")), at, length)));
      }
    }
    return found.stream()
        .sorted(Comparator.comparing((Numbered n) -> n.comment().at()).thenComparing(Numbered::id))
        .map(Numbered::comment)
        .toList();
  }

  /** How many more comments the server has than it sent. */
  static long missing(JsonNode page) {
    return Math.max(0, JiraJson.number(page, "total", 0) - page.path("comments").size());
  }
}
