package io.oneteam.collector.git;

import io.oneteam.collector.git.ReadCommit.Problem;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Pairs deleted files with added ones, as git documents it (gitdiffcore): equal content first; then
 * equal names whose content is at least three quarters alike; then the most alike of all, from one
 * half on. Each deleted file is used once. For one thread.
 */
final class Renames {
  /** git's default limit: beyond its square of pairs only the cheap steps are taken. */
  private static final long LIMIT = 1000;

  private static final int LARGEST = 16 << 20;
  private static final int CANDIDATES = 4;

  private record Pair(Change source, Change target, int score, boolean sameName) {}

  private final ObjectReader reader;

  Renames(ObjectReader reader) {
    this.reader = reader;
  }

  /** The changes with renames in place of what they are made of. */
  List<Change> find(List<Change> changes, List<Problem> problems) throws IOException {
    List<Change> sources = new ArrayList<>();
    List<Change> targets = new ArrayList<>();
    for (Change change : changes) {
      if (change.kind == 'D' && !Change.submodule(change.previousMode)) {
        sources.add(change);
      } else if (change.kind == 'A' && !Change.submodule(change.mode)) {
        targets.add(change);
      }
    }
    if (sources.isEmpty() || targets.isEmpty()) {
      return changes;
    }
    Turn turn = new Turn(sources, targets, problems);
    turn.exact();
    turn.keepRegular();
    turn.sameNames();
    turn.alike();
    if (turn.used.isEmpty()) {
      return changes;
    }
    List<Change> rest = new ArrayList<>(changes);
    rest.removeIf(turn.used::contains);
    return rest;
  }

  /** One commit's turn. */
  private final class Turn {
    final Set<Change> used = new HashSet<>();
    private final List<Change> sources;
    private final List<Change> targets;
    private final List<Problem> problems;
    private final Map<ObjectId, Similarity> known = new HashMap<>();
    private final Map<ObjectId, Long> sizes = new HashMap<>();

    Turn(List<Change> sources, List<Change> targets, List<Problem> problems) {
      this.sources = sources;
      this.targets = targets;
      this.problems = problems;
    }

    private void pair(Change source, Change target) {
      target.renamedFrom(source);
      used.add(source);
    }

    private void settle() {
      sources.removeIf(used::contains);
      targets.removeIf(target -> target.kind == 'R');
    }

    void exact() {
      Map<ObjectId, Deque<Change>> byBlob = new LinkedHashMap<>();
      for (Change source : sources) {
        byBlob.computeIfAbsent(source.previousBlob, blob -> new ArrayDeque<>()).add(source);
      }
      for (Change target : targets) {
        Deque<Change> same = byBlob.get(target.blob);
        Change best = same == null ? null : best(same, target);
        if (same != null && best != null) {
          same.remove(best);
          pair(best, target);
        }
      }
      settle();
    }

    private @Nullable Change best(Deque<Change> same, Change target) {
      Change best = null;
      for (Change source : same) {
        if (type(source.previousMode) == type(target.mode)) {
          if (name(source.path).equals(name(target.path))) {
            return source;
          }
          best = best == null ? source : best;
        }
      }
      return best;
    }

    void keepRegular() {
      sources.removeIf(source -> !Change.regular(source.previousMode));
      targets.removeIf(target -> !Change.regular(target.mode));
    }

    void sameNames() throws IOException {
      Map<String, List<Change>> from = byName(sources);
      Map<String, List<Change>> to = byName(targets);
      for (Map.Entry<String, List<Change>> entry : to.entrySet()) {
        List<Change> candidates = from.getOrDefault(entry.getKey(), List.of());
        if (entry.getValue().size() == 1 && candidates.size() == 1) {
          Change target = entry.getValue().get(0);
          if (score(candidates.get(0), target, 75) >= Similarity.percent(75)) {
            pair(candidates.get(0), target);
          }
        }
      }
      settle();
    }

    void alike() throws IOException {
      if ((long) sources.size() * targets.size() > LIMIT * LIMIT) {
        return;
      }
      List<Pair> pairs = new ArrayList<>();
      for (Change target : targets) {
        List<Pair> best = new ArrayList<>();
        for (Change source : sources) {
          int score = score(source, target, 50);
          if (score >= Similarity.percent(50)) {
            best.add(new Pair(source, target, score, name(source.path).equals(name(target.path))));
          }
        }
        best.sort(MOST_ALIKE);
        pairs.addAll(best.subList(0, Math.min(CANDIDATES, best.size())));
      }
      pairs.sort(MOST_ALIKE);
      for (Pair pair : pairs) {
        if (pair.target().kind == 'A' && !used.contains(pair.source())) {
          pair(pair.source(), pair.target());
        }
      }
      settle();
    }

    /** How alike, 0 when that is less than wanted for sure. */
    private int score(Change source, Change target, int percent) throws IOException {
      ObjectId from = source.previousBlob;
      ObjectId to = target.blob;
      if (from == null || to == null) {
        return 0;
      }
      long a = size(from);
      long b = size(to);
      long larger = Math.max(a, b);
      if (Math.min(a, b) == 0 || larger > LARGEST || Math.min(a, b) * 100 < larger * percent) {
        return 0;
      }
      Similarity one = content(from);
      Similarity two = content(to);
      return one == null || two == null ? 0 : one.score(two, Similarity.percent(percent));
    }

    private long size(ObjectId blob) throws IOException {
      Long size = sizes.get(blob);
      if (size == null) {
        try {
          size = reader.getObjectSize(blob, Constants.OBJ_BLOB);
        } catch (MissingObjectException e) {
          problems.add(new Problem(blob, "missing"));
          size = 0L;
        }
        sizes.put(blob, size);
      }
      return size;
    }

    private @Nullable Similarity content(ObjectId blob) throws IOException {
      Similarity content = known.get(blob);
      if (content == null) {
        try {
          content = Similarity.of(reader.open(blob, Constants.OBJ_BLOB).getCachedBytes(LARGEST));
        } catch (LargeObjectException e) {
          return null;
        }
        known.put(blob, content);
      }
      return content;
    }
  }

  private static final Comparator<Pair> MOST_ALIKE =
      Comparator.comparingInt((Pair pair) -> -pair.score()).thenComparing(pair -> !pair.sameName());

  private static Map<String, List<Change>> byName(List<Change> changes) {
    Map<String, List<Change>> byName = new LinkedHashMap<>();
    for (Change change : changes) {
      byName.computeIfAbsent(name(change.path), name -> new ArrayList<>(1)).add(change);
    }
    return byName;
  }

  private static int type(int mode) {
    return mode & 0170000;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
