package io.oneteam.analyzer.statistics.reference;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** How far a number may lie from the wanted one, by the last name in its path. */
record Tolerance(double usual, Map<String, Double> byField) {
  static Tolerance of(JsonNode file) {
    Map<String, Double> fields = new TreeMap<>();
    file.path("field_tolerance")
        .properties()
        .forEach(entry -> fields.put(entry.getKey(), entry.getValue().asDouble()));
    return new Tolerance(file.path("tolerance").asDouble(), fields);
  }

  boolean accepts(String field, double got, double want) {
    double allowed = byField.getOrDefault(field, usual);
    return Math.abs(got - want) <= allowed * Math.max(1, Math.abs(want));
  }
}
