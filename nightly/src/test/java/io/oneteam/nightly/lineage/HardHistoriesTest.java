package io.oneteam.nightly.lineage;

import static io.oneteam.nightly.lineage.GitStory.BASKET;
import static io.oneteam.nightly.lineage.GitStory.SCORE;
import static io.oneteam.nightly.lineage.GitStory.notebook;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand.FastForwardMode;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.merge.MergeStrategy;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Histories that mislead: code that went both ways, came from elsewhere, or hid in a merge. */
class HardHistoriesTest {
  private static final String LOAD =
      "orders = pd.read_parquet(BUCKET + '/orders.parquet', columns=COLUMNS)\n"
          + "paid = orders[orders['status'].isin(['paid', 'sent'])]\n";

  @TempDir Path folder;
  private GitStory story;

  @BeforeEach
  void start() throws IOException, GitAPIException {
    story = GitStory.ofAShop(folder);
  }

  private static String indented(String code) {
    return code.indent(4);
  }

  @Test
  void globalsOfANotebookMayBecomeParameters() throws IOException, GitAPIException {
    story.commit(Map.of("nb/orders.ipynb", notebook("BUCKET = 's3://shop'\n" + LOAD, BASKET)));
    story.commit(
        Map.of(
            "shop/orders.py",
            "def baskets(bucket, columns, log):\n"
                + indented(LOAD.replace("BUCKET", "bucket").replace("COLUMNS", "columns"))
                + "    log.info('read %s', bucket)\n"
                + indented(BASKET)
                + "    return basket\n"));
    assertThat(story.extractions()).containsExactly("nb/orders.ipynb > shop/orders.py");
  }

  @Test
  void aCrumbOfACommitIsNoExtraction() throws IOException, GitAPIException {
    story.commit(Map.of("nb/orders.ipynb", notebook("rows = rows[rows > 0]\n" + LOAD, BASKET)));
    StringBuilder other = new StringBuilder("rows = rows[rows > 0]\n");
    for (int i = 0; i < 40; i++) {
      other.append("def step_%d(x):\n    return x.shift(%d) * %d - 1\n".formatted(i, i, i + 7));
    }
    story.commit(Map.of("shop/steps.py", other.toString()));
    assertThat(story.extractions()).isEmpty();
  }

  @Test
  void aRoundTripThroughANotebookIsNoExtraction() throws IOException, GitAPIException {
    story.commit(Map.of("shop/score.py", SCORE));
    story.commit(Map.of("nb/tune.ipynb", notebook(LOAD, SCORE, "score(paid, WEIGHTS).describe()")));
    story.commit(Map.of("shop/score.py", ""));
    story.commit(Map.of("shop/scoring.py", SCORE));
    assertThat(story.extractions()).isEmpty();
  }

  @Test
  void ofAPairThatGivesBothWaysOnlyTheNotebooksPartCounts() throws IOException, GitAPIException {
    story.commit(Map.of("shop/orders.py", "def load():\n" + indented(LOAD)));
    story.commit(Map.of("nb/orders.ipynb", notebook(LOAD, BASKET)));
    story.commit(
        Map.of(
            "shop/orders.py",
            "def load():\n" + indented(LOAD) + "def baskets(paid):\n" + indented(BASKET)));
    assertThat(story.extractions()).containsExactly("nb/orders.ipynb > shop/orders.py");
    story.commit(Map.of("nb/orders.ipynb", notebook(LOAD, BASKET, SCORE)));
    story.commit(Map.of("nb/orders.ipynb", notebook("from shop.orders import load, baskets")));
    assertThat(story.extractions()).containsExactly("nb/orders.ipynb > shop/orders.py");
  }

  @Test
  void foreignCodePastedThroughANotebookIsNobodysExtraction() throws IOException, GitAPIException {
    story.commit(Map.of("nb/learn.ipynb", notebook(SCORE, LOAD, "fit(paid)\nshow(paid)")));
    story.commit(Map.of("third_party/scoring/score.py", SCORE, "vendor/load.py", LOAD + BASKET));
    assertThat(story.extractions()).isEmpty();
  }

  @Test
  void helpersOfTutorialsAreNotShipped() throws IOException, GitAPIException {
    story.commit(Map.of("nb/learn.ipynb", notebook(SCORE, LOAD, BASKET)));
    story.commit(
        Map.of(
            "tutorials/helpers.py", SCORE,
            "docs/source/helpers.py", LOAD + BASKET,
            "examples/plots/helpers.py", LOAD + BASKET + SCORE));
    assertThat(story.extractions()).isEmpty();
  }

  @Test
  void whatOnlyAMergeBringsIsKnownAfterwardsButNoExtraction() throws IOException, GitAPIException {
    story.commit(Map.of("nb/orders.ipynb", notebook(LOAD, BASKET)));
    story.git().branchCreate().setName("side").call();
    story.commit(Map.of("README.md", "shop, longer\n"));
    story.git().checkout().setName("side").call();
    RevCommit side = story.commit(Map.of("notes.md", "side\n"));
    story.git().checkout().setName("main").call();
    story
        .git()
        .merge()
        .include(side)
        .setStrategy(MergeStrategy.RECURSIVE)
        .setFastForward(FastForwardMode.NO_FF)
        .setCommit(false)
        .call();
    story.commit(Map.of("shop/orders.py", LOAD + BASKET));
    assertThat(story.extractions()).isEmpty();
    story.commit(Map.of("shop/more.py", LOAD + BASKET));
    assertThat(story.extractions()).isEmpty();
  }

  @Test
  void aShallowCloneTellsWhatItStillHolds() throws IOException, GitAPIException {
    story.commit(Map.of("nb/orders.ipynb", notebook(LOAD, BASKET)));
    story.commit(Map.of("notes.md", "one\n"));
    story.commit(Map.of("shop/orders.py", LOAD + BASKET));
    Path origin = folder.resolve("work");
    Path deep = folder.resolve("deep");
    Path flat = folder.resolve("flat");
    for (Map.Entry<Path, Integer> clone : Map.of(deep, 2, flat, 1).entrySet()) {
      Git.cloneRepository()
          .setURI(origin.toUri().toString())
          .setDirectory(clone.getKey().toFile())
          .setDepth(clone.getValue())
          .call()
          .close();
    }
    assertThat(story.extractionsOf(deep, "a")).containsExactly("nb/orders.ipynb > shop/orders.py");
    assertThat(story.extractionsOf(flat, "b")).isEmpty();
  }
}
