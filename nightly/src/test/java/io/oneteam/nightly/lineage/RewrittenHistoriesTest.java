package io.oneteam.nightly.lineage;

import static io.oneteam.nightly.lineage.GitStory.BASKET;
import static io.oneteam.nightly.lineage.GitStory.LOAD;
import static io.oneteam.nightly.lineage.GitStory.notebook;
import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.lineage.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Histories that were imported, written twice, squashed, or are not all there. */
class RewrittenHistoriesTest {
  @TempDir Path folder;
  private GitStory story;

  @BeforeEach
  void start() throws IOException, GitAPIException {
    story = GitStory.ofAShop(folder);
  }

  @Test
  void whatABulkImportBringsWasBornBefore() throws IOException, GitAPIException {
    Map<String, String> imported = new HashMap<>();
    for (int i = 0; i < 10; i++) {
      String column = "frame['c%d'] = frame['b%d'].rolling(%d).mean() * %d\n";
      imported.put(
          "old/nb/part" + i + ".ipynb",
          notebook(LOAD + column.formatted(i, i, i, i), "fit(" + i + ")"));
    }
    imported.put("old/nb/basket.ipynb", notebook(BASKET, "fit(basket, 3)\nsave(basket)"));
    imported.put("old/lib/basket.py", BASKET);
    story.commit(imported);
    story.commit(
        Map.of("nb/own.ipynb", notebook(BASKET.replace("basket", "parcel"), "fit(1)\nfit(2)")));
    assertThat(story.models())
        .filteredOn(model -> !model.beforeWindow())
        .extracting(Model::name)
        .containsExactly("own");
  }

  @Test
  void aRebasedBranchAndItsTwinCountOnce() throws IOException, GitAPIException {
    story.git().checkout().setCreateBranch(true).setName("side").call();
    RevCommit notebook = story.commit(Map.of("nb/orders.ipynb", notebook(LOAD, BASKET)));
    RevCommit module = story.commit(Map.of("shop/orders.py", LOAD + BASKET));
    story.git().checkout().setName("main").call();
    story.commit(Map.of("README.md", "shop, longer\n"));
    story.git().cherryPick().include(notebook).include(module).call();
    assertThat(story.extractions()).containsExactly("nb/orders.ipynb > shop/orders.py");
    assertThat(story.models()).singleElement().extracting(m -> m.notebooks().size()).isEqualTo(1);
  }

  @Test
  void aHistoryThatMainHoldsTwiceCountsOnce() throws IOException, GitAPIException {
    RevCommit notebook = story.commit(Map.of("nb/orders.ipynb", notebook(LOAD, BASKET)));
    RevCommit module = story.commit(Map.of("shop/orders.py", LOAD + BASKET));
    story.git().checkout().setOrphan(true).setName("again").call();
    story.git().rm().addFilepattern("nb").addFilepattern("shop").call();
    story.commit(Map.of("README.md", "shop\n"));
    story.git().cherryPick().include(notebook).include(module).call();
    story.git().checkout().setName("main").call();
    story.git().merge().include(story.git().getRepository().resolve("again")).call();
    assertThat(story.extractions()).containsExactly("nb/orders.ipynb > shop/orders.py");
    assertThat(story.models()).singleElement().extracting(m -> m.notebooks().size()).isEqualTo(1);
  }

  @Test
  void aBranchTellsWhatItsSquashedMergeHides() throws IOException, GitAPIException {
    story.git().checkout().setCreateBranch(true).setName("side").call();
    story.commit(Map.of("nb/orders.ipynb", notebook(LOAD, BASKET)));
    RevCommit module = story.commit(Map.of("shop/orders.py", LOAD + BASKET));
    story.git().checkout().setName("main").call();
    story.git().merge().include(module).setSquash(true).call();
    RevCommit squashed = story.commit(Map.of("README.md", "shop, squashed\n"));
    assertThat(story.models())
        .flatExtracting(Model::extractions)
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.commit()).isEqualTo(module.name());
              assertThat(found.landedAt())
                  .isEqualTo(squashed.getCommitterIdent().getWhenAsInstant());
            });
    story.commit(Map.of("shop/orders.py", ""));
    assertThat(story.extractions()).containsExactly("nb/orders.ipynb > shop/orders.py undone");
  }

  @Test
  void aBlobThatIsNotThereHidesNothingElse() throws IOException, GitAPIException {
    story.commit(Map.of("nb/orders.ipynb", notebook(LOAD, BASKET)));
    RevCommit lost =
        story.commit(Map.of("nb/orders.ipynb", notebook(LOAD, BASKET, "show(basket)")));
    story.commit(Map.of("shop/orders.py", LOAD + BASKET));
    List<String> whole = story.extractions();
    String blob = story.git().getRepository().resolve(lost.name() + ":nb/orders.ipynb").name();
    Path objects = story.git().getRepository().getDirectory().toPath().resolve("objects");
    Files.delete(objects.resolve(blob.substring(0, 2)).resolve(blob.substring(2)));
    assertThat(story.extractions())
        .isEqualTo(whole)
        .containsExactly("nb/orders.ipynb > shop/orders.py");
  }
}
