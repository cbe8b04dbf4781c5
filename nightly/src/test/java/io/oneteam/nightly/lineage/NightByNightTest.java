package io.oneteam.nightly.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand.FastForwardMode;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.merge.MergeStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a history went through from night to night, the store tells it as a first night does.
 */
class NightByNightTest {
  private static final List<String> PATHS =
      List.of("nb/a.ipynb", "nb/b.ipynb", "shop/a.py", "shop/b.py", "lib/c.py");

  @TempDir Path folder;

  @Test
  void anyNightFindsWhatAFirstNightWouldFind() throws IOException, GitAPIException, SQLException {
    int extractions = 0;
    for (int seed = 0; seed < 8; seed++) {
      Random random = new Random(seed);
      Path place = folder.resolve("history" + seed);
      try (GitStory story = new GitStory(place);
          Store kept = Store.open(StoreLocation.inHome(place.resolve("kept")))) {
        story.commit(Map.of("README.md", "shop\n"));
        for (int night = 0; night < 4; night++) {
          grow(story, random);
          List<Model> models = story.models(kept);
          try (Store first = Store.open(StoreLocation.inMemory())) {
            assertThat(models)
                .as("history %s, night %s", seed, night)
                .isEqualTo(story.models(first));
          }
          extractions += models.stream().mapToInt(model -> model.extractions().size()).sum();
          lose(kept, random);
        }
      }
    }
    assertThat(extractions).isGreaterThan(20);
  }

  private static void grow(GitStory story, Random random) throws IOException, GitAPIException {
    Git git = story.git();
    for (int commits = 1 + random.nextInt(4); commits > 0; commits--) {
      switch (random.nextInt(8)) {
        case 0 -> git.checkout().setCreateBranch(true).setName("b" + random.nextInt()).call();
        case 1 -> merge(git);
        case 2 -> {
          git.checkout().setName("main").call();
          if (random.nextInt(3) == 0 && git.getRepository().resolve("HEAD~1") != null) {
            git.reset().setMode(ResetType.HARD).setRef("HEAD~1").call();
          }
        }
        default -> {}
      }
      story.commit(edits(git, random));
    }
  }

  private static void merge(Git git) throws IOException, GitAPIException {
    String branch = git.getRepository().getBranch();
    git.checkout().setName("main").call();
    git.merge()
        .include(git.getRepository().resolve(branch))
        .setFastForward(FastForwardMode.NO_FF)
        .setStrategy(MergeStrategy.THEIRS)
        .call();
  }

  /** New texts under known paths, now and then one that goes, or goes elsewhere. */
  private static Map<String, String> edits(Git git, Random random) {
    Map<String, String> edits = new TreeMap<>();
    Path work = git.getRepository().getWorkTree().toPath();
    for (int left = 1 + random.nextInt(2); left > 0; left--) {
      String path = PATHS.get(random.nextInt(PATHS.size()));
      boolean there = work.resolve(path).toFile().exists();
      edits.put(path, there && random.nextInt(6) == 0 ? "" : text(path, random));
    }
    edits.put("README.md", "shop " + random.nextLong() + "\n");
    return edits;
  }

  private static String text(String path, Random random) {
    int from = random.nextInt(20);
    List<String> lines =
        IntStream.range(from, from + 6 + random.nextInt(8))
            .mapToObj(n -> "column%d = frame['c%d'].rolling(%d).mean() + %d".formatted(n, n, n, n))
            .toList();
    if (!path.endsWith(".py")) {
      return GitStory.notebook(String.join("\n", lines));
    }
    return "def prepare(frame):\n"
        + lines.stream().map(line -> "    " + line + "\n").collect(Collectors.joining());
  }

  /** Derived data may be lost at any moment, all of it or the end of it. */
  private static void lose(Store store, Random random) throws SQLException {
    String table = List.of("module_index", "content_bundle", "change_pack").get(random.nextInt(3));
    String what =
        switch (random.nextInt(4)) {
          case 0 -> "DELETE FROM " + table;
          case 1 -> "DELETE FROM " + table + " WHERE segment >= 1";
          case 2 -> "DELETE FROM repository_lineage";
          default -> "UPDATE " + table + " SET content = X'00' WHERE segment = 0";
        };
    try (Connection connection = store.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      if (random.nextBoolean()) {
        statement.executeUpdate(what);
      }
    }
  }
}
