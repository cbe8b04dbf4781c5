package io.oneteam.analyzer.statistics.reference;

import io.oneteam.analyzer.statistics.Observation;
import io.oneteam.analyzer.statistics.Observations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Observations from the parallel arrays time, event, entry. */
record Rows(JsonNode input) {
  int size() {
    return input.path("time").size();
  }

  boolean delayed() {
    return input.has("entry");
  }

  double exit(int row) {
    return input.get("time").get(row).asDouble();
  }

  @Nullable Double entry(int row) {
    return delayed() ? Json.orNull(input.get("entry").get(row)) : null;
  }

  Observations all() {
    return where(row -> true);
  }

  Observations where(IntPredicate wanted) {
    List<Observation> rows = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      if (wanted.test(i)) {
        rows.add(new Observation(entry(i), exit(i), input.get("event").get(i).asInt() == 1));
      }
    }
    return delayed() ? Observations.delayed(rows) : Observations.of(rows);
  }

  /** Rows by a parallel array of labels; numbers in order of value, else in string order. */
  Map<String, Observations> by(String name) {
    return by(name, row -> true);
  }

  Map<String, Observations> by(String name, IntPredicate wanted) {
    Map<String, JsonNode> labels = new HashMap<>();
    input.path(name).forEach(label -> labels.put(label.asString(), label));
    boolean numeric = labels.values().stream().allMatch(JsonNode::isNumber);
    Comparator<String> order =
        numeric
            ? Comparator.comparing(label -> labels.get(label).asDouble())
            : Comparator.naturalOrder();
    IntFunction<String> label = row -> input.get(name).get(row).asString();
    Map<String, Observations> groups = new LinkedHashMap<>();
    labels.keySet().stream()
        .sorted(order)
        .forEach(
            group ->
                groups.put(
                    group, where(row -> wanted.test(row) && label.apply(row).equals(group))));
    return groups;
  }

  /** Labels as the format writes them: numbers stay numbers. */
  Map<String, Object> labels(String name) {
    Map<String, Object> labels = new HashMap<>();
    input
        .path(name)
        .forEach(
            label ->
                labels.put(
                    label.asString(), label.isNumber() ? label.asDouble() : label.asString()));
    return labels;
  }
}
