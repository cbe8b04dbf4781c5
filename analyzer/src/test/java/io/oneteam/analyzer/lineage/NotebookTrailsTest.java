package io.oneteam.analyzer.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.history.Repository.MergeStyle;
import io.oneteam.domain.lineage.NotebookLineage;
import io.oneteam.domain.lineage.RepositoryLineage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Notebooks on their way through history: births, renames, copies. */
class NotebookTrailsTest {
  private static final String NOTEBOOK = "a b c d e f";

  private static Story story() {
    return new Story().commit("root", "README.md=hello");
  }

  @Test
  void aNotebookIsFollowedThroughARenameWithEdits() {
    NotebookLineage notebook =
        story()
            .commit("nb", "old.ipynb=" + NOTEBOOK)
            .commit("rename", "-old.ipynb", "new.ipynb=a b c d x y")
            .lineage()
            .notebooks()
            .get(0)
            .lineage();
    assertThat(notebook.paths()).containsExactly("old.ipynb", "new.ipynb");
    assertThat(notebook.codeVersions()).isEqualTo(2);
    assertThat(notebook.bornCommit()).isEqualTo("nb");
    assertThat(notebook.deletedAt()).isNull();
  }

  @Test
  void aSkeletonIsNoBirthAndOutputsAreNoWork() {
    NotebookLineage notebook =
        story()
            .commit("skeleton", "n.ipynb=a b")
            .commit("birth", "n.ipynb=a b c d e")
            .commit("outputs", "n.ipynb=a b c d e")
            .lineage()
            .notebooks()
            .get(0)
            .lineage();
    assertThat(notebook.bornCommit()).isEqualTo("birth");
    assertThat(notebook.codeVersions()).isEqualTo(2);
    assertThat(notebook.lastCodeChange()).isEqualTo(Story.START.plusSeconds(2 * 86_400));
  }

  @Test
  void copiesFormAFamily() {
    List<Integer> families =
        story()
            .commit("nb", "first.ipynb=" + NOTEBOOK)
            .commit("copy", "second.ipynb=a b c d x y", "third.ipynb=p q r s t")
            .lineage()
            .notebooks()
            .stream()
            .map(trace -> trace.lineage().family())
            .toList();
    assertThat(families).containsExactly(0, 0, 2);
  }

  @Test
  void theFirstCommitAndBulkImportsAreBirthsBeforeTheWindow() {
    String[] many =
        IntStream.range(0, 10)
            .mapToObj(i -> "n" + i + ".ipynb=a" + i + " b" + i + " c" + i + " d" + i + " e" + i)
            .toArray(String[]::new);
    RepositoryLineage lineage =
        new Story()
            .commit("root", "early.ipynb=" + NOTEBOOK)
            .commit("bulk", many)
            .commit("own", "late.ipynb=v w x y z")
            .lineage();
    assertThat(
            lineage.notebooks().stream()
                .collect(
                    Collectors.partitioningBy(
                        trace -> trace.lineage().beforeWindow(), Collectors.counting())))
        .containsEntry(true, 11L)
        .containsEntry(false, 1L);
  }

  @Test
  void squashMergingIsSaid() {
    assertThat(
            story()
                .mergeStyle(MergeStyle.SQUASH)
                .commit("nb", "n.ipynb=" + NOTEBOOK)
                .lineage()
                .notes())
        .singleElement()
        .satisfies(note -> assertThat(note).contains("squash"));
  }

  @Test
  void aModuleThatMerelyCarriedANotebooksMarksIsNoNotebook() {
    RepositoryLineage lineage =
        story()
            .commit("marked", "shop/m.py=databricks a b c d e")
            .commit("plain", "shop/m.py=a b c d e f")
            .lineage();
    assertThat(lineage.notebooks().get(0).commit()).isNegative();
    assertThat(lineage.notebooks().get(0).lineage().deletedAt()).isNull();
  }
}
