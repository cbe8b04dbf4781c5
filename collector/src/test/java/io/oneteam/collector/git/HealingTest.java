package io.oneteam.collector.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oneteam.collector.ContentReader;
import io.oneteam.collector.Progress;
import io.oneteam.collector.SourceOutcome;
import io.oneteam.domain.history.BlobChange;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.report.Reconciliation;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import io.oneteam.domain.store.ChangePackStore;
import io.oneteam.domain.store.GitHistory;
import io.oneteam.domain.store.SourceStore;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealingTest {
  private static final Instant END = Instant.ofEpochSecond(4_000_000_000L);
  @TempDir Path folder;
  private TestRepository repository;
  private Store store;

  @BeforeEach
  void create() throws IOException {
    repository = TestRepository.create(folder.resolve("pricing.git"));
    store = Store.open(StoreLocation.inHome(folder));
  }

  @AfterEach
  void close() {
    repository.close();
    store.close();
  }

  @Test
  void aMissingBlobIsCountedAndReadWhenItComesBack() throws IOException {
    ObjectId first = repository.commit("One", Map.of("a", "1\n"));
    ObjectId second = repository.commit("Two", Map.of("a", "1\n2\n", "b", "x\n"), first);
    repository.ref("refs/heads/main", second);
    Path away = hide(repository.object(3, "1\n2\n"));

    Contents contents = new Contents("");
    SourceOutcome damaged = collect(contents);

    assertThat(damaged.gaps()).isEqualTo(1);
    assertThat(contents.missing).hasSize(1);
    assertThat(new SourceStore(store).qualityLines())
        .singleElement()
        .satisfies(line -> assertThat(line.sentence()).contains("not there"));
    assertThat(lines("a")).containsExactly("1 0", "null null");
    Files.move(away.resolveSibling("away"), away);
    assertThat(collect(contents).gaps()).isZero();
    assertThat(lines("a")).containsExactly("1 0", "1 0");
    assertThat(commits()).hasSize(2);
    assertThat(new SourceStore(store).qualityLines()).isEmpty();
  }

  @Test
  void everyCommitThatLacksAnObjectIsReadAgain() throws IOException {
    ObjectId first = repository.commit("One", Map.of("a", "1\n"));
    ObjectId second = repository.commit("Two", Map.of("a", "1\n2\n"), first);
    ObjectId picked = repository.commit("Two, picked", Map.of("a", "1\n2\n"), first);
    repository.ref("refs/heads/main", second);
    repository.ref("refs/heads/release", picked);
    Path away = hide(repository.object(3, "1\n2\n"));
    assertThat(collect(new Contents("")).gaps()).isEqualTo(2);
    assertThat(lines("a")).containsExactly("1 0", "null null", "null null");
    Files.move(away.resolveSibling("away"), away);
    assertThat(collect(new Contents("")).gaps()).isZero();
    assertThat(lines("a")).containsExactly("1 0", "1 0", "1 0");
  }

  @Test
  void aMissingTreeHarmsOneCommitOnly() throws IOException {
    ObjectId first = repository.commit("One", Map.of("d/a", "1\n"));
    ObjectId second = repository.commit("Two", Map.of("d/a", "2\n"), first);
    ObjectId third = repository.commit("Three", Map.of("d/a", "2\n", "e", "3\n"), second);
    repository.ref("refs/heads/main", third);
    hide(ObjectId.fromString(git("rev-parse", second.name() + ":d")));
    SourceOutcome outcome = collect(new Contents(""));
    assertThat(outcome.gaps()).isEqualTo(1);
    assertThat(changes()).extracting(BlobChange::path).containsExactly("d/a", "e");
    assertThat(balances()).allMatch(Reconciliation::balances);
  }

  @Test
  void changesThatArePackedAlreadyArePackedAgainWhenATreeComesBack() throws IOException {
    ObjectId first = repository.commit("One", Map.of("d/a", "1\n"));
    ObjectId second = repository.commit("Two", Map.of("d/a", "2\n"), first);
    repository.ref("refs/heads/main", second);
    Path away = hide(ObjectId.fromString(git("rev-parse", second.name() + ":d")));
    collect(new Contents(""));
    ChangePackStore packs = new ChangePackStore(store);
    String blob = repository.object(3, "2\n").name();
    assertThat(packs.read(1).touching(Set.of(blob))).isEmpty();

    Files.move(away.resolveSibling("away"), away);
    collect(new Contents(""));

    assertThat(packs.read(1).touching(Set.of(blob)))
        .isEqualTo(changes().stream().filter(change -> blob.equals(change.blob())).toList())
        .hasSize(1);
  }

  @Test
  void aShallowCloneIsTruncatedUntilItIsDeepened() throws IOException {
    ObjectId first = repository.commit("One", Map.of("a", "1\n"));
    ObjectId second = repository.commit("Two", Map.of("a", "1\n2\n"), first);
    repository.ref("refs/heads/main", second);
    Path away = hide(first);
    Files.writeString(repository.path.resolve("shallow"), second.name() + "\n");
    collect(new Contents(""));
    assertThat(commits()).singleElement().satisfies(c -> assertThat(c.parents()).isEmpty());
    assertThat(new GitHistory(store).repositories().get(0).truncated()).isTrue();
    Files.move(away.resolveSibling("away"), away);
    Files.delete(repository.path.resolve("shallow"));
    collect(new Contents(""));
    assertThat(commits()).hasSize(2);
    assertThat(lines("a")).containsExactly("1 0", "1 0");
    assertThat(new GitHistory(store).repositories().get(0).truncated()).isFalse();
  }

  @Test
  void aRunThatDiesWhileReadingIsFinishedByTheNext() throws IOException {
    ObjectId first = repository.commit("One", Map.of("a", "1\n"));
    repository.ref("refs/heads/main", repository.commit("Two", Map.of("a", "2\n"), first));
    Contents dying = new Contents("");
    dying.dies = true;
    assertThatThrownBy(() -> collect(dying)).hasRootCauseMessage("killed");
    assertThat(commits()).isEmpty();
    assertThat(collect(new Contents("")).added()).isEqualTo(2);
    assertThat(commits()).hasSize(2);
  }

  @Test
  void askedToStopItStopsAndGoesOnTheNextTime() throws IOException {
    repository.ref("refs/heads/main", repository.commit("One", Map.of("a", "1\n")));
    Progress stopping =
        new Progress() {
          @Override
          public void at(long done, long total, String unit) {}

          @Override
          public boolean stopping() {
            return true;
          }
        };
    assertThat(source(new Contents("")).collect(stopping).stopped()).isTrue();
    assertThat(collect(new Contents("")).added()).isEqualTo(1);
  }

  @Test
  void contentOfUnchangedHistoryIsOfferedAgainUnderNewRules() throws IOException {
    ObjectId first = repository.commit("One", Map.of("a.py", "1\n"));
    repository.ref("refs/heads/main", repository.commit("Two", Map.of("a.py", "2\n"), first));
    Contents old = new Contents("old");
    collect(old);
    assertThat(old.taken).containsExactlyInAnyOrder("a.py=1\n", "a.py=2\n");
    Contents same = new Contents("old");
    collect(same);
    assertThat(same.taken).isEmpty();
    Contents rules = new Contents("new");
    collect(rules);
    assertThat(rules.taken).containsExactlyInAnyOrder("a.py=1\n", "a.py=2\n");
  }

  @Test
  void refsOutsideTheConfigurationAreExplained() throws IOException {
    ObjectId first = repository.commit("One", Map.of("a", "1\n"));
    repository.ref("refs/heads/main", first);
    repository.ref("refs/pull/1/head", repository.commit("Pull", Map.of("a", "2\n"), first));
    collect(new Contents(""));
    assertThat(balances()).allMatch(Reconciliation::balances);
    assertThat(balances().get(0).atSource()).isEqualTo(2);
    assertThat(balances().get(0).stored()).isEqualTo(1);
    RepositorySettings all =
        new RepositorySettings(
            repository.path.toString(), null, "pricing", List.of(), List.of(), null, true, null);
    new GitSource("pricing", all, folder, store, new NoContents()).collect(Progress.silent());
    assertThat(balances().get(0).stored()).isEqualTo(2);
  }

  private Path hide(ObjectId id) throws IOException {
    String name = id.name();
    Path file =
        repository.path.resolve("objects").resolve(name.substring(0, 2)).resolve(name.substring(2));
    Files.move(file, file.resolveSibling("away"));
    return file;
  }

  private String git(String... arguments) throws IOException {
    try {
      return repository.git(arguments).get(0);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private SourceOutcome collect(ContentReader contents) {
    return source(contents).collect(Progress.silent());
  }

  private GitSource source(ContentReader contents) {
    RepositorySettings settings =
        new RepositorySettings(
            repository.path.toString(), null, "pricing", List.of(), List.of(), null, false, null);
    return new GitSource("pricing", settings, folder, store, contents);
  }

  private List<Commit> commits() {
    return new GitHistory(store).commits(List.of(1), END, key -> true);
  }

  private List<BlobChange> changes() {
    return new GitHistory(store).blobChanges(1, END);
  }

  private List<String> lines(String path) {
    return new GitHistory(store)
        .modifications(List.of(1), END, p -> io.oneteam.domain.history.FileKind.CODE).stream()
            .filter(m -> m.path().equals(path))
            .map(m -> m.added() + " " + m.deleted())
            .toList();
  }

  private List<Reconciliation> balances() {
    return new SourceStore(store).reconciliations();
  }

  /** Takes everything, and may die of it. */
  private static final class Contents implements ContentReader, ContentReader.Session {
    final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    final Set<String> missing = ConcurrentHashMap.newKeySet();
    private final String rules;
    boolean dies;

    Contents(String rules) {
      this.rules = rules;
    }

    @Override
    public Session open(int number) {
      return this;
    }

    @Override
    public String rules() {
      return rules;
    }

    @Override
    public boolean wants(String path, String blob) {
      return true;
    }

    @Override
    public void accept(String path, String blob, byte[] content, boolean truncated) {
      if (dies) {
        throw new IllegalStateException("killed");
      }
      taken.add(path + "=" + new String(content, java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public void missing(String path, String blob) {
      missing.add(blob);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
