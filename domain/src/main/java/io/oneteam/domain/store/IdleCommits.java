package io.oneteam.domain.store;

import io.oneteam.domain.store.GitNumbers.Range;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Commits that changed nothing that anybody wrote: none at all, or only the outputs of notebooks.
 * What could not be read is taken for work.
 */
final class IdleCommits {
  private final Store store;
  private final int repository;
  private final List<Range> ranges;

  private IdleCommits(Store store, int repository, List<Range> ranges) {
    this.store = store;
    this.repository = repository;
    this.ranges = ranges;
  }

  /** Their numbers, retired ones among them. */
  static Set<Integer> of(Store store, int repository, List<Range> ranges) {
    IdleCommits idle = new IdleCommits(store, repository, ranges);
    Set<Integer> commits = idle.withoutChanges();
    commits.addAll(idle.ofOutputsAlone());
    return commits;
  }

  private Set<Integer> withoutChanges() {
    Set<Integer> commits = new HashSet<>();
    for (Range range : ranges) {
      commits.addAll(
          store
              .jdbc()
              .sql("SELECT id FROM git_commit WHERE id BETWEEN ? AND ? AND changes = 0")
              .params(range.first(), range.last())
              .query(Integer.class)
              .list());
      store
          .jdbc()
          .sql("SELECT id FROM git_missing WHERE id BETWEEN ? AND ?")
          .params(range.from(), range.to())
          .query(Long.class)
          .list()
          .forEach(id -> commits.remove((int) (id >> 32)));
    }
    return commits;
  }

  private Set<Integer> ofOutputsAlone() {
    Map<Integer, Integer> outputs = OutputChanges.counts(store, repository);
    Set<Integer> commits = new HashSet<>();
    for (Range range : outputs.isEmpty() ? List.<Range>of() : ranges) {
      store
          .template()
          .query(
              "SELECT id, changes FROM git_commit WHERE id BETWEEN ? AND ? AND changes > 0",
              row -> {
                if (outputs.getOrDefault(row.getInt(1), 0) == row.getInt(2)) {
                  commits.add(row.getInt(1));
                }
              },
              range.first(),
              range.last());
    }
    return commits;
  }
}
