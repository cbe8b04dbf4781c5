package io.oneteam.collector.jira;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON from outside: read with limits, asked without surprises. */
final class JiraJson {
  /** Deeper than any document Jira writes. */
  static final int DEEPEST = 100;

  /** Longer than any text Jira keeps. */
  static final int LONGEST = 20_000_000;

  static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST)
                          .maxNumberLength(100)
                          .maxNameLength(1000)
                          .build())
                  .build())
          .build();

  private JiraJson() {}

  /** A string or number as text; empty when absent, null, or something else. */
  static String text(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isString() || value.isNumber() ? value.asString() : "";
  }

  /** A whole number, written as number or string; the default when it is none. */
  static long number(JsonNode object, String name, long otherwise) {
    return number(text(object, name), otherwise);
  }

  /** A whole number; the default when it is none. */
  static long number(String text, long otherwise) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
