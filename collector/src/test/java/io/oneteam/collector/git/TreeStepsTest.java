package io.oneteam.collector.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeStepsTest {
  private static final int TREES = 30;
  private static final int ALL = Integer.MAX_VALUE;
  private static final ObjectId ABSENT = ObjectId.fromString("a".repeat(40));

  @TempDir Path folder;
  private final List<@Nullable ObjectId> row = new ArrayList<>();
  private TestRepository repository;

  /** Trees that have no file in common, after none at all; one of them is missing. */
  @BeforeEach
  void create() throws IOException {
    repository = TestRepository.create(folder.resolve("pricing.git"));
    row.add(null);
    for (int i = 0; i < TREES; i++) {
      Map<String, String> files = Map.of("a" + i, "1", "b" + i, "2", "c" + i, "3");
      ObjectId commit = repository.commit("Tree " + i, files);
      row.add(i == 12 ? ABSENT : repository.repository.resolve(commit.name() + "^{tree}"));
    }
  }

  @AfterEach
  void close() {
    repository.close();
  }

  @Test
  void goesNoStepFurtherThanMemoryHolds() {
    assertThat(steps(1, 1, row)).hasSize(1);
    assertThat(steps(1, 10, row)).hasSize(3);
    assertThat(steps(2, 1, row)).isNotEmpty().hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void isTheSameInPiecesAsAtOnceWithNothingWhereATreeIsMissing() {
    List<@Nullable List<String>> pieces = new ArrayList<>();
    while (pieces.size() < TREES) {
      pieces.addAll(steps(2, 20, row.subList(pieces.size(), row.size())));
    }
    List<@Nullable List<String>> atOnce = steps(2, ALL, row);
    assertThat(pieces).isEqualTo(atOnce).hasSize(TREES);
    assertThat(atOnce.get(0)).containsExactly("A a0", "A b0", "A c0");
    assertThat(atOnce.get(1)).containsExactly("D a0", "A a1", "D b0", "A b1", "D c0", "A c1");
    assertThat(atOnce.get(12)).isNull();
    assertThat(atOnce.get(13)).isNull();
    assertThat(atOnce).filteredOn(step -> step == null).hasSize(2);
  }

  private List<@Nullable List<String>> steps(
      int threads, int most, List<@Nullable ObjectId> trees) {
    List<@Nullable List<String>> said = new ArrayList<>();
    try (Workers workers = new Workers(threads)) {
      for (List<Change> step : new TreeSteps(repository.repository, workers, most).first(trees)) {
        said.add(step == null ? null : step.stream().map(TreeStepsTest::said).toList());
      }
    }
    return said;
  }

  private static String said(Change change) {
    return change.kind + " " + change.path;
  }
}
