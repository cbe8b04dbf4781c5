package io.oneteam.analyzer.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.analyzer.lineage.Story;
import io.oneteam.analyzer.milestone.TeamEvidence;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.settings.Settings;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShareSeriesTest {
  private static Story story() {
    return new Story().commit("a0", "README.md=hello");
  }

  private static Model model(Story story) {
    return ModelFinder.find(
            new TeamEvidence(
                "team",
                List.of(story.lineage()),
                Settings.empty(),
                List.of(),
                List.of(),
                List.of(),
                Story.START.plus(20, ChronoUnit.DAYS)))
        .models()
        .get(0);
  }

  private static List<String> shares(Story story) {
    return model(story).shares().stream().map(each -> each.commit() + " " + each.share()).toList();
  }

  @Test
  void whatNeverMovedHasOnePoint() {
    assertThat(
            shares(
                story()
                    .commit("b0", "n.ipynb=a b c d e")
                    .commit("c0", "n.ipynb=a b c d e f")
                    .commit("d0", "shop/other.py=x y z")))
        .containsExactly("b0 0.0");
  }

  @Test
  void aNotebookThatGrowsAfterwardsEndsWithALesserShare() {
    assertThat(
            shares(
                story()
                    .commit("b0", "n.ipynb=a b c d e f")
                    .commit("c0", "shop/m.py=a b c")
                    .commit("d0", "n.ipynb=a b c d e f g h")
                    .commit("e0", "n.ipynb=a b c d e f g h i j k l")))
        .containsExactly("b0 0.0", "c0 0.5", "e0 0.25");
  }

  @Test
  void codeThatTheNotebookGaveAwayStillCounts() {
    assertThat(
            shares(
                story()
                    .commit("b0", "n.ipynb=a b c d e f")
                    .commit("c0", "shop/m.py=a b c")
                    .commit("d0", "n.ipynb=d e f")
                    .commit("e0", "-shop/m.py")))
        .containsExactly("b0 0.0", "c0 0.5", "e0 0.0");
  }

  @Test
  void codeThatItsModuleReworkedStillCounts() {
    assertThat(
            shares(
                story()
                    .commit("b0", "n.ipynb=a b c d e f def:fit:1,2,3,4,5,6")
                    .commit("c0", "shop/m.py=a b c def:fit:1,2,3,4,5,6")
                    .commit("d0", "shop/m.py=x y z def:fit:1,2,3,4,5,7")
                    .commit("e0", "shop/m.py=x y z")))
        .containsExactly("b0 0.0", "c0 0.5", "e0 0.0");
  }

  @Test
  void movingBetweenModulesChangesNothing() {
    assertThat(
            shares(
                story()
                    .commit("b0", "n.ipynb=a b c d e f")
                    .commit("c0", "shop/m.py=a b c")
                    .commit("d0", "-shop/m.py", "shop/better.py=a b c")))
        .containsExactly("b0 0.0", "c0 0.5");
  }

  @Test
  void whatABranchMovedCountsFromItsMergeOn() {
    assertThat(
            shares(
                story()
                    .commit("b0", "n.ipynb=a b c d e f")
                    .commitAfter("s0", List.of("b0"), "shop/m.py=a b c")
                    .commitAfter("c0", List.of("b0"), "README.md=more")
                    .commitAfter("m0", List.of("c0", "s0"))))
        .containsExactly("b0 0.0", "m0 0.5");
  }

  @Test
  void copiesAreCountedTogether() {
    assertThat(
            shares(
                story()
                    .commit("b0", "n.ipynb=a b c d e f")
                    .commit("c0", "copy.ipynb=a b c d e f")
                    .commit("d0", "shop/m.py=a b c")
                    .commit("e0", "-copy.ipynb", "-shop/m.py")))
        .containsExactly("b0 0.0", "d0 0.5", "e0 0.0");
  }
}
