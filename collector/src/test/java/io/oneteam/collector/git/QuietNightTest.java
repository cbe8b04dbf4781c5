package io.oneteam.collector.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.collector.ContentReader;
import io.oneteam.collector.Progress;
import io.oneteam.collector.SourceOutcome;
import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.report.QualityLine.Severity;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import io.oneteam.domain.store.GitHistory;
import io.oneteam.domain.store.SourceStore;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuietNightTest {
  @TempDir Path folder;
  private TestRepository repository;
  private Store store;
  private ObjectId first;
  private ObjectId second;
  private List<String> branches = List.of();
  private String rules = "1";
  private int sessions;

  @BeforeEach
  void create() throws IOException {
    repository = TestRepository.create(folder.resolve("pricing.git"));
    store = Store.open(StoreLocation.inHome(folder));
    first = repository.commit("One", Map.of("a", "1\n"));
    second = repository.commit("Two", Map.of("a", "2\n"), first);
    repository.ref("refs/heads/main", second);
    repository.ref("refs/heads/side", first);
    repository.tag("v1", first);
    collect();
  }

  @AfterEach
  void close() {
    repository.close();
    store.close();
  }

  @Test
  void unchangedRefsReadNoObjectAndOpenNoContent() throws IOException {
    Path objects = repository.path.resolve("objects");
    Files.move(objects, folder.resolve("away"));
    Files.createDirectories(objects.resolve("pack"));
    assertThat(quiet()).isTrue();
    assertThat(collect()).isEqualTo(new SourceOutcome(0, 2, 0, false));
    assertThat(lines()).isEmpty();
  }

  @Test
  void aNewCommitIsRead() throws IOException {
    repository.ref("refs/heads/main", repository.commit("Three", Map.of("a", "3\n"), second));
    assertThat(collect()).isEqualTo(new SourceOutcome(1, 2, 0, false));
    assertThat(quiet()).isTrue();
  }

  @Test
  void aMovedTagIsRead() throws IOException {
    repository.tag("v1", second);
    assertThat(quiet()).isFalse();
    assertThat(quiet()).isTrue();
  }

  @Test
  void aDeletedBranchIsSeen() throws IOException {
    repository.deleteRef("refs/heads/side");
    assertThat(quiet()).isFalse();
    assertThat(new SourceStore(store).reconciliations().get(1).stored()).isEqualTo(2);
  }

  @Test
  void anotherDefaultBranchOnTheSameCommitIsSeen() throws Exception {
    for (String branch : List.of("trunk", "main")) {
      repository.ref("refs/remotes/origin/" + branch, second);
    }
    repository.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/trunk");
    collect();
    repository.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
    collect();
    assertThat(new GitHistory(store).repositories().get(0).defaultBranch()).isEqualTo("main");
  }

  @Test
  void anotherAddressIsSeen() throws Exception {
    repository.git("config", "remote.origin.url", "https://github.com/example/pricing.git");
    collect();
    assertThat(new GitHistory(store).repositories().get(0).web())
        .isEqualTo("https://github.com/example/pricing");
  }

  @Test
  void otherRulesForContentAreFollowed() {
    rules = "2";
    assertThat(quiet()).isFalse();
    assertThat(quiet()).isTrue();
  }

  @Test
  void otherBranchesAreFollowed() {
    branches = List.of("side");
    assertThat(quiet()).isFalse();
    assertThat(quiet()).isTrue();
  }

  @Test
  void aShallowCloneIsQuietUntilItsEdgeMoves() throws IOException {
    Files.writeString(repository.path.resolve("shallow"), second.name() + "\n");
    assertThat(quiet()).isFalse();
    assertThat(quiet()).isTrue();
    Files.delete(repository.path.resolve("shallow"));
    assertThat(quiet()).isFalse();
  }

  @Test
  void theLineOfANightThatFailedGoesAway() {
    new SourceStore(store)
        .recordFailure("pricing", new QualityLine(Severity.GAP, "pricing", "It failed.", 1));
    assertThat(collect().gaps()).isZero();
    assertThat(lines()).isEmpty();
    assertThat(quiet()).isTrue();
  }

  /** Whether a night found nothing to look at. */
  private boolean quiet() {
    int before = sessions;
    collect();
    return sessions == before;
  }

  private List<QualityLine> lines() {
    return new SourceStore(store).qualityLines();
  }

  private SourceOutcome collect() {
    RepositorySettings settings =
        new RepositorySettings(
            repository.path.toString(), null, "pricing", branches, List.of(), null, false, null);
    return new GitSource("pricing", settings, folder, store, new Counting())
        .collect(Progress.silent());
  }

  /** Wants nothing, and counts how often it was opened. */
  private final class Counting implements ContentReader {
    @Override
    public Session open(int number) {
      sessions++;
      return new NoContents();
    }

    @Override
    public String rules() {
      return rules;
    }
  }
}
