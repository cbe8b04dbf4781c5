package io.oneteam.collector.git;

import io.oneteam.domain.store.GitRows.TreeChangeRow;
import io.oneteam.domain.store.GitRows.TreeRow;
import io.oneteam.domain.store.GitTrees;
import io.oneteam.domain.store.GitTrees.Link;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/** Keeps the files of tagged commits and branch heads as a chain of differences. */
final class Snapshots {
  private static final long TREE_BYTES = 32L << 20;

  /** So many dead links are carried along before the chain is made anew. */
  private static final int DEAD = 200;

  private static final int ROWS = 10_000;

  /** Branches run side by side for years: neighbours in time are more alike than in number. */
  private static final Comparator<Tip> IN_TIME =
      Comparator.comparingLong(Tip::at).thenComparingInt(Tip::commit);

  /** A commit's number, its tree and when it was committed, in epoch seconds. */
  private record Tip(int commit, ObjectId tree, long at) {}

  private final TreeSteps steps;
  private final GitTrees trees;
  private final int repository;
  private final CommitSink paths;

  Snapshots(TreeSteps steps, GitTrees trees, int repository, CommitSink paths) {
    this.steps = steps;
    this.trees = trees;
    this.repository = repository;
    this.paths = paths;
  }

  /**
   * Brings the chain to what is wanted, in the caller's transaction; some trees at a time, so that
   * memory does not grow with their number.
   *
   * @param wanted commit ids by number
   * @param stored ids of stored commits by number, for the chain's last link
   */
  void update(ObjectReader reader, Map<Integer, ObjectId> wanted, Map<Integer, ObjectId> stored) {
    List<Link> chain = trees.chain(repository);
    long dead = chain.stream().filter(link -> !wanted.containsKey(link.commit())).count();
    ObjectId before = chain.isEmpty() ? null : last(reader, chain, stored);
    boolean broken = before == null && !chain.isEmpty();
    if ((broken || (dead > DEAD && dead > wanted.size())) && readable(reader, wanted)) {
      trees.clear(repository);
      chain = List.of();
      before = null;
      broken = false;
    }
    Set<Integer> linked = new HashSet<>();
    List<Integer> died = new ArrayList<>();
    List<Integer> revived = new ArrayList<>();
    for (Link link : chain) {
      linked.add(link.commit());
      boolean live = wanted.containsKey(link.commit());
      if (live != link.live()) {
        (live ? revived : died).add(link.commit());
      }
    }
    trees.live(died, false);
    trees.live(revived, true);
    Map<Integer, ObjectId> added = new HashMap<>(wanted);
    added.keySet().removeAll(linked);
    if (!broken) {
      append(reader, chain.size(), before, tips(reader, added));
    }
  }

  private static List<Tip> tips(ObjectReader reader, Map<Integer, ObjectId> commits) {
    List<Tip> tips = new ArrayList<>();
    commits.forEach(
        (number, commit) -> {
          Tip tip = tip(reader, number, commit);
          if (tip != null) {
            tips.add(tip);
          }
        });
    tips.sort(IN_TIME);
    return tips;
  }

  /** Whether a chain can be made anew; while objects are missing, the old one holds more. */
  private static boolean readable(ObjectReader reader, Map<Integer, ObjectId> wanted) {
    return tips(reader, wanted).size() == wanted.size();
  }

  private static @Nullable ObjectId last(
      ObjectReader reader, List<Link> chain, Map<Integer, ObjectId> stored) {
    int number = chain.get(chain.size() - 1).commit();
    Tip tip = tip(reader, number, stored.get(number));
    return tip == null ? null : tip.tree();
  }

  private void append(ObjectReader reader, int position, @Nullable ObjectId last, List<Tip> added) {
    TreeDiff diff = new TreeDiff(new TreeCache(reader, TREE_BYTES));
    List<TreeRow> rows = new ArrayList<>();
    ObjectId before = last;
    int next = position;
    int weight = 0;
    int done = 0;
    while (done < added.size()) {
      ObjectId previous = before;
      for (List<Change> step : steps.first(row(before, added.subList(done, added.size())))) {
        Tip tip = added.get(done++);
        // After a tree that cannot be read, the step from the one before it is needed.
        boolean follows = Objects.equals(previous, before);
        List<Change> changes = follows ? step : TreeSteps.step(diff, before, tip.tree());
        previous = tip.tree();
        if (changes == null) {
          continue;
        }
        before = tip.tree();
        rows.add(new TreeRow(tip.commit(), rows(changes)));
        weight += changes.size() + 1;
        if (weight > ROWS) {
          trees.append(next, rows);
          next += rows.size();
          rows.clear();
          weight = 0;
        }
      }
    }
    trees.append(next, rows);
  }

  private static List<@Nullable ObjectId> row(@Nullable ObjectId before, List<Tip> tips) {
    List<@Nullable ObjectId> row = new ArrayList<>(tips.size() + 1);
    row.add(before);
    tips.forEach(tip -> row.add(tip.tree()));
    return row;
  }

  private List<TreeChangeRow> rows(List<Change> changes) {
    Map<Integer, ObjectId> blobs = new HashMap<>();
    for (Change change : changes) {
      ObjectId blob = Change.regular(change.mode) ? change.blob : null;
      if (blob != null || Change.regular(change.previousMode)) {
        blobs.merge(
            paths.path(change.path), blob == null ? ObjectId.zeroId() : blob, Snapshots::come);
      }
    }
    List<TreeChangeRow> rows = new ArrayList<>(blobs.size());
    blobs.forEach(
        (path, blob) ->
            rows.add(
                new TreeChangeRow(
                    path, ObjectId.zeroId().equals(blob) ? null : CommitSink.raw(blob))));
    return rows;
  }

  /** A path that goes and comes in one step (a malformed tree) is there. */
  private static ObjectId come(ObjectId one, ObjectId other) {
    return ObjectId.zeroId().equals(one) ? other : one;
  }

  private static @Nullable Tip tip(ObjectReader reader, int number, @Nullable ObjectId commit) {
    if (commit == null) {
      return null;
    }
    try {
      byte[] raw = reader.open(commit, Constants.OBJ_COMMIT).getBytes();
      ObjectId tree = CommitText.links(commit, raw).tree();
      return new Tip(number, tree, new CommitText(raw).committer().at());
    } catch (IOException e) {
      return null; // the commit itself says what is missing
    }
  }
}
