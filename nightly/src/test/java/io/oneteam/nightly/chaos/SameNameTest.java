package io.oneteam.nightly.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.Repository;
import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import io.oneteam.nightly.job.TeamReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameNameTest {
  @TempDir Path folder;

  @Test
  void repositoriesOfTheSameNameAreAllInTheTeamsHistory() throws IOException {
    for (String owner : new String[] {"first", "second"}) {
      SmallRepository.create(folder.resolve(owner).resolve("models"))
          .commit("Ada", "from " + owner, Map.of("a.py", "x = 1\n"));
    }
    Path config =
        Files.writeString(
            folder.resolve("oneteam.yaml"),
            "oneteam: {repositories: [{path: first/models}, {path: second/models}]}\n");
    Path home = folder.resolve("home");
    String asOf = "2026-04-01T00:00:00Z";
    assertThat(Nights.run(home, config, Instant.parse(asOf)).exitCode()).isIn(0, 3);
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      TeamHistory history = TeamReading.read(store, home, config, asOf);
      assertThat(history.repositories())
          .extracting(Repository::name)
          .containsExactly("models", "models-2");
      assertThat(history.commits())
          .extracting(Commit::subject)
          .containsExactlyInAnyOrder("from first", "from second");
    }
  }
}
