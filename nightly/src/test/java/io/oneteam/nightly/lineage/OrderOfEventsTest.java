package io.oneteam.nightly.lineage;

import static io.oneteam.nightly.lineage.GitStory.BASKET;
import static io.oneteam.nightly.lineage.GitStory.LOAD;
import static io.oneteam.nightly.lineage.GitStory.SCORE;
import static io.oneteam.nightly.lineage.GitStory.notebook;
import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.lineage.Extraction;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Model;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens at once, is taken back, or happens again to code on its way. */
class OrderOfEventsTest {
  @TempDir Path folder;
  private GitStory story;

  @BeforeEach
  void start() throws IOException, GitAPIException {
    story = GitStory.ofAShop(folder);
  }

  @Test
  void notebookAndScriptMayComeInOneCommit() throws IOException, GitAPIException {
    story.commit(
        Map.of("nb/orders.ipynb", notebook(LOAD, BASKET), "scripts/orders.py", LOAD + BASKET));
    assertThat(story.models())
        .flatExtracting(Model::extractions)
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.module()).isEqualTo("scripts/orders.py");
              assertThat(found.sameCommit()).isTrue();
            });
  }

  @Test
  void theNotebookMayGoInTheCommitThatTakesItsCode() throws IOException, GitAPIException {
    story.commit(Map.of("nb/orders.ipynb", notebook(LOAD, BASKET)));
    story.commit(Map.of("nb/orders.ipynb", "", "shop/orders.py", LOAD + BASKET));
    assertThat(story.models())
        .singleElement()
        .satisfies(
            model -> {
              assertThat(model.extractions())
                  .extracting(Extraction::sameCommit)
                  .containsOnly(false);
              assertThat(model.state()).isEqualTo(Model.State.LIBRARY);
            });
  }

  @Test
  void anArchivedNotebookMayGiveCodeASecondTime() throws IOException, GitAPIException {
    story.commit(Map.of("nb/orders.ipynb", notebook(LOAD, BASKET, SCORE)));
    story.commit(Map.of("shop/orders.py", LOAD + BASKET));
    story.commit(
        Map.of("nb/orders.ipynb", "", "archive/orders.ipynb", notebook(LOAD, BASKET, SCORE)));
    story.commit(Map.of("shop/score.py", SCORE));
    assertThat(story.extractions())
        .containsExactly(
            "archive/orders.ipynb > shop/score.py", "nb/orders.ipynb > shop/orders.py");
    assertThat(story.models())
        .singleElement()
        .satisfies(model -> assertThat(model.state()).isEqualTo(Model.State.LIBRARY));
  }

  @Test
  void whatIsTakenBackAfterFiveHoursIsUndone() throws IOException, GitAPIException {
    story.commit(Map.of("nb/orders.ipynb", notebook(LOAD, BASKET)));
    story.commit(Map.of("shop/orders.py", LOAD + BASKET));
    story.commit(Duration.ofHours(5), Map.of("shop/orders.py", ""));
    assertThat(story.extractions()).containsExactly("nb/orders.ipynb > shop/orders.py undone");
    assertThat(story.models())
        .singleElement()
        .satisfies(
            model -> {
              assertThat(model.state()).isEqualTo(Model.State.NOTEBOOK);
              assertThat(model.milestones())
                  .extracting(Milestone::kind)
                  .containsExactly(Milestone.Kind.BORN);
            });
  }

  @Test
  void aModuleBornBesideNotebooksIsFollowedIntoThePackage() throws IOException, GitAPIException {
    story.commit(Map.of("nb/orders.ipynb", notebook(LOAD, BASKET)));
    story.commit(Map.of("nb/orders.py", LOAD + BASKET));
    story.commit(Map.of("nb/orders.py", "", "shop/orders.py", LOAD + BASKET));
    assertThat(story.extractions()).containsExactly("nb/orders.ipynb > nb/orders.py");
    assertThat(story.models())
        .flatExtracting(Model::modules)
        .extracting(Model.ModulePath::path)
        .contains("shop/orders.py");
  }

  @Test
  void aBenchThatPatchesTheModuleGivesNothing() throws IOException, GitAPIException {
    story.commit(Map.of("shop/scoring.py", LOAD));
    String slow = "import shop.scoring\nfor size in SIZES:\n    took[size] = bench(size, 5)\n";
    story.commit(Map.of("nb/bench.ipynb", notebook(slow, "print(took)\nshow(took)\nkeep(took)")));
    story.commit(
        Map.of(
            "nb/bench.ipynb",
            notebook(slow, SCORE + "shop.scoring.score = score", "print(took)\nshow(took)"),
            "shop/scoring.py",
            LOAD + SCORE));
    assertThat(story.extractions()).isEmpty();
  }
}
