package io.oneteam.nightly.lineage;

import static io.oneteam.nightly.lineage.GitStory.BASKET;
import static io.oneteam.nightly.lineage.GitStory.LOAD;
import static io.oneteam.nightly.lineage.GitStory.notebook;
import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.lineage.Model;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are, or look like, a notebook and a module at once. */
class NotebookOrModuleTest {
  private static final String HEADER = "# Databricks notebook source\n";
  private static final String CELL = "\n# COMMAND ----------\n\n";

  @TempDir Path folder;
  private GitStory story;

  @BeforeEach
  void start() throws IOException, GitAPIException {
    story = GitStory.ofAShop(folder);
  }

  @Test
  void aHeaderLostAndRegainedLeavesTheNotebookWhatItWas() throws IOException, GitAPIException {
    String marked = HEADER + LOAD + CELL + BASKET;
    story.commit(Map.of("jobs/orders.py", marked));
    story.commit(Map.of("jobs/orders.py", LOAD + BASKET));
    story.commit(Map.of("jobs/orders.py", marked + "basket.plot()\n"));
    assertThat(story.models())
        .singleElement()
        .satisfies(
            model -> {
              assertThat(model.notebooks()).hasSize(1);
              assertThat(model.extractions()).isEmpty();
              assertThat(model.state()).isEqualTo(Model.State.NOTEBOOK);
            });
  }

  @Test
  void aLibraryModuleThatCarriesANotebooksHeaderIsAModule() throws IOException, GitAPIException {
    story.commit(Map.of("nb/orders.ipynb", notebook(LOAD, BASKET)));
    story.commit(
        Map.of(
            "shop/orders.py",
            HEADER + "import pandas as pd\n\n\ndef baskets():\n" + (LOAD + BASKET).indent(4)));
    assertThat(story.extractions()).containsExactly("nb/orders.ipynb > shop/orders.py");
    assertThat(story.models()).hasSize(1);
  }

  @Test
  void checkpointsOfAnEditorAreNeitherNotebooksNorModules() throws IOException, GitAPIException {
    String cells = notebook(LOAD, BASKET);
    story.commit(
        Map.of("nb/orders.ipynb", cells, "nb/.ipynb_checkpoints/orders-checkpoint.ipynb", cells));
    story.commit(Map.of("shop/.ipynb_checkpoints/orders-checkpoint.py", LOAD + BASKET));
    assertThat(story.models())
        .singleElement()
        .satisfies(
            model -> {
              assertThat(model.notebooks()).hasSize(1);
              assertThat(model.extractions()).isEmpty();
            });
  }

  @Test
  void aModuleWhoseCellsNameTheirNotebookIsItsOtherHalf() throws IOException, GitAPIException {
    story.commit(
        Map.of("nbs/00_orders.ipynb", notebook("#| export\n" + LOAD, "#| export\n" + BASKET)));
    story.commit(
        Map.of(
            "shop/orders.py",
            "# %% ../nbs/00_orders.ipynb 3\n" + LOAD + "# %% ../nbs/00_orders.ipynb 4\n" + BASKET));
    assertThat(story.extractions()).isEmpty();
  }

  @Test
  void aPairOfNotebookAndScriptIsOneThing() throws IOException, GitAPIException {
    story.commit(Map.of("nb/orders.ipynb", notebook(LOAD, BASKET)));
    story.commit(
        Map.of(
            "nb/orders.py",
            "# ---\n# jupyter:\n#   jupytext:\n#     formats: ipynb,py:percent\n# ---\n\n"
                + "# %%\n"
                + LOAD
                + "\n# %%\n"
                + BASKET));
    assertThat(story.models())
        .singleElement()
        .satisfies(model -> assertThat(model.extractions()).isEmpty());
  }
}
