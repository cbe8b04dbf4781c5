package io.oneteam.collector.git;

import io.oneteam.domain.store.GitRows.TreeChangeRow;
import io.oneteam.domain.store.GitRows.TreeRow;
import io.oneteam.domain.store.GitTrees;
import io.oneteam.domain.store.GitTrees.Link;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

  private final GitTrees trees;
  private final int repository;
  private final CommitSink paths;

  Snapshots(GitTrees trees, int repository, CommitSink paths) {
    this.trees = trees;
    this.repository = repository;
    this.paths = paths;
  }

  /**
   * What is to be written.
   *
   * @param anew whether the whole chain is replaced
   * @param position of the first new link
   */
  record Plan(
      boolean anew, int position, List<TreeRow> rows, List<Integer> dead, List<Integer> alive) {}

  /**
   * Compares the chain with what is wanted.
   *
   * @param wanted commit ids by number, in the order in which neighbours are alike
   * @param stored ids of stored commits by number, for the chain's last link
   */
  Plan plan(ObjectReader reader, Map<Integer, ObjectId> wanted, Map<Integer, ObjectId> stored) {
    List<Link> chain = trees.chain(repository);
    long dead = chain.stream().filter(link -> !wanted.containsKey(link.commit())).count();
    boolean anew = dead > DEAD && dead > wanted.size();
    Link last = anew || chain.isEmpty() ? null : chain.get(chain.size() - 1);
    ObjectId before = last == null ? null : tree(reader, stored.get(last.commit()));
    if (last != null && before == null) {
      anew = true;
    }
    Set<Integer> linked = new HashSet<>();
    if (!anew) {
      chain.forEach(link -> linked.add(link.commit()));
    }
    List<TreeRow> rows = new ArrayList<>();
    TreeDiff diff = new TreeDiff(new TreeCache(reader, TREE_BYTES));
    for (Map.Entry<Integer, ObjectId> commit : wanted.entrySet()) {
      ObjectId tree = linked.contains(commit.getKey()) ? null : tree(reader, commit.getValue());
      List<TreeChangeRow> changes = tree == null ? null : changes(diff, before, tree);
      if (changes != null) {
        rows.add(new TreeRow(commit.getKey(), changes));
        before = tree;
      }
    }
    List<Integer> died = new ArrayList<>();
    List<Integer> revived = new ArrayList<>();
    for (Link link : anew ? List.<Link>of() : chain) {
      boolean live = wanted.containsKey(link.commit());
      if (live != link.live()) {
        (live ? revived : died).add(link.commit());
      }
    }
    return new Plan(anew, anew ? 0 : chain.size(), rows, died, revived);
  }

  /** Writes a plan; paths that came with it must have been saved. */
  void write(Plan plan) {
    if (plan.anew()) {
      trees.clear(repository);
    }
    trees.append(plan.position(), plan.rows());
    trees.live(plan.dead(), false);
    trees.live(plan.alive(), true);
  }

  private @Nullable List<TreeChangeRow> changes(
      TreeDiff diff, @Nullable ObjectId before, ObjectId after) {
    Map<Integer, ObjectId> changes = new HashMap<>();
    try {
      for (Change change : diff.between(before, after).changes()) {
        ObjectId blob = Change.regular(change.mode) ? change.blob : null;
        if (blob != null || Change.regular(change.previousMode)) {
          changes.merge(
              paths.path(change.path), blob == null ? ObjectId.zeroId() : blob, Snapshots::come);
        }
      }
    } catch (IOException e) {
      return null; // the commit itself says what is missing
    }
    List<TreeChangeRow> rows = new ArrayList<>(changes.size());
    changes.forEach(
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

  private static @Nullable ObjectId tree(ObjectReader reader, @Nullable ObjectId commit) {
    if (commit == null) {
      return null;
    }
    try {
      return CommitText.links(commit, reader.open(commit, Constants.OBJ_COMMIT).getBytes()).tree();
    } catch (IOException e) {
      return null; // the commit itself says what is missing
    }
  }
}
