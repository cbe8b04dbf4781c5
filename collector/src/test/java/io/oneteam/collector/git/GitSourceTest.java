package io.oneteam.collector.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oneteam.collector.Progress;
import io.oneteam.collector.SourceException;
import io.oneteam.collector.SourceOutcome;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.FileKind;
import io.oneteam.domain.history.Modification;
import io.oneteam.domain.report.Reconciliation;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import io.oneteam.domain.store.GitHistory;
import io.oneteam.domain.store.SourceStore;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitSourceTest {
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
  void storesEveryReachableCommitWithItsChanges() throws IOException {
    ObjectId first = repository.commit("Begin", Map.of("a.py", "1\n2\n3\n4\n"));
    ObjectId side = repository.commit("Side", Map.of("b.py", "1\n2\n3\n4\n5\n"), first);
    ObjectId main = repository.commit("Main", Map.of("a.py", "1\n2\n3\n4\n", "c", "x"), first);
    ObjectId merge =
        repository.commit(
            "Merge branch 'ab-12-side'",
            Map.of("b.py", "1\n2\n3\n4\n5\n", "c", "evil"),
            main,
            side);
    repository.ref("refs/heads/main", merge);

    SourceOutcome outcome = collect();

    assertThat(outcome).isEqualTo(new SourceOutcome(4, 0, 0, false));
    List<Commit> commits = commits();
    assertThat(commits)
        .extracting(Commit::subject)
        .containsExactly("Begin", "Side", "Main", "Merge branch 'ab-12-side'");
    assertThat(commits.get(1).issueKeys()).containsExactly("AB-12");
    assertThat(commits.get(1).landed()).isEqualTo(commits.get(3).committed());
    assertThat(
            modifications().stream()
                .map(
                    m ->
                        m.type().letter()
                            + " "
                            + m.path()
                            + " "
                            + m.previousPath()
                            + " "
                            + m.added()
                            + " "
                            + m.deleted()))
        .containsExactly("A a.py null 4 0", "R b.py a.py 1 0", "A c null 1 0", "M c null 1 1");
    assertThat(balances())
        .allMatch(Reconciliation::balances)
        .extracting(Reconciliation::atSource)
        .containsExactly(4L, 1L);
  }

  @Test
  void aNightWithoutNewsReadsNothing() throws IOException {
    repository.ref("refs/heads/main", repository.commit("One", Map.of("a", "1")));
    collect();
    assertThat(collect()).isEqualTo(new SourceOutcome(0, 1, 0, false));
  }

  @Test
  void theRepositoryIsNeverWritten() throws IOException {
    QuietSystem.install();
    repository.ref("refs/heads/main", repository.commit("One", Map.of("a", "1")));
    Map<Path, FileTime> before = files();
    collect();
    assertThat(files()).isEqualTo(before);
  }

  private Map<Path, FileTime> files() throws IOException {
    Map<Path, FileTime> times = new HashMap<>();
    try (Stream<Path> all = Files.walk(repository.path)) {
      for (Path path : all.toList()) {
        times.put(path, Files.getLastModifiedTime(path));
      }
    }
    return times;
  }

  @Test
  void rewrittenHistoryHealsAndComesBack() throws IOException {
    ObjectId first = repository.commit("One", Map.of("a", "1"));
    ObjectId second = repository.commit("Two", Map.of("a", "2"), first);
    repository.ref("refs/heads/main", second);
    collect();
    ObjectId other = repository.commit("Other", Map.of("a", "3"), first);
    repository.ref("refs/heads/main", other);
    assertThat(collect().added()).isEqualTo(1);
    assertThat(commits()).extracting(Commit::subject).containsExactly("One", "Other");
    repository.ref("refs/heads/main", second);
    assertThat(collect().added()).isZero();
    assertThat(commits()).extracting(Commit::subject).containsExactly("One", "Two");
    assertThat(balances()).allMatch(Reconciliation::balances);
  }

  @Test
  void keepsTheFilesOfTagsAndBranches() throws IOException {
    ObjectId first = repository.commit("One", Map.of("a", "1", "d/b", "2"));
    ObjectId second = repository.commit("Two", Map.of("a", "1", "d/c", "3"), first);
    repository.ref("refs/heads/main", second);
    repository.tag("v1", first);
    collect();
    GitHistory history = new GitHistory(store);
    Map<String, List<String>> files = new HashMap<>();
    Map<Integer, String> subjects = new HashMap<>();
    commits().forEach(commit -> subjects.put(commit.id(), commit.subject()));
    history.trees(
        1,
        END,
        tree ->
            files.put(
                String.valueOf(subjects.get(tree.commit())),
                tree.blobs().keySet().stream().sorted().toList()));
    assertThat(files)
        .containsEntry("One", List.of("a", "d/b"))
        .containsEntry("Two", List.of("a", "d/c"));
    assertThat(history.tags(List.of(1), END))
        .singleElement()
        .satisfies(
            tag -> {
              assertThat(tag.annotated()).isTrue();
              assertThat(tag.tagged()).isNotNull();
            });
  }

  @Test
  void aFolderWithoutARepositoryIsSaidInOneSentence() {
    assertThatThrownBy(() -> source(folder.resolve("nowhere")).collect(Progress.silent()))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("nowhere")
        .hasMessageContaining("does not exist");
    assertThat(source(folder).check()).singleElement().asString().contains("no git repository");
  }

  private SourceOutcome collect() {
    return source(repository.path).collect(Progress.silent());
  }

  private GitSource source(Path path) {
    RepositorySettings settings =
        new RepositorySettings(
            path.toString(), null, "pricing", List.of(), List.of(), null, false, null);
    return new GitSource("pricing", settings, folder, store, new NoContents());
  }

  private List<Commit> commits() {
    return new GitHistory(store).commits(List.of(1), END, key -> true);
  }

  private List<Modification> modifications() {
    return new GitHistory(store).modifications(List.of(1), END, path -> FileKind.CODE);
  }

  private List<Reconciliation> balances() {
    return new SourceStore(store).reconciliations();
  }
}
