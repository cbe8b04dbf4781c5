package io.oneteam.analyzer.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which modules are a notebook's: those its code lives in, not those that hold a line like its. */
class PlacesTest {
  private static Story story() {
    return new Story()
        .commit("root", "README.md=hello")
        .commit("nb", "n.ipynb=a b c d e f")
        .commit("lib", "shop/m.py=a b c d e f");
  }

  private static List<String> places(Story story) {
    return story.lineage().extractions().get(0).places();
  }

  @Test
  void aModuleWithOneLineLikeItsIsNoPlace() {
    assertThat(places(story().commit("other", "shop/k.py=f u v w x y z")))
        .containsExactly("shop/m.py");
  }

  @Test
  void aModuleThatTheCodeMovedToIsAPlace() {
    assertThat(places(story().commit("move", "-shop/m.py", "shop/k.py=a b c d x")))
        .containsExactly("shop/m.py", "shop/k.py");
  }

  @Test
  void partsOfAModuleThatWasSplitArePlaces() {
    assertThat(
            places(
                story()
                    .commit(
                        "split", "-shop/m.py", "shop/a.py=a b", "shop/b.py=c d", "shop/c.py=e f")))
        .containsExactlyInAnyOrder("shop/m.py", "shop/a.py", "shop/b.py", "shop/c.py");
  }

  @Test
  void aLineElsewhereStillTellsThatTheCodeIsNotGone() {
    Story scattered = story().commit("scatter", "-shop/m.py", "shop/k.py=f u v w x y z");
    assertThat(scattered.lineage().extractions().get(0).gone()).isNull();
    Story gone = story().commit("drop", "-shop/m.py");
    assertThat(gone.lineage().extractions().get(0).gone()).isNotNull();
  }
}
