package io.oneteam.domain.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.lineage.Extraction;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.lineage.ModuleIndex;
import io.oneteam.domain.lineage.NotebookLineage;
import io.oneteam.domain.lineage.RepositoryLineage;
import io.oneteam.domain.lineage.RepositoryLineage.ExtractionTrace;
import io.oneteam.domain.lineage.RepositoryLineage.NotebookTrace;
import io.oneteam.domain.lineage.RepositoryLineage.Range;
import io.oneteam.domain.lineage.RepositoryLineage.ShareTrace;
import io.oneteam.domain.lineage.Signs;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ModelStoreTest {
  private static final Instant AT = Instant.parse("2024-05-01T10:00:00Z");
  private static final NotebookLineage NOTEBOOK =
      new NotebookLineage(
          "shop",
          "n.ipynb",
          List.of("n.ipynb"),
          AT,
          null,
          "ab",
          true,
          AT,
          null,
          1,
          6,
          false,
          0.5,
          0);
  private static final Extraction EXTRACTION =
      new Extraction(
          "shop",
          "n.ipynb",
          "shop/m.py",
          "cd",
          AT,
          AT,
          Extraction.Strength.STRONG,
          Extraction.Change.ADAPTED,
          3,
          0.5,
          false,
          false,
          List.of());

  @TempDir Path home;

  @Test
  void keepsLineageUnderItsKeyAlone() {
    RepositoryLineage lineage = lineage();
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      ModelStore models = new ModelStore(store);
      models.save(1, "old", lineage);
      models.save(1, "new", lineage);
      assertThat(models.lineage(1, "new")).contains(lineage);
      assertThat(models.lineage(1, "old")).isEmpty();
      assertThat(models.contents(1)).isZero();
    }
  }

  private static RepositoryLineage lineage() {
    return new RepositoryLineage(
        "shop",
        List.of("ab", "cd"),
        List.of(
            new NotebookTrace(
                NOTEBOOK,
                Signs.NONE,
                false,
                true,
                0.25,
                List.of("pandas"),
                List.of(),
                1,
                Set.of(7),
                List.of(AT),
                0,
                null,
                6,
                3,
                List.of(new ShareTrace(1, AT, 3, 6, true)),
                List.of(),
                List.of("SHOP-1"))),
        List.of(
            new ExtractionTrace(
                EXTRACTION, 0, 1, List.of(new Range(1, 2)), List.of("shop/m.py"), null, List.of())),
        List.of(),
        List.of(),
        List.of(),
        3.5,
        List.of());
  }

  /** Two teams may share a repository and be analysed at the same time. */
  @Test
  void teamsThatShareARepositoryMayKeepItsLineageAtTheSameTime() throws Exception {
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      ModelStore models = new ModelStore(store);
      ExecutorService teams = Executors.newFixedThreadPool(4);
      List<Future<?>> saved = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        int repository = i / 4;
        saved.add(teams.submit(() -> models.save(repository, "key", lineage())));
      }
      for (Future<?> each : saved) {
        each.get();
      }
      teams.shutdown();
      assertThat(models.lineage(49, "key")).contains(lineage());
    }
  }

  @Test
  void forgetsLineagesOfRepositoriesThatAreNotConfiguredAnyMore() {
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      GitStore git = new GitStore(store);
      int kept = git.repository("shop");
      int gone = git.repository("attic");
      ModelStore models = new ModelStore(store);
      ModuleIndexStore indexes = new ModuleIndexStore(store);
      BundleStore bundles = new BundleStore(store);
      for (int repository : List.of(kept, gone)) {
        models.save(repository, "key", lineage());
        indexes.append(repository, 0, ModuleIndex.of(List.of()).add(List.of()));
        bundles.append(repository, 0, List.of());
      }

      models.keepOnly(List.of("shop"));

      assertThat(models.lineage(kept, "key")).isPresent();
      assertThat(models.lineage(gone, "key")).isEmpty();
      assertThat(indexes.read(kept).segments()).isOne();
      assertThat(indexes.read(gone).segments()).isZero();
      assertThat(bundles.read(kept).bundles()).isOne();
      assertThat(bundles.read(gone).bundles()).isZero();
    }
  }

  @Test
  void keepsATeamsModels() {
    Model model =
        new Model(
            "pricing",
            false,
            Model.Certainty.LIKELY,
            "score 4",
            Model.State.LIBRARY,
            true,
            List.of(NOTEBOOK),
            List.of(new Model.ModulePath("shop", "shop/m.py")),
            List.of(EXTRACTION),
            List.of(
                new Milestone(
                    Milestone.Kind.BORN,
                    AT,
                    null,
                    "ab",
                    "shop",
                    Milestone.Evidence.COMMIT,
                    "n.ipynb")),
            0.5,
            List.of(new Model.ShareExtracted("shop", "ab", AT, 0.5)),
            List.of(12L),
            false);
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      ModelStore models = new ModelStore(store);
      assertThat(models.models("team")).isEmpty();
      models.save("team", AT, List.of());
      models.save("team", AT, List.of(model));
      assertThat(models.models("team")).contains(new ModelStore.TeamModels(AT, List.of(model)));
    }
  }

  @Test
  void readsModelsThatAnEarlierVersionStoredWithoutShares() {
    JsonMapper json = JsonMapper.builder().build();
    String now = json.writeValueAsString(empty());
    String before = now.replace("\"shares\":[],", "");
    assertThat(before).isNotEqualTo(now);
    assertThat(json.readValue(before, Model.class)).isEqualTo(empty());
  }

  private static Model empty() {
    return new Model(
        "pricing",
        false,
        Model.Certainty.LIKELY,
        "score 4",
        Model.State.NOTEBOOK,
        true,
        List.of(NOTEBOOK),
        List.of(),
        List.of(),
        List.of(),
        0.0,
        List.of(),
        List.of(),
        false);
  }
}
