package io.oneteam.nightly.demo;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a question to the made-up Jira. */
record JiraQuery(Map<String, String> parameters) {

  /** From the part behind the question mark, still encoded; null when there is none. */
  static JiraQuery of(@Nullable String raw) {
    Map<String, String> found = new HashMap<>();
    if (raw != null) {
      for (String part : raw.split("&", -1)) {
        int equals = part.indexOf('=');
        if (equals > 0) {
          found.put(
              part.substring(0, equals),
              URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
        }
      }
    }
    return new JiraQuery(found);
  }

  String text(String name) {
    return parameters.getOrDefault(name, "");
  }

  int number(String name, int otherwise) {
    String value = text(name);
    return value.isEmpty() ? otherwise : Integer.parseInt(value);
  }
}
