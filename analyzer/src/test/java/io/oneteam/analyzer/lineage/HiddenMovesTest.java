package io.oneteam.analyzer.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.lineage.Extraction;
import io.oneteam.domain.lineage.Extraction.Strength;
import io.oneteam.domain.lineage.NotebookLineage;
import io.oneteam.domain.lineage.RepositoryLineage.ExtractionTrace;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Extractions that one commit alone does not show: squashed, tidied away, or told twice. */
class HiddenMovesTest {
  private static final String NOTEBOOK = "a b c d e f";

  /** A branch that grows a notebook, then a module; main receives both in one squashed commit. */
  private static Story squashed() {
    return new Story()
        .commit("root", "README.md=hello")
        .aside()
        .commitAfter("nb", List.of("root"), "n.ipynb=" + NOTEBOOK)
        .commitAfter("lib", List.of("nb"), "shop/m.py=a b x1 x2 x3 x4 x5 x6")
        .mainline()
        .commitAfter(
            "squash", List.of("root"), "n.ipynb=" + NOTEBOOK, "shop/m.py=a b x1 x2 x3 x4 x5 x6");
  }

  @Test
  void aBranchThatWasSquashedStillShowsTheExtraction() {
    List<ExtractionTrace> found = squashed().lineage().extractions();
    assertThat(found).hasSize(1);
    Extraction extraction = found.get(0).extraction();
    assertThat(extraction.commit()).isEqualTo("lib");
    assertThat(extraction.at()).isEqualTo(Story.START.plus(2, ChronoUnit.DAYS));
    assertThat(extraction.landedAt()).isEqualTo(Story.START.plus(3, ChronoUnit.DAYS));
    assertThat(extraction.undone()).isFalse();
  }

  @Test
  void whatASquashedCommitBroughtIsHeldFromThenOn() {
    ExtractionTrace found =
        squashed().commit("more", "README.md=more").lineage().extractions().get(0);
    int head = 2;
    assertThat(found.heldAt(head)).isTrue();
    assertThat(found.heldAt(0)).isFalse();
  }

  @Test
  void aNotebookIsBornWhereItsBranchFirstShowsIt() {
    NotebookLineage notebook = squashed().lineage().notebooks().get(0).lineage();
    assertThat(notebook.bornCommit()).isEqualTo("nb");
    assertThat(notebook.bornAt()).isEqualTo(Story.START.plus(1, ChronoUnit.DAYS));
    assertThat(notebook.landedAt()).isEqualTo(Story.START.plus(3, ChronoUnit.DAYS));
  }

  @Test
  void aBranchKnowsWhatMainHeldWhenItLeft() {
    assertThat(
            new Story()
                .commit("root", "README.md=hello")
                .commit("nb", "n.ipynb=" + NOTEBOOK)
                .commit("lib", "shop/m.py=a b c")
                .aside()
                .commit("branch", "shop/other.py=a b c")
                .extractions())
        .containsExactly("n.ipynb > shop/m.py @ lib");
  }

  @Test
  void aStaleBranchSaysNothingAboutWhereANotebookIsNow() {
    NotebookLineage notebook =
        new Story()
            .commit("root", "README.md=hello")
            .commit("nb", "n.ipynb=" + NOTEBOOK)
            .aside()
            .commit("branch", "-n.ipynb", "archive/n.ipynb=" + NOTEBOOK)
            .lineage()
            .notebooks()
            .get(0)
            .lineage();
    assertThat(notebook.path()).isEqualTo("n.ipynb");
    assertThat(notebook.deletedAt()).isNull();
  }

  @Test
  void aNotebookDeletedBeforeTheModuleIsCommittedIsPartialEvidence() {
    List<ExtractionTrace> found =
        new Story()
            .commit("root", "README.md=hello")
            .commit("nb", "n.ipynb=" + NOTEBOOK)
            .commit("tidy", "-n.ipynb")
            .commit("lib", "shop/m.py=a b c d")
            .lineage()
            .extractions();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).extraction().notebook()).isEqualTo("n.ipynb");
    assertThat(found.get(0).extraction().strength()).isEqualTo(Strength.PARTIAL);
  }

  @Test
  void cellsCleanedOutBeforeTheModuleIsCommittedCountOnlyAsALargePart() {
    Story tidied =
        new Story()
            .commit("root", "README.md=hello")
            .commit("nb", "n.ipynb=" + NOTEBOOK + " g h")
            .commit("tidy", "n.ipynb=e f g h i");
    assertThat(tidied.commit("lib", "shop/m.py=a b c x").extractions())
        .containsExactly("n.ipynb > shop/m.py @ lib");
    assertThat(
            new Story()
                .commit("root", "README.md=hello")
                .commit("nb", "n.ipynb=" + NOTEBOOK + " g h")
                .commit("tidy", "n.ipynb=e f g h i")
                .commit("lib", "shop/m.py=a b x1 x2 x3 x4 x5 x6")
                .extractions())
        .isEmpty();
  }

  @Test
  void aNotebookOfAnotherBranchIsNoFormerSource() {
    assertThat(
            new Story()
                .commit("root", "README.md=hello")
                .commitAfter("nb", List.of("root"), "n.ipynb=" + NOTEBOOK)
                .commitAfter("lib", List.of("root"), "shop/m.py=a b c d")
                .commitAfter("merge", List.of("lib", "nb"))
                .extractions())
        .isEmpty();
  }

  @Test
  void theModuleMayComeBeforeTheNotebookInTheAlphabet() {
    assertThat(
            new Story()
                .commit("root", "README.md=hello")
                .commit("both", "n.ipynb=a b c d e", "lib/m.py=a b c d")
                .extractions())
        .containsExactly("n.ipynb > lib/m.py @ both");
  }

  @Test
  void whatBothGainAtOnceDoesNotMakeACopyTheSource() {
    assertThat(
            new Story()
                .commit("root", "README.md=hello")
                .commit("nb", "first.ipynb=" + NOTEBOOK, "second.ipynb=a b c p q r")
                .commit("lib", "second.ipynb=a b c p q r s t", "shop/m.py=a b c d s t")
                .extractions()
                .get(0))
        .isEqualTo("first.ipynb > shop/m.py @ lib");
  }

  @Test
  void aTwinAfterALossIsNotExtractedAgain() {
    assertThat(
            new Story()
                .commit("root", "README.md=hello")
                .commit("nb", "n.ipynb=" + NOTEBOOK)
                .commit("lib", "shop/m.py=a b c")
                .commit("drop", "-shop/m.py")
                .later(30)
                .twinOf("lib", "lib2", "shop/m.py=a b c")
                .extractions())
        .containsExactly("n.ipynb > shop/m.py @ lib");
  }
}
