package io.oneteam.analyzer.statistics.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Walks the expected answer and lists where ours differs. */
final class Difference {
  private final Tolerance tolerance;
  private final List<String> found = new ArrayList<>();

  private Difference(Tolerance tolerance) {
    this.tolerance = tolerance;
  }

  static List<String> between(JsonNode want, @Nullable Object got, Tolerance tolerance) {
    Difference difference = new Difference(tolerance);
    difference.walk("expected", "", want, got);
    return difference.found;
  }

  private void walk(String path, String field, JsonNode want, @Nullable Object got) {
    if (want.isObject() && got instanceof Map<?, ?> map) {
      object(path, want, map);
    } else if (want.isArray() && got instanceof List<?> list && list.size() == want.size()) {
      for (int i = 0; i < list.size(); i++) {
        walk(path + "[" + i + "]", field, want.get(i), list.get(i));
      }
    } else if (!agrees(field, want, got)) {
      found.add(path + ": wanted " + want + ", got " + got);
    }
  }

  /** A key the answer lacks is one that does not apply: ours may have it only as null. */
  private void object(String path, JsonNode want, Map<?, ?> got) {
    want.properties()
        .forEach(
            entry -> {
              String name = entry.getKey();
              if (got.containsKey(name)) {
                walk(path + "." + name, name, entry.getValue(), got.get(name));
              } else {
                found.add(path + "." + name + ": missing");
              }
            });
    got.forEach(
        (name, value) -> {
          if (value != null && !want.has(String.valueOf(name))) {
            found.add(path + "." + name + ": not wanted, got " + value);
          }
        });
  }

  private boolean agrees(String field, JsonNode want, @Nullable Object got) {
    if (want.isNull() || got == null) {
      return want.isNull() && got == null;
    }
    if (want.isNumber()) {
      return got instanceof Number number
          && tolerance.accepts(field, number.doubleValue(), want.asDouble());
    }
    if (want.isBoolean()) {
      return got.equals(want.asBoolean());
    }
    return want.isString() && got.equals(want.asString());
  }
}
