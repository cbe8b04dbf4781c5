package io.oneteam.collector.notebook;

import static io.oneteam.collector.notebook.Reading.file;
import static io.oneteam.collector.notebook.Reading.hashes;
import static io.oneteam.collector.notebook.Reading.python;
import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.collector.statement.Language;
import io.oneteam.domain.lineage.FileContent;
import io.oneteam.domain.lineage.FileContent.Cells;
import io.oneteam.domain.lineage.FileContent.Kind;
import io.oneteam.domain.lineage.FileContent.Origin;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NotebookFormatsTest {
  /** The code every fixture holds. */
  private static final String CODE = "df = load(path)\nmodel.fit(df, epochs=3)\n";

  @Test
  void everyImplementationIsInTheCatalogue() throws IOException, URISyntaxException {
    Path classes =
        Path.of(NotebookFormat.class.getResource("NotebookFormat.class").toURI()).getParent();
    List<String> catalogue =
        NotebookFormats.ALL.stream().map(format -> format.getClass().getSimpleName()).toList();
    try (Stream<Path> files = Files.list(classes)) {
      List<String> implementations =
          files
              .map(path -> path.getFileName().toString())
              .filter(name -> name.endsWith(".class") && !name.contains("$"))
              .map(name -> name.substring(0, name.length() - 6))
              .filter(NotebookFormatsTest::implementsFormat)
              .toList();
      assertThat(catalogue).containsExactlyInAnyOrderElementsOf(implementations).hasSize(10);
    }
    assertThat(NotebookFormats.ALL).extracting(NotebookFormat::name).doesNotHaveDuplicates();
  }

  private static boolean implementsFormat(String name) {
    try {
      Class<?> type = Class.forName("io.oneteam.collector.notebook." + name);
      return NotebookFormat.class.isAssignableFrom(type) && !type.isInterface();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void jupyterFourIsReadWithoutItsOutputs() {
    FileContent content =
        file(
            "a/b.ipynb",
            """
            {"cells": [
              {"cell_type": "markdown", "source": ["# Title"]},
              {"cell_type": "code", "execution_count": 2, "metadata": {"tags": ["parameters"]},
               "outputs": [{"data": {"text/plain": ["fit(x)"]}, "deep": [[[{"source": "no"}]]]}],
               "source": ["df = load(path)\\n", "%matplotlib inline"]},
              {"cell_type": "code", "execution_count": 1, "source": "model.fit(df, epochs=3)"},
              {"cell_type": "raw", "source": "raw(1)"},
              {"cell_type": "code", "execution_count": null, "source": []}],
             "metadata": {"kernelspec": {"name": "python3", "language": "python"}, "x": NaN},
             "nbformat": 4, "nbformat_minor": 5}
            """);
    check(content, "jupyter-4", "python", new Cells(2, 1.0 / 3, true, true, 0));
  }

  @Test
  void cellsSpeakOtherLanguagesByMagic() {
    FileContent content =
        file(
            "a.ipynb",
            """
            {"cells": [
              {"cell_type": "code", "source": "%%time\\ndf = load(path)"},
              {"cell_type": "code", "source": "%%sql\\nSELECT a FROM t"},
              {"cell_type": "code", "source": "%%bash\\npython jobs/run.py\\nls 'it"},
              {"cell_type": "code", "source": "%%html\\n<b>"},
              {"cell_type": "code", "source": "%run ./setup\\nx = 1"}],
             "metadata": {}, "nbformat": 4}
            """);
    assertThat(hashes(content).subList(0, 1)).isEqualTo(python("df = load(path)"));
    assertThat(hashes(content).subList(1, 3)).isEqualTo(hashes(Language.SQL, "SELECT a FROM t"));
    assertThat(hashes(content).subList(3, 4)).isEqualTo(python("x = 1"));
    assertThat(content.statements()).hasSize(4);
    assertThat(content.runs()).containsExactly("./setup");
    assertThat(content.mentions()).extracting("text").containsExactly("jobs/run.py");
    assertThat(divided(content)).isEqualTo(new Cells(4, 0.2, false, false, 0));
  }

  @Test
  void anRKernelMakesRCells() {
    FileContent content =
        file(
            "a.ipynb",
            """
            {"cells": [{"cell_type": "code", "source": ["x <- f(a.b) %>%\\n", " g()"]}],
             "metadata": {"kernelspec": {"language": "R"}}, "nbformat": 4}
            """);
    assertThat(content.language()).isEqualTo("r");
    assertThat(hashes(content)).isEqualTo(hashes(Language.R, "x <- f(a.b) %>% g()"));
  }

  @Test
  void jupyterThreeKeepsItsCellsInWorksheets() {
    FileContent content =
        file(
            "old.ipynb",
            """
            {"metadata": {"name": ""}, "nbformat": 3, "worksheets": [{"cells": [
              {"cell_type": "heading", "level": 1, "source": ["T"]},
              {"cell_type": "code", "language": "python", "prompt_number": 1,
               "input": ["df = load(path)\\n", "model.fit(df, epochs=3)"], "outputs": []}]}]}
            """);
    check(content, "jupyter-3", "python", new Cells(1, 0.5, false, false, 0));
  }

  @Test
  void databricksSourceIsDividedByComments() {
    FileContent content =
        file(
            "jobs/score.py",
            """
            # Databricks notebook source
            # MAGIC %md
            # MAGIC # It's a title

            # COMMAND ----------

            # MAGIC %run ./setup

            # COMMAND ----------

            # DBTITLE 1,Load
            path = dbutils.widgets.get("path")
            df = load(path)

            # COMMAND ----------

            # MAGIC %sql
            # MAGIC SELECT 1

            # COMMAND ----------

            %pip install x
            model.fit(df, epochs=3)
            """);
    assertThat(content.format()).isEqualTo("databricks");
    assertThat(content.runs()).containsExactly("./setup");
    assertThat(divided(content)).isEqualTo(new Cells(4, 0.2, false, true, 0));
    assertThat(hashes(content)).containsAll(python(CODE)).hasSize(4);
  }

  @Test
  void databricksKnowsItsOtherLanguages() {
    FileContent sql =
        file(
            "a.sql",
            "-- Databricks notebook source\nSELECT a FROM t;\n-- COMMAND ----------\n"
                + "-- MAGIC %python\n-- MAGIC df = load(path)\n");
    assertThat(sql.kind()).isEqualTo(Kind.NOTEBOOK);
    assertThat(hashes(sql)).hasSize(3).endsWith(python("df = load(path)").get(0));
    assertThat(file("a.r", "# Databricks notebook source\nx <- 1\n").language()).isEqualTo("r");
    assertThat(file("a.scala", "// Databricks notebook source\nval x = f(1)\n").format())
        .isEqualTo("databricks");
    assertThat(file("a.py", "x = 1\n# Databricks notebook source\n").kind()).isEqualTo(Kind.MODULE);
  }

  @Test
  void aLibraryModuleThatCarriesNotebookMarksIsAModule() {
    String library =
        "import a\n\nLIMIT = 3\nNAMES = [\n    'x',\n]\n\n\ndef f(x):\n    return a.g(x)\n";
    assertThat(file("lib/a.py", "# Databricks notebook source\n" + library).kind())
        .isEqualTo(Kind.MODULE);
    assertThat(file("a.py", "# Databricks notebook source\n" + library + "f(3)\n").kind())
        .isEqualTo(Kind.NOTEBOOK);
    assertThat(file("a.py", "# Databricks notebook source\n" + library + "x = f(\n    3)\n").kind())
        .isEqualTo(Kind.NOTEBOOK);
    assertThat(
            file("a.py", "# Databricks notebook source\n" + library + "# COMMAND ----------\n")
                .kind())
        .isEqualTo(Kind.NOTEBOOK);
    assertThat(file("a.py", "# %%\n" + library + "# %%\n").kind()).isEqualTo(Kind.MODULE);
    assertThat(file("a.py", "# %%\n" + library + "# %%\nfor x in NAMES:\n  f(x)\n").kind())
        .isEqualTo(Kind.NOTEBOOK);
  }

  @Test
  void percentScriptsNeedTwoMarksOrAHeader() {
    String cells =
        "# %% [markdown]\n# It's text\n# %% tags=[\"parameters\"]\ndf = load(path)\n#%%\n"
            + "model.fit(df, epochs=3)\n";
    check(file("a.py", cells), "jupytext-percent", "python", new Cells(2, 1.0 / 3, false, true, 0));
    assertThat(file("a.py", "# %% once\nx = 1\n").kind()).isEqualTo(Kind.MODULE);
    assertThat(file("a.py", "#%%%%%%%%\nx = 1\n#%%percent\ny = 2").kind()).isEqualTo(Kind.MODULE);
    assertThat(file("a.R", "# %%\nx <- 1\n# %%\ny <- 2\n").language()).isEqualTo("r");
  }

  @Test
  void aPairedScriptSaysSo() {
    String header =
        "# ---\n# jupyter:\n#   jupytext:\n#     formats: ipynb,scripts//py:%s\n"
            + "#     text_representation:\n#       format_name: %s\n# ---\n\n";
    FileContent percent =
        file("scripts/a b.py", String.format(header, "percent", "percent") + "# %%\n" + CODE);
    check(percent, "jupytext-percent", "python", new Cells(1, 0, false, false, 0));
    assertThat(percent.origin()).isEqualTo(new Origin("jupytext", "scripts/a b.ipynb", false));

    FileContent light =
        file(
            "a.py",
            String.format(header, "light", "light")
                + "# # Title\n# words\n\n# why\ndf = load(path)\n\n# +\nmodel.fit(df,\n\n  epochs=3)\n# -\n");
    check(light, "jupytext-light", "python", new Cells(2, 1.0 / 3, false, false, 0));
    assertThat(light.origin().pairedWith()).isEqualTo("a.ipynb");
  }

  @Test
  void aPairedNotebookNamesItsScript() {
    FileContent content =
        file(
            "nb/a.ipynb",
            """
            {"cells": [], "metadata": {"jupytext": {"formats": "ipynb,src//py:percent"}}}
            """);
    assertThat(content.origin()).isEqualTo(new Origin(null, "src/a.py", false));
    assertThat(content.problem()).isNull();
  }

  @Test
  void pairedMarkdownIsANotebookAndOtherMarkdownIsNot() {
    String matter =
        "---\njupyter:\n  jupytext:\n    formats: ipynb,md\n  kernelspec:\n    language: python\n---\n";
    FileContent content =
        file(
            "a.md",
            matter
                + "# Title\n\n```python\ndf = load(path)\n```\n\n```bash\nls\n```\n\n"
                + "```python tags=[]\nmodel.fit(df, epochs=3)\n```\n");
    check(content, "markdown", "python", new Cells(2, 0.5, false, false, 0));
    assertThat(content.origin()).isEqualTo(new Origin("jupytext", "a.ipynb", false));
    FileContent myst =
        file("b.md", matter + "```{code-cell} ipython3\n:tags: [x]\ndf = load(path)\n```\n");
    assertThat(myst.statements()).isNotEmpty();
    assertThat(Contents.read("README.md", Reading.ID, "```python\nx = 1\n```".getBytes()))
        .isEmpty();
  }

  @Test
  void rMarkdownAndQuartoAreReadByChunk() {
    String text =
        "---\ntitle: x\nparams:\n  a: 1\n---\n# T\n\n```{%s setup, echo=FALSE}\n#| eval: true\n%s```\n\n```\nno\n```\n";
    check(
        file("a.qmd", String.format(text, "python", CODE)),
        "quarto",
        "python",
        new Cells(1, 2.0 / 3, false, true, 0));
    FileContent r = file("a.Rmd", String.format(text, "r", "x <- f(1)\n"));
    assertThat(r.format()).isEqualTo("r-markdown");
    assertThat(hashes(r)).isEqualTo(hashes(Language.R, "x <- f(1)"));
  }

  @Test
  void marimoWrapsNothingAroundACell() {
    FileContent content =
        file(
            "a.py",
            """
            import marimo

            app = marimo.App(width="medium")


            @app.cell
            def _(mo):
                mo.md("# Title")
                return


            @app.cell(hide_code=True)
            def load_it(
                path,
                load,
            ):
                df = load(path)
                return (
                    df,
                )


            @app.cell
            def _(df, model):
                model.fit(df, epochs=3)
                return


            if __name__ == "__main__":
                app.run()
            """);
    check(content, "marimo", "python", new Cells(2, 1.0 / 3, false, false, 0));
  }

  @Test
  void zeppelinParagraphsNameTheirInterpreter() {
    FileContent content =
        file(
            "note.json",
            """
            {"paragraphs": [
              {"text": "%md\\n# T", "results": {"msg": [{"data": "text"}]}},
              {"text": "%spark.pyspark\\ndf = load(path)\\nmodel.fit(df, epochs=3)"},
              {"config": {}}], "name": "x"}
            """);
    check(content, "zeppelin", "python", new Cells(1, 0.5, false, false, 0));
    assertThat(Contents.read("note.json", Reading.ID, "{\"a\": 1}".getBytes())).isEmpty();
  }

  private static Cells divided(FileContent content) {
    Cells cells = content.cells();
    return new Cells(
        cells.code(), cells.markdownRatio(), cells.outOfOrder(), cells.parameters(), 0);
  }

  private static void check(FileContent content, String format, String language, Cells cells) {
    assertThat(content.kind()).isEqualTo(Kind.NOTEBOOK);
    assertThat(content.format()).isEqualTo(format);
    assertThat(content.language()).isEqualTo(language);
    assertThat(hashes(content)).isEqualTo(python(CODE));
    assertThat(divided(content)).isEqualTo(cells);
    assertThat(content.problem()).isNull();
  }
}
