package io.oneteam.collector.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.collector.Progress;
import io.oneteam.collector.SourceOutcome;
import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.report.Reconciliation;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import io.oneteam.domain.store.GitHistory;
import io.oneteam.domain.store.SourceStore;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects are gone, while refs that are followed still name them. */
class VanishedTest {
  private static final Instant END = Instant.ofEpochSecond(4_000_000_000L);
  private static final String MAILMAP = "Ada Byron <ada@work.example.org> <ada@example.org>\n";
  @TempDir Path folder;
  private TestRepository repository;
  private Store store;
  private ObjectId second;
  private ObjectId side;
  private String whole;

  @BeforeEach
  void create() throws IOException {
    repository = TestRepository.create(folder.resolve("pricing.git"));
    store = Store.open(StoreLocation.inHome(folder));
    ObjectId first = repository.commit("One", Map.of("a", "1\n"));
    second = repository.commit("Two", Map.of("a", "2\n"), first);
    repository.ref("refs/heads/main", second);
    side = repository.commit("Side", Map.of("b", "1\n"), first);
    repository.ref("refs/heads/side", side);
    repository.tag("v1", first);
    for (int i = 0; i < 4; i++) {
      Map<String, String> files = Map.of("a", "2\n", "c", i + "\n", ".mailmap", MAILMAP);
      second = repository.commit("On " + i, files, second);
    }
    repository.ref("refs/heads/main", second);
    collect();
    whole = print();
    assertThat(whole).contains("mailmap 1", "tree On 3", "REBASE_OR_DIRECT");
  }

  @AfterEach
  void close() {
    repository.close();
    store.close();
  }

  @Test
  void whatWasReadStaysWhileTheRefsNameNothing() throws IOException {
    repository.ref("refs/heads/new", repository.commit("New", Map.of("a", "9\n"), second));
    Path away = vanish();
    for (int night = 0; night < 2; night++) {
      SourceOutcome outcome = collect();
      assertThat(outcome.added()).isZero();
      assertThat(outcome.gaps()).isEqualTo(4);
      assertThat(lines())
          .singleElement()
          .asString()
          .contains("missing or damaged", "git fsck", "stays");
      assertThat(print()).isEqualTo(whole);
      assertThat(balances()).allMatch(Reconciliation::balances);
    }
    comeBack(away);
    assertThat(collect()).isEqualTo(new SourceOutcome(1, 7, 0, false));
    assertThat(lines()).isEmpty();
    assertEndsLikeANewStore();
  }

  @Test
  void newWorkOnWhatVanishedIsReadAndTheRestStays() throws IOException {
    vanish();
    try (TestRepository emptied = reopened()) {
      ObjectId next = emptied.commit("Next", Map.of("d", "1\n"), second);
      emptied.ref("refs/heads/main", next);
    }
    SourceOutcome outcome = collect();
    assertThat(outcome.added()).isEqualTo(1);
    assertThat(outcome.gaps()).isPositive();
    assertThat(print()).contains(whole.lines().filter(l -> l.startsWith("commit")).toList());
    assertThat(print()).contains("commit Next");
  }

  @Test
  void aRefThatMovedToAnotherStoredCommitIsFollowedThere() throws IOException {
    Path away = vanish();
    Files.writeString(repository.path.resolve("refs/heads/side"), second.name() + "\n");
    collect();
    assertThat(print()).as("nobody names the old head").doesNotContain("commit Side");
    assertThat(print()).contains("commit On 3", "branch main", "branch side");
    comeBack(away);
    collect();
    assertEndsLikeANewStore();
  }

  @Test
  void aDeletedRefIsRetiredAlsoWhileObjectsAreAway() throws IOException {
    vanish();
    repository.deleteRef("refs/heads/side");
    collect();
    assertThat(print()).doesNotContain("commit Side");
    assertThat(print()).contains("commit On 3", "tag v1");
  }

  @Test
  void oneDamagedHeadKeepsItsOwnHistoryOnly() throws IOException {
    ObjectId other = repository.commit("Other", Map.of("b", "2\n"), side);
    repository.ref("refs/heads/side", other);
    Files.delete(loose(other));
    repository.ref("refs/heads/main", second);
    SourceOutcome outcome = collect();
    assertThat(outcome).isEqualTo(new SourceOutcome(0, 7, 1, false));
    assertThat(print()).isEqualTo(whole);
  }

  private TestRepository reopened() throws IOException {
    return TestRepository.open(repository.path);
  }

  private Path loose(ObjectId id) {
    return repository.path.resolve(
        "objects/" + id.name().substring(0, 2) + "/" + id.name().substring(2));
  }

  private Path vanish() throws IOException {
    Path objects = repository.path.resolve("objects");
    Path away = Files.move(objects, folder.resolve("away"));
    Files.createDirectories(objects.resolve("pack"));
    return away;
  }

  private void comeBack(Path away) throws IOException {
    Path objects = repository.path.resolve("objects");
    Files.delete(objects.resolve("pack"));
    Files.delete(objects);
    Files.move(away, objects);
  }

  private void assertEndsLikeANewStore() {
    String healed = print();
    store.close();
    store = Store.open(StoreLocation.inHome(folder.resolve("fresh")));
    collect();
    assertThat(healed).isEqualTo(print());
  }

  /** What a report is made of. */
  private String print() {
    GitHistory history = new GitHistory(store);
    List<String> text = new ArrayList<>();
    Map<Integer, String> subjects = new TreeMap<>();
    history
        .commits(List.of(1), END, key -> true)
        .forEach(commit -> subjects.put(commit.id(), commit.subject()));
    subjects.values().forEach(subject -> text.add("commit " + subject));
    history
        .tags(List.of(1), END)
        .forEach(tag -> text.add("tag " + tag.name() + " " + subjects.get(tag.commit())));
    history
        .branches(List.of(1), END)
        .forEach(b -> text.add("branch " + b.name() + " " + subjects.get(b.commit())));
    history.trees(
        1,
        END,
        tree -> text.add("tree " + subjects.get(tree.commit()) + new TreeMap<>(tree.blobs())));
    text.add("mailmap " + history.mailmap().size());
    history
        .repositories()
        .forEach(r -> text.add(r.name() + " " + r.defaultBranch() + " " + r.mergeStyle()));
    text.sort(null);
    return String.join("\n", text);
  }

  private List<QualityLine> lines() {
    return new SourceStore(store).qualityLines();
  }

  private List<Reconciliation> balances() {
    return new SourceStore(store).reconciliations();
  }

  private SourceOutcome collect() {
    RepositorySettings settings =
        new RepositorySettings(
            repository.path.toString(), null, "pricing", List.of(), List.of(), null, false, null);
    return new GitSource("pricing", settings, folder, store, new NoContents())
        .collect(Progress.silent());
  }
}
