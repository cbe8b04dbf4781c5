package io.oneteam.analyzer.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.history.Commit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SidesTest {
  @Test
  void tellsWhichCommitsOnlyOneOfTwoReaches() {
    for (int seed = 0; seed < 100; seed++) {
      CommitOrder order = CommitOrder.of(commits(new Random(seed)));
      Sides sides = new Sides(order);
      for (int first = 0; first < order.size(); first++) {
        for (int other = 0; other < order.size(); other++) {
          sides.of(first, other);
          for (int position = 0; position < order.size(); position++) {
            boolean byFirst = position == first || order.descends(first, position);
            boolean byOther = position == other || order.descends(other, position);
            assertThat(sides.onlyFirst(position))
                .as("history %s: %s of %s, not %s", seed, position, first, other)
                .isEqualTo(byFirst && !byOther);
            assertThat(sides.onlyOther(position))
                .as("history %s: %s of %s, not %s", seed, position, other, first)
                .isEqualTo(byOther && !byFirst);
          }
        }
      }
    }
  }

  private static List<Commit> commits(Random random) {
    List<Commit> commits = new ArrayList<>();
    for (int id = 0; id < 20; id++) {
      List<Integer> parents = new ArrayList<>();
      for (int left = id == 0 ? 0 : random.nextInt(4); left > 0; left--) {
        int parent = id - 1 - random.nextInt(Math.min(id, 6));
        if (!parents.contains(parent)) {
          parents.add(parent);
        }
      }
      commits.add(commit(id, parents));
    }
    return commits;
  }

  private static Commit commit(int id, List<Integer> parents) {
    Instant at = Instant.ofEpochSecond(id);
    List<Integer> none = List.of();
    return new Commit(id, 1, "c" + id, parents, 1, 1, at, at, at, "", none, none, List.of(), true);
  }
}
