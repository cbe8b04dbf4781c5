package io.oneteam.collector.git;

import io.oneteam.domain.store.GitRows.RefRow;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/**
 * What refs stand for, and the history behind them. A ref whose objects cannot be read stands for
 * what it was last found at, so that a damaged repository takes nothing out of the report.
 */
final class Tips {
  private final ObjectReader reader;
  private final Graph graph;
  private final Map<String, RefRow> stored;
  private final Map<String, Peeled> peeled = new LinkedHashMap<>();
  private final Map<String, RefRow> kept = new LinkedHashMap<>();
  private boolean headless;

  /**
   * Over a graph.
   *
   * @param stored refs as they were last found, by name
   */
  Tips(ObjectReader reader, Graph graph, Map<String, RefRow> stored) {
    this.reader = reader;
    this.graph = graph;
    this.stored = stored;
  }

  /** Follows all refs, the default branch first; returns its head. */
  @Nullable ObjectId follow(RefList refs) {
    ObjectId head = refs.defaultBranch().map(ref -> found(ref, true).commit()).orElse(null);
    for (RefList.Found ref : refs.all()) {
      peeled.put(ref.name(), found(ref, ref.followed()));
    }
    ObjectId detached = refs.detached();
    if (detached != null) {
      headless = !graph.follow(detached) || !Peeled.of(reader, detached).readable();
    }
    return head;
  }

  /** Whether HEAD stands on a commit that cannot be read. */
  boolean headless() {
    return headless;
  }

  /** What stands behind a ref of those that were followed. */
  Peeled of(RefList.Found ref) {
    Peeled target = peeled.get(ref.name());
    return target == null ? new Peeled(null, false, null, false) : target;
  }

  /** The row of a ref that cannot be read and stands for what it was; null for any other. */
  @Nullable RefRow kept(RefList.Found ref) {
    return kept.get(ref.name());
  }

  private Peeled found(RefList.Found ref, boolean follow) {
    Peeled now = Peeled.of(reader, ref.target());
    ObjectId commit = now.commit();
    boolean read = commit == null ? now.readable() : !follow || graph.follow(commit);
    if (read) {
      return now;
    }
    RefRow row = stored.get(ref.name());
    ObjectId known = graph.get(ref.target()) != null ? ref.target() : last(row);
    if (known == null || (follow && !graph.follow(known))) {
      return new Peeled(null, now.tag(), now.tagger(), false);
    }
    kept.put(
        ref.name(),
        new RefRow(
            ref.name(),
            CommitSink.raw(ref.target()),
            CommitSink.raw(known),
            ref.followed(),
            row != null && row.annotated(),
            row == null ? null : row.tagger(),
            row == null ? null : row.taggedAt()));
    return new Peeled(known, row != null && row.annotated(), null, false);
  }

  private static @Nullable ObjectId last(@Nullable RefRow row) {
    byte[] commit = row == null ? null : row.commit();
    return commit == null ? null : ObjectId.fromRaw(commit);
  }
}
