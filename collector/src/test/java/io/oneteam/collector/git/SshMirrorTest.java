package io.oneteam.collector.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oneteam.collector.Progress;
import io.oneteam.collector.SourceException;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mirrors of a real ssh server. */
class SshMirrorTest {
  @TempDir Path folder;
  private final List<Duration> waits = new ArrayList<>();
  private final KeyPair user = KeyServer.pair();
  private TestRepository remote;
  private KeyServer server;
  private Store store;

  @BeforeEach
  void create() throws IOException {
    remote = TestRepository.create(folder.resolve("remote.git"));
    remote.ref("refs/heads/main", remote.commit("One", Map.of("a", "1\n")));
    server = new KeyServer(remote.repository, user);
    store = Store.open(StoreLocation.inHome(folder));
  }

  @AfterEach
  void close() throws IOException {
    store.close();
    server.close();
    remote.close();
  }

  @Test
  void fetchesWithTheUsersKeyFromAKnownHost() throws IOException {
    KeyServer.home(folder, user, List.of(server.known()));
    assertThat(source(server.url()).check()).isEmpty();
    assertThat(collect(server.url())).isEqualTo(1);
  }

  @Test
  void aHostNobodyKnowsIsRefusedAtOnceAndNotLearnt() throws IOException {
    KeyServer.home(folder, user, List.of());
    assertThatThrownBy(() -> collect(server.url()))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("host key")
        .hasMessageContaining("known_hosts");
    assertThat(waits).isEmpty();
    assertThat(folder.resolve(".ssh/known_hosts")).isEmptyFile();
  }

  @Test
  void aHostWhoseKeyChangedIsRefusedAtOnce() throws IOException {
    KeyServer.home(folder, user, List.of(server.known()));
    int port = server.port();
    server.close();
    server = new KeyServer(remote.repository, user, port);
    assertThatThrownBy(() -> collect(server.url()))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("host key")
        .hasMessageContaining("known_hosts");
    assertThat(waits).isEmpty();
  }

  @Test
  void aKeyThatOpensNothingIsSaidAtOnce() throws IOException {
    KeyServer.home(folder, KeyServer.pair(), List.of(server.known()));
    assertThatThrownBy(() -> collect(server.url()))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("accepts no key");
    assertThat(waits).isEmpty();
  }

  @Test
  void aRepositoryThatIsNotThereIsSaidAtOnce() throws IOException {
    KeyServer.home(folder, user, List.of(server.known()));
    assertThatThrownBy(() -> collect(server.url().replace("a.git", "b.git")))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("there is no such repository");
    assertThat(waits).isEmpty();
  }

  @Test
  void aServerThatIsAwayIsTriedAgainAndThenSaid() throws IOException {
    KeyServer.home(folder, user, List.of(server.known()));
    server.close();
    assertThatThrownBy(() -> collect(server.url())).isInstanceOf(SourceException.class);
    assertThat(waits).hasSize(2);
  }

  @Test
  void theProxyCommandOfAnSshConfigurationIsNeverRun() throws IOException {
    KeyServer.home(folder, user, List.of(server.known()));
    Path touched = folder.resolve("touched");
    Files.writeString(
        folder.resolve(".ssh/config"),
        "Host *\n  ProxyCommand touch " + touched + "\n  LocalCommand touch " + touched + "\n");
    assertThat(collect(server.url())).isEqualTo(1);
    assertThat(touched).doesNotExist();
  }

  private long collect(String url) {
    return source(url).collect(Progress.silent()).added();
  }

  private GitSource source(String url) {
    return Remotes.source(
        url, folder, store, Remotes.access(waits, Duration.ofSeconds(10), Map.of(), folder));
  }
}
