package io.oneteam.analyzer.lineage;

import io.oneteam.domain.history.BlobChange;
import io.oneteam.domain.lineage.RepositoryLineage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Walks a repository's history once, parents first, and finds notebooks' trails and the commits
 * after which a module holds code that no module held before and that a notebook held in the parent
 * commit. Direction comes from the commit graph, never from dates. A pure function of its input.
 */
public final class LineageDetector {
  private LineageDetector() {}

  /** All that one repository's history says about its notebooks. */
  public static RepositoryLineage detect(LineageInput input) {
    return new Assembly(walk(input)).lineage();
  }

  static Walk walk(LineageInput input) {
    Walk walk = new Walk(input, CommitOrder.of(input.commits()));
    Map<Integer, List<BlobChange>> changes = new HashMap<>();
    for (BlobChange change : input.changes()) {
      changes.computeIfAbsent(change.commit(), key -> new ArrayList<>()).add(change);
    }
    for (List<BlobChange> together : changes.values()) {
      if (together.size() > 1) {
        together.sort(Comparator.comparing(BlobChange::path));
      }
    }
    Trees trees = new Trees(walk.order(), walk.paths());
    for (int position = 0; position < walk.order().size(); position++) {
      Tree tree = trees.startOf(position);
      Step step = new Step(walk, position, tree);
      changes.getOrDefault(walk.order().commit(position).id(), List.of()).forEach(step::read);
      step.apply();
      trees.keep(position, tree);
      walk.mainLine().after(position, tree);
      if (position == walk.headPosition()) {
        walk.head(tree);
      }
    }
    return walk;
  }
}
