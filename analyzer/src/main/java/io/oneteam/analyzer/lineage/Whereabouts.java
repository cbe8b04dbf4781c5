package io.oneteam.analyzer.lineage;

import io.oneteam.domain.lineage.Definition;
import io.oneteam.domain.lineage.RepositoryLineage.Arrival;
import io.oneteam.domain.lineage.RepositoryLineage.Range;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where extracted code has been since: after which commits modules still hold it. */
final class Whereabouts {
  private final CommitOrder order;
  private final KnownModules known;
  private final List<Found> all = new ArrayList<>();
  private final Map<Long, List<Found>> watched = new HashMap<>();
  private final Map<String, List<Found>> named = new HashMap<>();
  private final BitSet[] held;
  private int numbers;

  Whereabouts(CommitOrder order, KnownModules known) {
    this.order = order;
    this.known = known;
    this.held = new BitSet[order.size()];
  }

  /** The number of the next extraction. */
  int next() {
    return numbers++;
  }

  void watch(Found found) {
    all.add(found);
    for (long statement : found.statements()) {
      watched.computeIfAbsent(statement, key -> new ArrayList<>(1)).add(found);
    }
    for (Definition definition : found.definitions()) {
      named.computeIfAbsent(definition.name(), key -> new ArrayList<>(1)).add(found);
    }
  }

  /** Takes note of a commit's tree; only extractions that its modules touch are looked at. */
  void after(int position, Tree tree, List<Step.ModuleChange> modules) {
    int[] parents = order.parents(position);
    BitSet inherited = parents.length == 0 ? new BitSet() : held[parents[0]];
    BitSet touched = new BitSet();
    for (int i = 1; i < parents.length; i++) {
      BitSet difference = (BitSet) inherited.clone();
      difference.xor(held[parents[i]]);
      touched.or(difference);
    }
    for (Step.ModuleChange change : modules) {
      touch(change.before(), change.after(), change.path(), touched);
      touch(change.after(), change.before(), change.path(), touched);
    }
    if (touched.isEmpty()) {
      held[position] = inherited;
      return;
    }
    BitSet now = (BitSet) inherited.clone();
    touched.stream().forEach(number -> look(all.get(number), position, tree, now));
    held[position] = now;
  }

  private void look(Found found, int position, Tree tree, BitSet now) {
    boolean before = now.get(found.number());
    now.set(found.number(), found.heldIn(tree));
    if (before && found.goneFrom(tree)) {
      found.emptied(position);
      if (order.commit(position).landed() != null) {
        known.forget(found.statements(), order.commit(position));
      }
    }
  }

  /** Looks only at what one side has and the other has not: the rest stays as it is. */
  private void touch(@Nullable Code code, @Nullable Code other, String path, BitSet touched) {
    if (code == null || watched.isEmpty() && named.isEmpty()) {
      return;
    }
    Set<Found> seen = new LinkedHashSet<>();
    long[] common = other == null ? Hashes.NONE : other.telling();
    for (long statement : Hashes.minus(code.telling(), common)) {
      seen.addAll(watched.getOrDefault(statement, List.of()));
    }
    for (Definition definition : code.definitions()) {
      if (other != null && other.definitions().contains(definition)) {
        continue;
      }
      seen.addAll(named.getOrDefault(definition.name(), List.of()));
    }
    for (Found found : seen) {
      found.seenIn(path, code);
      touched.set(found.number());
    }
  }

  /** All extractions in the order in which they were found. */
  List<Found> all() {
    return all;
  }

  /** Whether at least half of an extraction's statements stand in modules after a commit. */
  boolean held(int number, int position) {
    return held[position].get(number);
  }

  /** Since which commit of a branch's main line the branch holds what its head holds. */
  List<Arrival> arrivals(int head) {
    Map<Integer, Integer> since = new TreeMap<>();
    BitSet open = (BitSet) held[head].clone();
    int position = head;
    while (!open.isEmpty()) {
      int[] parents = order.parents(position);
      BitSet before = parents.length == 0 ? new BitSet() : held[parents[0]];
      if (before == held[position]) {
        position = parents[0];
        continue; // Most commits share what is held with their parent.
      }
      int arrival = position;
      open.stream().filter(number -> !before.get(number)).forEach(n -> since.put(n, arrival));
      open.and(before);
      if (parents.length == 0) {
        break;
      }
      position = parents[0];
    }
    List<Arrival> arrivals = new ArrayList<>();
    since.forEach(
        (number, at) ->
            arrivals.add(
                new Arrival(number, order.commit(at).sha(), order.commit(at).committed())));
    return arrivals;
  }

  /** Ranges of positions after which an extraction is held. */
  List<Range> ranges(int number) {
    List<Range> ranges = new ArrayList<>();
    int from = -1;
    for (int position = 0; position < held.length; position++) {
      boolean now = held[position].get(number);
      if (now && from < 0) {
        from = position;
      } else if (!now && from >= 0) {
        ranges.add(new Range(from, position));
        from = -1;
      }
    }
    if (from >= 0) {
      ranges.add(new Range(from, held.length));
    }
    return ranges;
  }
}
