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
import org.jspecify.annotations.Nullable;

/**
 * How much of each notebook stood in modules in the course of time. Told along the main line once
 * all extractions are known, since a squashed one is found only after the commit that brought it.
 */
final class Shares {
  private final Walk walk;
  private final Map<String, Tree.File> files = new HashMap<>();

  /** In how many modules each statement stands that a notebook ever held. */
  private final Map<Long, Integer> inModules = new HashMap<>();

  private final Map<Integer, Code> versions = new HashMap<>();
  private final Map<Integer, Set<Long>> extracted = new HashMap<>();
  private final Map<Integer, List<ShareTrace>> traces = new TreeMap<>();
  private final Map<Integer, Integer> moved = new HashMap<>();
  private Instant now = Instant.MIN;

  private Shares(Walk walk) {
    this.walk = walk;
  }

  /** By number of the notebook's trail, each oldest first. */
  static Map<Integer, List<ShareTrace>> of(Walk walk) {
    Shares shares = new Shares(walk);
    for (Found found : walk.extractions()) {
      Set<Long> statements =
          shares.extracted.computeIfAbsent(found.notebook().number(), key -> new HashSet<>());
      for (long statement : found.statements()) {
        statements.add(statement);
      }
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
    concerned.forEach(trail -> measure(trail, change.position()));
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
    int both = 0;
    for (long statement : version.telling()) {
      both += inModules.containsKey(statement) ? 1 : 0;
    }
    int cut = 0;
    int out = 0;
    for (long statement : extracted.getOrDefault(trail, Set.of())) {
      if (inModules.containsKey(statement)) {
        out++;
        cut += version.holds(statement) ? 0 : 1;
      }
    }
    boolean first = !traces.containsKey(trail);
    int before = Objects.requireNonNullElse(moved.put(trail, out), 0);
    List<ShareTrace> told = traces.computeIfAbsent(trail, key -> new ArrayList<>());
    ShareTrace next =
        new ShareTrace(commit, now, both + cut, version.telling().length + cut, out != before);
    if (first || !next.says(told.get(told.size() - 1))) {
      told.add(next);
    }
  }
}
