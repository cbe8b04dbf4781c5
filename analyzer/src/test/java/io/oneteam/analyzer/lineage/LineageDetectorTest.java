package io.oneteam.analyzer.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.lineage.Extraction;
import io.oneteam.domain.lineage.Extraction.Change;
import io.oneteam.domain.lineage.Extraction.Strength;
import io.oneteam.domain.lineage.RepositoryLineage;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineageDetectorTest {
  private static final String NOTEBOOK = "a b c d e f";

  private static Story story() {
    return new Story().commit("root", "README.md=hello");
  }

  private static Extraction only(Story story) {
    List<RepositoryLineage.ExtractionTrace> found = story.lineage().extractions();
    assertThat(found).hasSize(1);
    return found.get(0).extraction();
  }

  @Test
  void codeThatANotebookHeldInTheParentCommitIsExtracted() {
    Extraction found =
        only(story().commit("nb", "n.ipynb=" + NOTEBOOK).commit("lib", "shop/m.py=a b c"));
    assertThat(found.notebook()).isEqualTo("n.ipynb");
    assertThat(found.module()).isEqualTo("shop/m.py");
    assertThat(found.commit()).isEqualTo("lib");
    assertThat(found.strength()).isEqualTo(Strength.STRONG);
    assertThat(found.change()).isEqualTo(Change.VERBATIM);
    assertThat(found.statements()).isEqualTo(3);
    assertThat(found.share()).isEqualTo(1);
    assertThat(found.sameCommit()).isFalse();
  }

  @Test
  void reformattedAndAdaptedCodeIsToldFromVerbatim() {
    Story nb = story().commit("nb", "n.ipynb=" + NOTEBOOK);
    assertThat(only(nb.commit("lib", "shop/m.py=a' b' c'")).change()).isEqualTo(Change.REFORMATTED);
    Story other = story().commit("nb", "n.ipynb=" + NOTEBOOK);
    assertThat(only(other.commit("lib", "shop/m.py=a b c x y z")).change())
        .isEqualTo(Change.ADAPTED);
  }

  @Test
  void codeCopiedFromAModuleIntoANotebookIsNoExtraction() {
    assertThat(
            story()
                .commit("lib", "shop/m.py=a b c")
                .commit("nb", "n.ipynb=" + NOTEBOOK)
                .extractions())
        .isEmpty();
  }

  @Test
  void codeMovingBetweenModulesIsNoExtraction() {
    assertThat(
            story()
                .commit("nb", "n.ipynb=" + NOTEBOOK)
                .commit("lib", "scripts/m.py=a b c")
                .commit("move", "-scripts/m.py", "shop/m.py=a b c")
                .extractions())
        .containsExactly("n.ipynb > scripts/m.py @ lib");
  }

  @Test
  void theNotebookMayBeDeletedInTheExtractingCommit() {
    assertThat(
            story()
                .commit("nb", "n.ipynb=" + NOTEBOOK)
                .commit("lib", "-n.ipynb", "shop/m.py=a b c")
                .extractions())
        .containsExactly("n.ipynb > shop/m.py @ lib");
  }

  @Test
  void trivialStatementsAndCrumbsAreNoEvidence() {
    assertThat(
            story()
                .commit("nb", "n.ipynb=[p] [q] [r] a b c d")
                .commit("lib", "shop/m.py=[p] [q] [r] x y z")
                .commit("one", "shop/k.py=a x1 x2 x3")
                .extractions())
        .isEmpty();
  }

  @Test
  void aDefinitionKnownByNameAndLikenessIsWeakEvidence() {
    Story nb = story().commit("nb", "n.ipynb=a b c d e def:fit:1,2,3,4,5,6");
    Extraction found = only(nb.commit("lib", "shop/m.py=x y def:fit:1,2,3,4,5,9"));
    assertThat(found.strength()).isEqualTo(Strength.WEAK);
    Story unlike = story().commit("nb", "n.ipynb=a b c d e def:fit:1,2,3,4,5,6");
    assertThat(unlike.commit("lib", "shop/m.py=x y def:fit:1,12,13,14,15,16").extractions())
        .isEmpty();
  }

  @Test
  void notebookAndScriptInOneCommitCountOnlyAsAWhole() {
    Extraction found =
        only(
            story()
                .commit("nb", "n.ipynb=s t u v w")
                .commit("both", "n.ipynb=s t u v w a b c", "scripts/n.py=a b c"));
    assertThat(found.sameCommit()).isTrue();
    assertThat(
            story()
                .commit("nb", "n.ipynb=s t u v w")
                .commit("both", "n.ipynb=s t u v w a b", "shop/m.py=a b x1 x2 x3 x4 x5 x6")
                .extractions())
        .isEmpty();
  }

  @Test
  void aBenchNotebookThatImportsTheModuleDoesNotGiveWhatBothGainAtOnce() {
    assertThat(
            story()
                .commit("lib", "shop/m.py=x y z")
                .imports("n.ipynb", "shop.m")
                .commit("nb", "n.ipynb=s t u v w")
                .commit("both", "n.ipynb=s t u v w a b c", "shop/m.py=x y z a b c")
                .extractions())
        .isEmpty();
  }

  @Test
  void amongCopiesTheOneThatHeldTheCodeFirstIsTheSource() {
    Extraction found =
        only(
            story()
                .commit("nb", "first.ipynb=" + NOTEBOOK)
                .commit("copy", "second.ipynb=" + NOTEBOOK)
                .commit("lib", "second.ipynb=d e f", "shop/m.py=a b c"));
    assertThat(found.notebook()).isEqualTo("first.ipynb");
    assertThat(found.family()).containsExactly("second.ipynb");
  }

  @Test
  void theCopyThatExplainsMoreIsTheSource() {
    assertThat(
            story()
                .commit("nb", "first.ipynb=" + NOTEBOOK)
                .commit("copy", "second.ipynb=" + NOTEBOOK + " g h")
                .commit("lib", "shop/m.py=a b g h")
                .extractions())
        .containsExactly("second.ipynb > shop/m.py @ lib");
  }

  @Test
  void oneModuleMayComeFromTwoNotebooks() {
    assertThat(
            story()
                .commit("nb", "one.ipynb=a b c d e", "two.ipynb=v w x y z")
                .commit("lib", "shop/m.py=a b c v w")
                .extractions())
        .containsExactly("one.ipynb > shop/m.py @ lib", "two.ipynb > shop/m.py @ lib");
  }

  @Test
  void pairedGeneratedAndUnshippedFilesReceiveNothing() {
    assertThat(
            story()
                .commit("nb", "n.ipynb=" + NOTEBOOK)
                .commit(
                    "lib",
                    "shop/m.py=generated a b c",
                    "tests/test_m.py=a b c",
                    "docs/m.py=a b c",
                    "examples/m.py=a b c",
                    "third_party/m.py=a b c",
                    ".ipynb_checkpoints/m.py=a b c")
                .extractions())
        .isEmpty();
  }

  @Test
  void aNotebookHeaderLostAndRegainedIsTheSameFile() {
    assertThat(
            story()
                .commit("nb", "jobs/n.py=databricks a b c d e")
                .commit("lost", "jobs/n.py=a b c d e")
                .commit("regained", "jobs/n.py=databricks a b c d e")
                .extractions())
        .isEmpty();
  }

  @Test
  void twinsInDuplicatedHistoryCountOnce() {
    Story story =
        story()
            .commit("nb", "n.ipynb=" + NOTEBOOK)
            .commit("lib", "shop/m.py=a b c")
            .commitAfter("root2", List.of(), "README.md=hello")
            .commit("nb2", "n.ipynb=" + NOTEBOOK)
            .commit("lib2", "shop/m.py=a b c")
            .commitAfter("join", List.of("lib", "lib2"));
    assertThat(story.extractions()).containsExactly("n.ipynb > shop/m.py @ lib");
    assertThat(story.lineage().notebooks()).hasSize(1);
  }

  @Test
  void whatLandedGoesBeforeWhatDidNot() {
    Story story =
        story().commit("nb", "n.ipynb=" + NOTEBOOK).aside().commit("branch", "shop/m.py=a b c");
    assertThat(only(story).landedAt()).isNull();
  }

  @Test
  void aMergeBringsTheBranchesNotebookToTheParent() {
    assertThat(
            story()
                .commit("base", "shop/k.py=k1 k2")
                .commitAfter("nb", List.of("base"), "n.ipynb=" + NOTEBOOK)
                .commitAfter("other", List.of("base"), "shop/k.py=k1 k2 k3")
                .commitAfter("merge", List.of("other", "nb"))
                .commit("lib", "shop/m.py=a b c")
                .extractions())
        .containsExactly("n.ipynb > shop/m.py @ lib");
  }

  @Test
  void codeThatLeavesEveryModuleBeforeAReleaseIsUndone() {
    Story story =
        story()
            .commit("nb", "n.ipynb=" + NOTEBOOK)
            .commit("lib", "shop/m.py=a b c")
            .commit("revert", "-shop/m.py");
    RepositoryLineage.ExtractionTrace found = story.lineage().extractions().get(0);
    assertThat(found.extraction().undone()).isTrue();
    assertThat(found.held()).containsExactly(new RepositoryLineage.Range(2, 3));
  }

  @Test
  void codeThatWasReleasedBeforeItLeftIsNotUndone() {
    assertThat(
            only(story()
                    .commit("nb", "n.ipynb=" + NOTEBOOK)
                    .commit("lib", "shop/m.py=a b c")
                    .tag("v1")
                    .commit("drop", "-shop/m.py"))
                .undone())
        .isFalse();
  }

  @Test
  void codeBroughtBackAfterItLeftIsExtractedAgain() {
    assertThat(
            story()
                .commit("nb", "n.ipynb=" + NOTEBOOK)
                .commit("lib", "shop/m.py=a b c")
                .commit("revert", "-shop/m.py")
                .later(8)
                .commit("again", "shop/m.py=a b c")
                .extractions())
        .containsExactly("n.ipynb > shop/m.py @ lib", "n.ipynb > shop/m.py @ again");
  }

  @Test
  void codeMovedInTwoCommitsIsNotExtractedAgain() {
    assertThat(
            story()
                .commit("nb", "n.ipynb=" + NOTEBOOK)
                .commit("lib", "old/m.py=a b c")
                .commit("take", "-old/m.py")
                .commit("put", "shop/m.py=a b c")
                .extractions())
        .containsExactly("n.ipynb > old/m.py @ lib");
  }

  @Test
  void codeThatIsWorkedOnStaysExtracted() {
    RepositoryLineage.ExtractionTrace found =
        story()
            .commit("nb", "n.ipynb=a b c d e def:fit:1,2,3,4,5,6")
            .commit("lib", "shop/m.py=a b def:fit:1,2,3,4,5,6")
            .commit("work", "shop/m.py=x y def:fit:1,2,3,14,15,16")
            .lineage()
            .extractions()
            .get(0);
    assertThat(found.extraction().undone()).isFalse();
    assertThat(found.heldAt(3)).isTrue();
  }

  @Test
  void aFewLongStatementsAmongMuchElseAreNoCrumbs() {
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < 70; i++) {
      rest.append(" x").append(i);
    }
    assertThat(
            story()
                .commit("nb", "n.ipynb=a b c d e")
                .commit("lib", "shop/m.py=a b" + rest)
                .extractions())
        .isEmpty();
    assertThat(
            story()
                .commit("nb", "n.ipynb=a~40 b~40 c d e")
                .commit("lib", "shop/m.py=a~40 b~40" + rest)
                .extractions())
        .containsExactly("n.ipynb > shop/m.py @ lib");
  }
}
