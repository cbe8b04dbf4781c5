package io.oneteam.collector.git;

import io.oneteam.collector.git.pack.PackedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** What leads from each tree of a row to the next, worked out on all threads. */
final class TreeSteps {
  private static final long TREE_BYTES = 16L << 20;

  /** Trees that one thread takes at a time: neighbours share most of what they hold. */
  private static final int CHUNK = 8;

  /** Changes held before the rest of the row has to wait. */
  private static final int MOST = 100_000;

  private final Repository repository;
  private final Workers workers;
  private final int most;

  TreeSteps(Repository repository, Workers workers) {
    this(repository, workers, MOST);
  }

  /**
   * With a bound of its own.
   *
   * @param most changes held, beyond which no thread begins another step
   */
  TreeSteps(Repository repository, Workers workers, int most) {
    this.repository = repository;
    this.workers = workers;
    this.most = most;
  }

  /**
   * The first steps of a row, as many as memory holds, one at least.
   *
   * @param row trees, of which the first may be none at all
   * @return the changes to the second tree, to the third, and so on; null for a step for which
   *     something is missing
   */
  List<@Nullable List<Change>> first(List<@Nullable ObjectId> row) {
    Map<Integer, List<@Nullable List<Change>>> chunks = new ConcurrentHashMap<>();
    AtomicInteger next = new AtomicInteger(1);
    AtomicLong held = new AtomicLong();
    workers.all(
        () -> {
          try (ObjectReader reader = PackedReader.of(repository)) {
            TreeDiff diff = new TreeDiff(new TreeCache(reader, TREE_BYTES));
            while (held.get() < most) {
              int from = next.getAndAdd(CHUNK);
              if (from >= row.size()) {
                break;
              }
              List<@Nullable List<Change>> steps = new ArrayList<>(CHUNK);
              int end = Math.min(from + CHUNK, row.size());
              for (int i = from; i < end && (i == from || held.get() < most); i++) {
                List<Change> step = step(diff, row.get(i - 1), row.get(i));
                held.addAndGet(step == null ? 0 : step.size());
                steps.add(step);
              }
              chunks.put(from, steps);
            }
          }
          return null;
        });
    List<@Nullable List<Change>> steps = new ArrayList<>();
    // A thread that had to stop leaves a gap before what others did beyond it.
    for (int from = 1; steps.size() == from - 1; from += CHUNK) {
      steps.addAll(chunks.getOrDefault(from, List.of()));
    }
    return steps;
  }

  /** What leads from one tree to another; null when something is missing for it. */
  static @Nullable List<Change> step(
      TreeDiff diff, @Nullable ObjectId before, @Nullable ObjectId after) {
    try {
      return after == null ? null : diff.between(before, after).changes();
    } catch (IOException e) {
      return null; // the commit itself says what is missing
    }
  }
}
