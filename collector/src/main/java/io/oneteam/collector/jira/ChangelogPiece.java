package io.oneteam.collector.jira;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Changelog entries saved apart from their issue.
 *
 * @param owners ids and keys that may be its issue's, the likeliest first
 * @param total entries the server says the issue has; negative when it does not say
 */
record ChangelogPiece(List<String> owners, List<JsonNode> histories, long total) {
  private static final Pattern ADDRESS = Pattern.compile("/issue/([^/?]+)/changelog");
  private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]*-[0-9]+");
  private static final Pattern ID = Pattern.compile("[0-9]+");
  private static final Pattern POSITION = Pattern.compile("( line \\d+)?( document \\d+)?$");

  /**
   * The pieces a document holds; none when it is something else: answers of {@code
   * changelog/bulkfetch} name their issues, those of {@code issue/{id}/changelog} by their address,
   * a bare changelog or single entries by the file's name only.
   */
  static List<ChangelogPiece> of(String place, JsonNode document) {
    List<ChangelogPiece> pieces = new ArrayList<>();
    for (JsonNode issue : document.path("issueChangeLogs")) {
      pieces.add(
          new ChangelogPiece(
              List.of(JiraJson.text(issue, "issueId")), list(issue.path("changeHistories")), -1));
    }
    for (String name : List.of("values", "histories")) {
      List<JsonNode> entries = list(document.path(name));
      if (!entries.isEmpty() && isEntry(entries.get(0))) {
        long total = JiraJson.number(document, "total", -1);
        pieces.add(new ChangelogPiece(owners(place, document), entries, total));
      }
    }
    if (isEntry(document)) {
      pieces.add(new ChangelogPiece(owners(place, document), List.of(document), -1));
    }
    return pieces;
  }

  /** The issue it belongs to; null when that is not known. */
  @Nullable Long owner(Map<String, Long> issues) {
    return owner(owners, issues);
  }

  /** The issue that one of these ids and keys names first; null when none does. */
  static @Nullable Long owner(List<String> owners, Map<String, Long> issues) {
    for (String name : owners) {
      Long id = issues.get(name);
      if (id != null) {
        return id;
      }
    }
    return null;
  }

  private static boolean isEntry(JsonNode value) {
    return value.path("items").isArray() && value.has("created") && value.has("id");
  }

  private static List<String> owners(String place, JsonNode document) {
    Set<String> names = new LinkedHashSet<>();
    for (String property : List.of("self", "nextPage")) {
      Matcher address = ADDRESS.matcher(JiraJson.text(document, property));
      if (address.find()) {
        names.add(address.group(1));
      }
    }
    // The folder may name the issue as well as the file.
    String[] parts = POSITION.matcher(place).replaceFirst("").split("[/\\\\]");
    for (Pattern pattern : List.of(KEY, ID)) {
      for (int i = parts.length - 1; i >= Math.max(0, parts.length - 2); i--) {
        pattern.matcher(parts[i]).results().forEach(found -> names.add(found.group()));
      }
    }
    return List.copyOf(names);
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> list = new ArrayList<>();
    array.forEach(list::add);
    return list;
  }
}
