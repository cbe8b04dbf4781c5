package io.oneteam.collector.git;

import static io.oneteam.collector.git.TestRepository.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oneteam.collector.Progress;
import io.oneteam.collector.SourceException;
import io.oneteam.collector.SourceOutcome;
import io.oneteam.domain.history.BlobChange;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.report.Reconciliation;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import io.oneteam.domain.store.GitHistory;
import io.oneteam.domain.store.SourceStore;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories that nobody wrote by accident. */
class HostileTest {
  private static final Instant END = Instant.ofEpochSecond(300_000_000_000L);
  @TempDir Path folder;
  private TestRepository repository;
  private Store store;

  @BeforeEach
  void create() throws IOException {
    repository = TestRepository.create(folder.resolve("r.git"));
    store = Store.open(StoreLocation.inHome(folder));
  }

  @AfterEach
  void close() {
    repository.close();
    store.close();
  }

  @Test
  void anEmptyRepositoryIsReadAndEmpty() {
    assertThat(collect()).isEqualTo(new SourceOutcome(0, 0, 0, false));
    assertThat(balances()).extracting(Reconciliation::atSource).containsExactly(0L, 0L);
  }

  @Test
  void absurdDatesEndlessMessagesAndBrokenHeadersAreRead() throws IOException {
    ObjectId tree = repository.object(Constants.OBJ_TREE, "");
    ObjectId late = repository.raw(tree, "A <a@x> 99999999999999 +9999", "late");
    ObjectId broken = repository.raw(tree, "nobody", "x".repeat(5_000_000) + "\0\uFFFE");
    ObjectId bytes = repository.raw(tree, "\u00E9\u00FF <\u00E9> 5 +0000", "\u00FF\u00FE");
    repository.ref("refs/heads/late", late);
    repository.ref("refs/heads/broken", broken);
    repository.ref("refs/heads/bytes", bytes);
    assertThat(collect()).isEqualTo(new SourceOutcome(3, 0, 0, false));
    assertThat(commits()).hasSize(3);
    assertThat(commits().get(0).subject()).hasSizeLessThanOrEqualTo(2000);
  }

  @Test
  void namesThatEscapeAreOnlyText() throws IOException {
    ObjectId blob = repository.object(Constants.OBJ_BLOB, "x\n");
    String entries =
        entry("100644", "..", blob)
            + entry("100644", "/etc/passwd", blob)
            + entry("100644", "A", blob)
            + entry("100644", "\u00FF", blob)
            + entry("100644", "a", blob)
            + entry("160000", "sub", blob)
            + entry("120000", "link", blob);
    ObjectId tree = repository.object(Constants.OBJ_TREE, entries);
    repository.ref("refs/heads/main", repository.raw(tree, "A <a@x> 5 +0000", "x"));
    collect();
    assertThat(changes())
        .extracting(BlobChange::path)
        .contains("..", "/etc/passwd", "A", "a", "\\xFF");
    assertThat(changes())
        .filteredOn(change -> change.path().equals("sub") || change.path().equals("link"))
        .hasSize(2)
        .allMatch(change -> change.blob() == null);
    assertThat(Files.exists(folder.resolve("A"))).isFalse();
  }

  @Test
  void treesDeeperThanAnybodyMeansAreCutOffAndCounted() throws IOException {
    ObjectId tree =
        repository.object(
            Constants.OBJ_TREE, entry("100644", "a", repository.object(Constants.OBJ_BLOB, "x")));
    for (int depth = 0; depth < 2000; depth++) {
      tree = repository.object(Constants.OBJ_TREE, entry("40000", "d", tree));
    }
    repository.ref("refs/heads/main", repository.raw(tree, "A <a@x> 5 +0000", "x"));
    assertThat(collect().added()).isEqualTo(1);
    assertThat(new SourceStore(store).qualityLines())
        .singleElement()
        .satisfies(line -> assertThat(line.sentence()).contains("deeper"));
  }

  @Test
  void aTreeThatUnfoldsToBillionsIsCutOff() throws IOException {
    ObjectId blob = repository.object(Constants.OBJ_BLOB, "x");
    ObjectId tree = repository.object(Constants.OBJ_TREE, entry("100644", "f", blob));
    for (int level = 0; level < 10; level++) {
      StringBuilder entries = new StringBuilder();
      for (char name = 'a'; name < 'k'; name++) {
        entries.append(entry("40000", String.valueOf(name), tree));
      }
      tree = repository.object(Constants.OBJ_TREE, entries.toString());
    }
    try (ObjectReader reader = repository.repository.newObjectReader()) {
      TreeDiff.Result result = new TreeDiff(new TreeCache(reader, 1 << 20)).between(null, tree);
      assertThat(result.cut()).isTrue();
      assertThat(result.changes().size()).isLessThan(201_000);
    }
  }

  @Test
  void octopusMergesOrphanBranchesAndTagsOfTreesAreRead() throws IOException {
    ObjectId a = repository.commit("a", Map.of("a", "1"));
    ObjectId b = repository.commit("b", Map.of("b", "1"));
    ObjectId c = repository.commit("c", Map.of("c", "1"));
    ObjectId octopus = repository.commit("all", Map.of("a", "1", "b", "1", "c", "1"), a, b, c);
    repository.ref("refs/heads/main", octopus);
    repository.ref("refs/heads/empty", repository.commit("empty", Map.of()));
    repository.ref("refs/tags/tree", repository.object(Constants.OBJ_TREE, ""));
    repository.ref("refs/tags/blob", repository.object(Constants.OBJ_BLOB, "x"));
    assertThat(collect()).isEqualTo(new SourceOutcome(5, 0, 0, false));
    assertThat(commits())
        .filteredOn(Commit::merge)
        .singleElement()
        .satisfies(merge -> assertThat(merge.parents()).hasSize(3));
    assertThat(balances()).allMatch(Reconciliation::balances);
  }

  @Test
  void aRefToNothingIsAGapThatEachNightLooksAtAgain() throws IOException {
    repository.ref("refs/heads/main", repository.commit("a", Map.of("a", "1")));
    Files.writeString(repository.path.resolve("refs/heads/lost"), "1".repeat(40) + "\n");
    SourceOutcome outcome = collect();
    assertThat(outcome.added()).isEqualTo(1);
    assertThat(outcome.gaps()).isEqualTo(1);
    assertThat(collect().gaps()).isEqualTo(1);
  }

  @Test
  void aDamagedObjectIsNamedAndHarmsNothingElse() throws IOException {
    ObjectId first = repository.commit("a", Map.of("a", "1"));
    repository.ref("refs/heads/main", repository.commit("b", Map.of("a", "1", "b", "2"), first));
    String blob = repository.object(Constants.OBJ_BLOB, "2").name();
    Path file =
        repository.path.resolve("objects/" + blob.substring(0, 2) + "/" + blob.substring(2));
    assertThat(file.toFile().setWritable(true)).isTrue();
    Files.writeString(file, "garbage");
    assertThat(collect().gaps()).isEqualTo(1);
    assertThat(new SourceStore(store).qualityLines())
        .singleElement()
        .satisfies(line -> assertThat(line.sentence()).contains("damaged"));
  }

  @Test
  void sha256RepositoriesAreRefusedInOneSentence() throws IOException {
    Files.writeString(
        repository.path.resolve("config"),
        "[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tobjectformat = sha256\n",
        StandardCharsets.UTF_8);
    assertThatThrownBy(this::collect)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("SHA-256");
  }

  private SourceOutcome collect() {
    RepositorySettings settings =
        new RepositorySettings(
            repository.path.toString(), null, "r", List.of(), List.of(), null, false, null);
    return new GitSource("r", settings, folder, store, new NoContents()).collect(Progress.silent());
  }

  private List<Commit> commits() {
    return new GitHistory(store).commits(List.of(1), END, key -> true);
  }

  private List<BlobChange> changes() {
    return new GitHistory(store).blobChanges(1, END);
  }

  private List<Reconciliation> balances() {
    return new SourceStore(store).reconciliations();
  }
}
