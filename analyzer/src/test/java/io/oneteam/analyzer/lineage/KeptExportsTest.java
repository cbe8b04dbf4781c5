package io.oneteam.analyzer.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Scripts that are saved with a notebook are no modules its code moved into. */
class KeptExportsTest {
  private static final String NOTEBOOK = "a b c d e f";

  private static Story story() {
    return new Story().commit("root", "README.md=hello");
  }

  @Test
  void aScriptThatFollowsItsNotebookIsItsExportAndNoExtraction() {
    Story exported =
        story()
            .commit("nb", "n.ipynb=" + NOTEBOOK)
            .commit("on", "n.ipynb=" + NOTEBOOK + " g", "script/n.py=" + NOTEBOOK + " g");
    assertThat(exported.extractions()).containsExactly("n.ipynb > script/n.py @ on");
    assertThat(
            exported
                .commit("save", "n.ipynb=" + NOTEBOOK + " g h", "script/n.py=" + NOTEBOOK + " g h")
                .extractions())
        .isEmpty();
  }

  @Test
  void aScriptElsewhereOrWithAMainOfItsOwnIsNoExportHoweverItFollows() {
    assertThat(
            story()
                .commit("nb", "nb/n.ipynb=" + NOTEBOOK)
                .commit("lib", "scripts/n.py=" + NOTEBOOK)
                .commit("both", "nb/n.ipynb=" + NOTEBOOK + " g", "scripts/n.py=" + NOTEBOOK + " g")
                .extractions())
        .containsExactly("nb/n.ipynb > scripts/n.py @ lib");
    String main = " def:main:1,2,3,4,5,6";
    assertThat(
            story()
                .commit("nb", "n.ipynb=" + NOTEBOOK)
                .commit("lib", "n.py=" + NOTEBOOK + main)
                .commit("both", "n.ipynb=" + NOTEBOOK + " g", "n.py=" + NOTEBOOK + " g" + main)
                .extractions())
        .containsExactly("n.ipynb > n.py @ lib");
  }

  @Test
  void aScriptThatGoesItsOwnWayIsAnExtraction() {
    assertThat(
            story()
                .commit("nb", "n.ipynb=" + NOTEBOOK)
                .commit("lib", "scripts/n.py=" + NOTEBOOK)
                .commit("own", "n.ipynb=" + NOTEBOOK + " p", "scripts/n.py=" + NOTEBOOK + " q r s")
                .extractions())
        .containsExactly("n.ipynb > scripts/n.py @ lib");
  }
}
