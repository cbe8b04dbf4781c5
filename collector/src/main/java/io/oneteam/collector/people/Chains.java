package io.oneteam.collector.people;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Why each node belongs to its group, along the accepted evidence from the group's first node. */
final class Chains {
  /** The last link of a chain, with the confidence of the weakest. */
  record Why(String reason, double confidence) {}

  private final Map<Integer, List<Groups.Tie>> ties = new HashMap<>();

  Chains(List<Groups.Tie> all) {
    for (Groups.Tie tie : all) {
      ties.computeIfAbsent(tie.a(), a -> new ArrayList<>()).add(tie);
      ties.computeIfAbsent(tie.b(), b -> new ArrayList<>()).add(tie);
    }
  }

  Map<Integer, Why> from(int first) {
    Map<Integer, Why> why = new HashMap<>();
    why.put(first, new Why("alone", 1));
    Deque<Integer> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      int node = open.remove();
      double sofar = why.getOrDefault(node, new Why("", 1)).confidence();
      for (Groups.Tie tie : ties.getOrDefault(node, List.of())) {
        int next = tie.a() == node ? tie.b() : tie.a();
        if (why.putIfAbsent(next, new Why(tie.reason(), Math.min(sofar, tie.confidence())))
            == null) {
          open.add(next);
        }
      }
    }
    return why;
  }
}
