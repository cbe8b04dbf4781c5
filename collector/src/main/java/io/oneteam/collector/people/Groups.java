package io.oneteam.collector.people;

import io.oneteam.domain.people.Resolution.Doubt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Groups of nodes that are one person each. A merge is refused when it would bring together two
 * people of the people file, what the people file keeps apart, or two accounts of one site.
 */
final class Groups {
  /** An accepted piece of evidence. */
  record Tie(int a, int b, String reason, double confidence) {}

  private final int[] parent;
  private final Traits[] traits;
  private final List<Tie> ties = new ArrayList<>();
  private final List<Doubt> doubts = new ArrayList<>();

  Groups(int nodes) {
    parent = new int[nodes];
    traits = new Traits[nodes];
    for (int i = 0; i < nodes; i++) {
      parent[i] = i;
      traits[i] = Traits.NONE;
    }
  }

  /** That a node is a person of the people file. */
  void enter(int node, int entry) {
    add(node, new Traits(Set.of(entry), Set.of(), Set.of()));
  }

  /** That a node is not a person of the people file. */
  void refuse(int node, int entry) {
    add(node, new Traits(Set.of(), Set.of(entry), Set.of()));
  }

  /** That a node is an account. */
  void account(int node, String site, String id) {
    add(node, new Traits(Set.of(), Set.of(), Set.of(site + "#" + id)));
  }

  int find(int node) {
    int root = node;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  boolean same(int a, int b) {
    return find(a) == find(b);
  }

  Traits traits(int node) {
    return traits[find(node)];
  }

  /** Merges nodes that share a piece of evidence: all, or (when it contradicts itself) none. */
  void merge(List<Integer> nodes, String reason, double confidence) {
    Map<Integer, Integer> members = new TreeMap<>();
    nodes.forEach(node -> members.putIfAbsent(find(node), node));
    members.values().removeIf(node -> refused(node, nodes));
    List<Integer> one = List.copyOf(members.values());
    Traits sum = Traits.NONE;
    for (int node : one) {
      Traits now = traits(node);
      if (sum.refuses(now) || sum.bothEntered(now) || sum.accountsDiffer(now)) {
        ambiguous(one, reason, confidence);
        return;
      }
      sum = sum.plus(now);
    }
    for (int i = 1; i < one.size(); i++) {
      union(one.get(0), one.get(i), reason, confidence);
    }
  }

  /** Merges two nodes whatever their accounts say: stated by somebody who knows. */
  void state(int a, int b, String reason, double confidence) {
    if (!same(a, b) && !traits(a).refuses(traits(b)) && !traits(a).bothEntered(traits(b))) {
      union(a, b, reason, confidence);
    }
  }

  /** Notes what was not merged, unless the people file has decided it. */
  void doubt(Doubt.Kind kind, int a, int b, String reason, double confidence) {
    boolean decided = traits(a).refuses(traits(b)) || traits(a).bothEntered(traits(b));
    if (!same(a, b) && !decided) {
      doubts.add(new Doubt(kind, a, b, reason, confidence));
    }
  }

  /** What was noted and has not been merged since. */
  List<Doubt> doubts() {
    return doubts.stream().filter(doubt -> !same(doubt.identity(), doubt.other())).toList();
  }

  List<Tie> ties() {
    return ties;
  }

  /** Whether the people file says that this node is not the person among the nodes. */
  private boolean refused(int node, List<Integer> nodes) {
    Traits own = traits(node);
    return own.entries().isEmpty()
        && !own.refusals().isEmpty()
        && nodes.stream().anyMatch(other -> own.refuses(traits(other)));
  }

  private void ambiguous(List<Integer> nodes, String reason, double confidence) {
    String why = reason + ", but several people may be behind it";
    for (int i = 1; i < Math.min(nodes.size(), 20); i++) {
      doubt(Doubt.Kind.AMBIGUOUS, nodes.get(0), nodes.get(i), why, confidence / 2);
    }
  }

  private void add(int node, Traits more) {
    traits[find(node)] = traits(node).plus(more);
  }

  private void union(int a, int b, String reason, double confidence) {
    int keep = find(a);
    int gone = find(b);
    if (keep != gone) {
      parent[gone] = keep;
      traits[keep] = traits[keep].plus(traits[gone]);
      ties.add(new Tie(a, b, reason, confidence));
    }
  }
}
