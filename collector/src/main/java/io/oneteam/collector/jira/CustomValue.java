package io.oneteam.collector.jira;

import io.oneteam.domain.history.Sprint;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Recognises the few custom fields that matter by what they hold. */
final class CustomValue {
  private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]{0,30}-[0-9]{1,12}");
  private static final Pattern PART =
      Pattern.compile(
          "(?:^|,)(id|rapidViewId|state|name|startDate|endDate|completeDate|activatedDate|sequence"
              + "|goal|synced|autoStartStop|incompleteIssuesDestinationId)=");

  private CustomValue() {}

  /** Whether a custom field's value may be a sprint list, an epic's key, or a flag. */
  static boolean matters(JsonNode value) {
    if (value.isString()) {
      return isKey(value.asString());
    }
    if (value.isArray()) {
      for (JsonNode one : value) {
        if (sprint(one) != null || isOption(one)) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  private static boolean isOption(JsonNode value) {
    return value.isObject() && value.has("value");
  }

  /** A sprint as Cloud's object or Data Center's {@code Sprint@…[id=…]}; null when it is none. */
  static @Nullable Sprint sprint(JsonNode value) {
    if (value.isString()) {
      return ofText(value.asString());
    }
    boolean looksLikeOne =
        value.isObject()
            && value.has("id")
            && value.has("name")
            && value.has("state")
            && (value.has("boardId")
                || value.has("originBoardId")
                || value.has("startDate")
                || JiraJson.text(value, "state").matches("(?i)future|active|closed"));
    long id = JiraJson.number(value, "id", -1);
    if (!looksLikeOne || id < 0) {
      return null;
    }
    return new Sprint(
        id,
        JiraJson.text(value, "name"),
        JiraTime.of(value.path("startDate")),
        JiraTime.of(value.path("endDate")),
        JiraTime.of(value.path("completeDate")));
  }

  private static @Nullable Sprint ofText(String text) {
    int open = text.indexOf('[');
    if (!text.contains("Sprint@") || open < 0 || !text.endsWith("]")) {
      return null;
    }
    // Names hold commas, so the text is cut at the known names only.
    String inside = text.substring(open + 1, text.length() - 1);
    Map<String, String> parts = new HashMap<>();
    Matcher matcher = PART.matcher(inside);
    String name = null;
    int begin = 0;
    while (matcher.find()) {
      if (name != null) {
        parts.putIfAbsent(name, inside.substring(begin, matcher.start()));
      }
      name = matcher.group(1);
      begin = matcher.end();
    }
    if (name != null) {
      parts.putIfAbsent(name, inside.substring(begin));
    }
    long id = JiraJson.number(parts.getOrDefault("id", ""), -1);
    return id < 0
        ? null
        : new Sprint(
            id,
            parts.getOrDefault("name", ""),
            instant(parts, "startDate"),
            instant(parts, "endDate"),
            instant(parts, "completeDate"));
  }

  private static @Nullable Instant instant(Map<String, String> parts, String name) {
    return JiraTime.of(parts.getOrDefault(name, ""));
  }
}
