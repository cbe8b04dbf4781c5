package io.oneteam.analyzer.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.lineage.RepositoryLineage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lineage is the same, however little of the modules is in memory and whenever it was indexed. */
class RandomHistoriesTest {
  private static final List<String> PATHS =
      List.of("n/a.ipynb", "n/b.ipynb", "n/a.py", "shop/a.py", "shop/b.py", "shop/c.py");

  @Test
  void modulesMatterOnlyAsFarAsNotebooksHoldTheSame() {
    int extractions = 0;
    int undone = 0;
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Story story = history(random);
      RepositoryLineage whole = story.lineage(story.whole());
      assertThat(story.lineage(story.sifted(1 + random.nextInt(6))))
          .as("history %s", seed)
          .isEqualTo(whole);
      extractions += whole.extractions().size();
      undone += (int) whole.extractions().stream().filter(e -> e.extraction().undone()).count();
    }
    assertThat(extractions).isGreaterThan(300);
    assertThat(undone).isPositive();
  }

  private static Story history(Random random) {
    Story story = new Story();
    story.commit("c0", "shop/z.py=z1 z2 z3");
    List<String> heads = new ArrayList<>(List.of("c0"));
    int commits = 10 + random.nextInt(30);
    for (int i = 1; i <= commits; i++) {
      String name = "c" + i;
      List<String> parents = new ArrayList<>();
      parents.add(heads.get(random.nextInt(heads.size())));
      if (random.nextInt(5) == 0) {
        parents.add(heads.get(random.nextInt(heads.size())));
      }
      List<String> edits = new ArrayList<>();
      for (int edit = random.nextInt(3); edit >= 0; edit--) {
        String path = PATHS.get(random.nextInt(PATHS.size()));
        edits.add(random.nextInt(7) == 0 ? "-" + path : path + "=" + words(random));
      }
      if (random.nextInt(8) == 0) {
        story.aside();
      } else {
        story.mainline();
      }
      if (random.nextInt(20) == 0) {
        story.later(random.nextInt(30));
      }
      story.commitAfter(name, parents.stream().distinct().toList(), edits.toArray(String[]::new));
      if (random.nextInt(10) == 0) {
        story.tag("v" + i);
      }
      heads.removeIf(head -> parents.contains(head) && random.nextInt(3) > 0);
      heads.add(name);
    }
    return story;
  }

  /** A stretch of a common text, so that files share much, at times with a function. */
  private static String words(Random random) {
    int from = random.nextInt(40);
    String words =
        IntStream.range(from, from + 1 + random.nextInt(15))
            .filter(word -> random.nextInt(6) > 0)
            .mapToObj(word -> "w" + word + (random.nextInt(9) == 0 ? "'" : ""))
            .collect(Collectors.joining(" "));
    if (random.nextInt(3) == 0) {
      int first = random.nextInt(4);
      String grams =
          IntStream.range(first, first + 8)
              .mapToObj(gram -> "g" + gram)
              .collect(Collectors.joining(","));
      words += " def:f" + random.nextInt(3) + ":" + grams;
    }
    return (random.nextInt(15) == 0 ? "generated " : "") + words;
  }
}
