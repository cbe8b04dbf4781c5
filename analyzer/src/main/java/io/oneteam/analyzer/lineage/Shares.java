package io.oneteam.analyzer.lineage;

import io.oneteam.domain.history.Commit;
import io.oneteam.domain.lineage.RepositoryLineage.ShareTrace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * How much of each notebook stood in modules in the course of time: single statements, and all of
 * an extraction while modules hold it, since code lives on while it is reworked. Told along the
 * main line once all extractions are known: a squashed one is found after the commit that brought
 * it.
 */
final class Shares {
  private final Walk walk;
  private final Map<String, Tree.File> files = new HashMap<>();

  /** In how many modules each statement stands that a notebook ever held. */
  private final Map<Long, Integer> inModules = new HashMap<>();

  private final Map<Integer, Code> versions = new HashMap<>();
  private final Map<Integer, List<Found>> extracted = new TreeMap<>();
  private final BiPredicate<Found, Integer> held;
  private final Set<Found> holding = new HashSet<>();
  private final Map<Integer, List<ShareTrace>> traces = new TreeMap<>();
  private final Map<Integer, Integer> moved = new HashMap<>();
  private Instant now = Instant.MIN;

  private Shares(Walk walk, BiPredicate<Found, Integer> held) {
    this.walk = walk;
    this.held = held;
  }

  /**
   * By number of the notebook's trail, each oldest first.
   *
   * @param held whether modules hold an extraction after the commit at a position
   */
  static Map<Integer, List<ShareTrace>> of(Walk walk, BiPredicate<Found, Integer> held) {
    Shares shares = new Shares(walk, held);
    for (Found found : walk.extractions()) {
      shares
          .extracted
          .computeIfAbsent(found.notebook().number(), key -> new ArrayList<>())
          .add(found);
    }
    walk.mainLine().changes().forEach(shares::tell);
    return shares.traces;
  }

  private void tell(MainLine.Change change) {
    Commit commit = walk.order().commit(change.position());
    Instant landed = commit.landed() == null ? commit.written() : commit.landed();
    // Dates contradict the graph now and then; the graph is right.
    now = landed.isAfter(now) ? landed : now;
    Set<Integer> concerned = new TreeSet<>();
    change.files().values().forEach(file -> arrives(file, concerned));
    change.files().keySet().forEach(path -> leaves(files.get(path), concerned));
    files.putAll(change.files());
    extracted.values().forEach(all -> all.forEach(each -> holds(each, change, concerned)));
    concerned.forEach(trail -> measure(trail, change.position()));
  }

  private void holds(Found found, MainLine.Change change, Set<Integer> concerned) {
    boolean news = held.test(found, change.position()) ? holding.add(found) : holding.remove(found);
    if (news) {
      concerned.add(found.notebook().number());
    }
  }

  private void arrives(Tree.File file, Set<Integer> concerned) {
    Code code = file.code();
    if (code == null) {
      return;
    }
    if (file.lineage() >= 0) {
      versions.put(file.lineage(), code);
      concerned.add(file.lineage());
      return;
    }
    for (long statement : code.telling()) {
      if (walk.trails().everHeld(statement) && inModules.merge(statement, 1, Integer::sum) == 1) {
        concerned.addAll(walk.trails().heldBy(statement).keySet());
      }
    }
  }

  private void leaves(Tree.@Nullable File file, Set<Integer> concerned) {
    Code code = file == null || file.lineage() >= 0 ? null : file.code();
    if (code == null) {
      return;
    }
    for (long statement : code.telling()) {
      if (walk.trails().everHeld(statement) && inModules.merge(statement, -1, Integer::sum) == 0) {
        inModules.remove(statement);
        concerned.addAll(walk.trails().heldBy(statement).keySet());
      }
    }
  }

  /** A deleted notebook counts by its last version. */
  private void measure(int trail, int commit) {
    Code version = versions.get(trail);
    if (version == null) {
      return;
    }
    Set<Long> out = out(trail);
    int both = 0;
    for (long statement : version.telling()) {
      both += out.contains(statement) || inModules.containsKey(statement) ? 1 : 0;
    }
    int cut = (int) out.stream().filter(statement -> !version.holds(statement)).count();
    boolean first = !traces.containsKey(trail);
    int before = Objects.requireNonNullElse(moved.put(trail, out.size()), 0);
    List<ShareTrace> told = traces.computeIfAbsent(trail, key -> new ArrayList<>());
    ShareTrace next =
        new ShareTrace(
            commit, now, both + cut, version.telling().length + cut, out.size() != before);
    if (first || !next.says(told.get(told.size() - 1))) {
      told.add(next);
    }
  }

  /** Extracted statements that stand in modules, be it reworked. */
  private Set<Long> out(int trail) {
    Set<Long> out = new HashSet<>();
    for (Found found : extracted.getOrDefault(trail, List.of())) {
      boolean whole = holding.contains(found);
      for (long statement : found.statements()) {
        if (whole || inModules.containsKey(statement)) {
          out.add(statement);
        }
      }
    }
    return out;
  }
}
