package io.oneteam.nightly.lineage;

import static io.oneteam.nightly.lineage.GitStory.BASKET;
import static io.oneteam.nightly.lineage.GitStory.LOAD;
import static io.oneteam.nightly.lineage.GitStory.notebook;
import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much of a notebook stood in modules, commit by commit. */
class ShareOverTimeTest {
  @TempDir Path folder;

  @Test
  void followsHalfThenTheRestThenTheWayBack() throws IOException, GitAPIException {
    try (GitStory story = new GitStory(folder);
        Store store = Store.open(StoreLocation.inHome(folder.resolve("home")))) {
      story.commit(Map.of("README.md", "shop\n"));
      story.commit(Map.of("nb/orders.ipynb", notebook(LOAD, BASKET)));
      story.commit(Map.of("shop/load.py", "def load():\n" + LOAD.indent(4)));
      assertThat(shares(story, store)).containsExactly("2: 0.0", "3: 0.5");

      story.commit(
          Map.of(
              "shop/basket.py",
              "def basket(paid):\n" + BASKET.indent(4),
              "nb/orders.ipynb",
              notebook("from shop.basket import basket\n" + LOAD)));
      story.commit(Map.of("notes.md", "a day without code\n"));
      assertThat(shares(story, store)).containsExactly("2: 0.0", "3: 0.5", "4: 1.0");

      story.commit(Map.of("shop/load.py", "", "shop/basket.py", ""));
      List<String> all = shares(story, store);
      assertThat(all).containsExactly("2: 0.0", "3: 0.5", "4: 1.0", "6: 0.0");
      assertThat(shares(story, store)).isEqualTo(all);
      try (Store fresh = Store.open(StoreLocation.inHome(folder.resolve("fresh")))) {
        assertThat(shares(story, fresh)).isEqualTo(all);
      }
    }
  }

  private static List<String> shares(GitStory story, Store store) {
    Model model = story.models(store).get(0);
    List<Model.ShareExtracted> shares = model.shares();
    assertThat(model.extractedShare()).isEqualTo(shares.get(shares.size() - 1).share());
    return shares.stream()
        .map(each -> each.at().atOffset(ZoneOffset.UTC).getDayOfMonth() + ": " + each.share())
        .toList();
  }
}
