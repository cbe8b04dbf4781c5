package io.oneteam.analyzer.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who works with whom: an item shared by k people gives every pair of them 1/(k−1) (Newman 2001),
 * so that each person's edges of one item sum to 1.
 *
 * @param edges one per pair that shared an item, in order of the names
 * @param sharedItems items with at least two people
 * @param soloItems items with fewer
 */
public record CollaborationGraph(List<Edge> edges, int sharedItems, int soloItems) {
  /** Copies the edges. */
  public CollaborationGraph {
    edges = List.copyOf(edges);
  }

  /**
   * A pair of people.
   *
   * @param a one person, for a projected graph the first by name
   * @param b the other
   * @param weight positive
   */
  public record Edge(String a, String b, double weight) {}

  /** Projects items; a person named twice in an item counts once. */
  public static CollaborationGraph of(List<? extends Collection<String>> items) {
    Map<String, Map<String, Double>> weights = new TreeMap<>();
    int solo = 0;
    for (Collection<String> item : items) {
      List<String> people = List.copyOf(new TreeSet<>(item));
      if (people.size() < 2) {
        solo++;
        continue;
      }
      double weight = 1.0 / (people.size() - 1);
      for (int i = 0; i < people.size(); i++) {
        for (String other : people.subList(i + 1, people.size())) {
          weights
              .computeIfAbsent(people.get(i), name -> new TreeMap<>())
              .merge(other, weight, Double::sum);
        }
      }
    }
    List<Edge> edges = new ArrayList<>();
    weights.forEach((a, others) -> others.forEach((b, w) -> edges.add(new Edge(a, b, w))));
    return new CollaborationGraph(edges, items.size() - solo, solo);
  }
}
