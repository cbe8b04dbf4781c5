package io.oneteam.collector.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oneteam.collector.Progress;
import io.oneteam.collector.SourceException;
import io.oneteam.collector.SourceOutcome;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.store.GitHistory;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorTest {
  private static final Instant END = Instant.ofEpochSecond(4_000_000_000L);
  @TempDir Path folder;
  private final List<Duration> waits = new ArrayList<>();

  @Test
  void fetchesWhatIsNewAndForgetsWhatIsGone() throws IOException {
    try (TestRepository remote = TestRepository.create(folder.resolve("remote.git"));
        Store store = Store.open(StoreLocation.inHome(folder))) {
      ObjectId first = remote.commit("One", Map.of("a", "1"));
      remote.ref("refs/heads/main", first);
      remote.ref("refs/heads/gone", remote.commit("Gone", Map.of("a", "2"), first));
      GitSource source = source("file://" + remote.path, store);
      assertThat(source.check()).isEmpty();
      assertThat(source.collect(Progress.silent()).added()).isEqualTo(2);
      leaveLock();

      remote.deleteRef("refs/heads/gone");
      remote.ref("refs/heads/main", remote.commit("Two", Map.of("a", "3"), first));
      assertThat(source.collect(Progress.silent()).added()).isEqualTo(1);

      GitHistory history = new GitHistory(store);
      assertThat(history.commits(List.of(1), END, key -> true))
          .extracting(Commit::subject)
          .containsExactly("One", "Two");
      assertThat(history.repositories().get(0).defaultBranch()).isEqualTo("main");
    }
  }

  @Test
  void aMirrorThatLostItsPacksOrRefsFetchesThemAgain() throws IOException {
    try (TestRepository remote = TestRepository.create(folder.resolve("remote.git"));
        Store store = Store.open(StoreLocation.inHome(folder))) {
      ObjectId first = remote.commit("One", Map.of("a", "1"));
      remote.ref("refs/heads/main", first);
      GitSource source = source("file://" + remote.path, store);
      source.collect(Progress.silent());
      Path mirror = mirror();
      empty(mirror.resolve("objects"));
      remote.ref("refs/heads/main", remote.commit("Two", Map.of("a", "2"), first));
      assertThat(source.collect(Progress.silent())).isEqualTo(new SourceOutcome(1, 1, 0, false));
      assertThat(holds(mirror, first)).isTrue();
      Files.writeString(mirror.resolve("refs/heads/main"), "");
      assertThat(source.collect(Progress.silent()).gaps()).isZero();
      empty(mirror.resolve("objects"));
      assertThat(source.collect(Progress.silent()).gaps()).isZero();
      assertThat(holds(mirror, first)).isTrue();
    }
  }

  private static boolean holds(Path mirror, ObjectId commit) throws IOException {
    try (TestRepository fetched = TestRepository.open(mirror)) {
      return fetched.repository.getObjectDatabase().has(commit);
    }
  }

  private static void empty(Path objects) throws IOException {
    try (Stream<Path> files = Files.walk(objects)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  private Path mirror() throws IOException {
    try (Stream<Path> mirrors = Files.list(folder.resolve("mirrors"))) {
      return mirrors.findFirst().orElseThrow();
    }
  }

  private void leaveLock() throws IOException {
    Path mirror = mirror();
    Files.writeString(mirror.resolve("packed-refs.lock"), "");
    Files.createDirectories(mirror.resolve("refs/heads"));
    Files.writeString(mirror.resolve("refs/heads/main.lock"), "");
  }

  @Test
  void aRemoteThatIsNotThereIsSaidWithoutItsPassword() {
    try (Store store = Store.open(StoreLocation.inHome(folder))) {
      GitSource source = source("http://user:hunter2@localhost:1/a.git", store);
      assertThatThrownBy(() -> source.collect(Progress.silent()))
          .isInstanceOf(SourceException.class)
          .hasMessageContaining("localhost:1")
          .hasMessageNotContaining("hunter2");
      assertThat(waits).as("longer and longer").hasSize(2).isSorted();
      assertThat(source.check()).singleElement().asString().doesNotContain("hunter2");
      assertThat(waits).as("a check tries once").hasSize(2);
      GitSource helper = source("ext::sh -c true", store);
      assertThat(helper.check()).singleElement().asString().contains("helper program");
      assertThatThrownBy(() -> helper.collect(Progress.silent()))
          .isInstanceOf(SourceException.class)
          .hasMessageContaining("helper program")
          .hasNoCause();
    }
  }

  @Test
  void credentialsGoToTheirHostOnlyAndNeverInTheClear() throws Exception {
    Access access = access(Map.of("ONETEAM_GIT_TOKEN", "t0ken"));
    CredentialItem.Username user = new CredentialItem.Username();
    CredentialItem.Password password = new CredentialItem.Password();
    Credentials credentials =
        new Credentials(Remote.of("r", "https://git.example.org/a.git"), access);
    assertThat(credentials.get(new URIish("https://other.example.org/a"), user, password))
        .isFalse();
    assertThat(credentials.get(new URIish("https://git.example.org:8443/a"), user, password))
        .isFalse();
    assertThat(credentials.get(new URIish("https://git.example.org/a"), user, password)).isTrue();
    assertThat(new String(password.getValue())).isEqualTo("t0ken");
    Credentials clear =
        new Credentials(new Remote(new URIish("http://git.example.org/a.git"), null, null), access);
    assertThat(clear.get(new URIish("http://git.example.org/a"), user, password)).isFalse();
    assertThat(
            credentials.get(
                new URIish("https://git.example.org/a"),
                new CredentialItem.YesNoType("unknown host?")))
        .isFalse();
  }

  private GitSource source(String url, Store store) {
    return Remotes.source(url, folder, store, access(Map.of()));
  }

  private Access access(Map<String, String> environment) {
    return Remotes.access(waits, Duration.ofSeconds(5), environment, folder);
  }
}
