package io.oneteam.collector.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oneteam.collector.Progress;
import io.oneteam.collector.SourceException;
import io.oneteam.collector.tls.PrivateAuthority;
import io.oneteam.domain.store.GitHistory;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mirrors of a real https server whose certificate a private authority signed. */
class HttpsMirrorTest {
  private static final Instant END = Instant.ofEpochSecond(4_000_000_000L);
  private static final Map<String, String> READERS = Map.of("git", "t0ken");
  @TempDir static Path keys;
  private static Authority authority;
  private static SSLContext before;
  private static SSLSocketFactory sockets;

  @TempDir Path folder;
  private final List<Duration> waits = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();
  private TestRepository remote;
  private ObjectId first;
  private Store store;

  @BeforeAll
  static void trustThePrivateAuthority() throws Exception {
    authority = Authority.create(keys);
    before = SSLContext.getDefault();
    sockets = HttpsURLConnection.getDefaultSSLSocketFactory();
    PrivateAuthority.install(Map.of(PrivateAuthority.VARIABLE, authority.pem().toString()));
  }

  @AfterAll
  static void trustAsBefore() {
    SSLContext.setDefault(before);
    HttpsURLConnection.setDefaultSSLSocketFactory(sockets);
  }

  @BeforeEach
  void create() throws IOException {
    remote = TestRepository.create(folder.resolve("remote.git"));
    first = remote.commit("One", Map.of("a", "1\n"));
    remote.ref("refs/heads/main", first);
    store = Store.open(StoreLocation.inHome(folder));
  }

  @AfterEach
  void close() {
    store.close();
    remote.close();
  }

  @Test
  void fetchesOverAPrivateAuthoritysCertificate() throws Exception {
    try (WebServer server = new WebServer(remote.repository, authority, Map.of())) {
      assertThat(source(server.url("localhost")).check()).isEmpty();
      assertThat(collect(server.url("localhost"))).isEqualTo(1);
    }
  }

  @Test
  void anUnknownAuthorityIsRefusedAtOnceAndSaysWhatToSet() throws Exception {
    try (WebServer server = new WebServer(remote.repository, Authority.create(folder), Map.of())) {
      assertThatThrownBy(() -> collect(server.url("localhost")))
          .isInstanceOf(SourceException.class)
          .hasMessageContaining("certificate")
          .hasMessageContaining("ONETEAM_CA_FILE");
      assertThat(server.requests).isEmpty();
      assertThat(waits).as("trying again cannot help").isEmpty();
    }
  }

  @Test
  void aCertificateOfAnotherHostIsRefusedAtOnce() throws Exception {
    try (WebServer server = new WebServer(remote.repository, authority, Map.of())) {
      assertThatThrownBy(() -> collect(server.url("127.0.0.1")))
          .isInstanceOf(SourceException.class)
          .hasMessageContaining("certificate");
      assertThat(server.requests).isEmpty();
      assertThat(waits).isEmpty();
    }
  }

  @Test
  void aTokenFromTheEnvironmentAFileOrTheAddressOpensIt() throws Exception {
    try (WebServer server = new WebServer(remote.repository, authority, READERS)) {
      environment.put("ONETEAM_GIT_TOKEN", "t0ken");
      assertThat(collect(server.url("localhost"))).isEqualTo(1);
      environment.clear();
      Path file = Files.writeString(folder.resolve("token"), "t0ken\n");
      environment.put("ONETEAM_GIT_TOKEN_FILE", file.toString());
      assertThat(source(server.url("localhost")).check()).isEmpty();
      environment.clear();
      String withPassword = server.url("localhost").replace("https://", "https://git:t0ken@");
      assertThat(source(withPassword).check()).isEmpty();
      String config = Files.readString(mirror().resolve("config"));
      assertThat(config).doesNotContain("t0ken");
    }
  }

  @Test
  void aWrongTokenIsSaidAtOnceAndNeverShown() throws Exception {
    try (WebServer server = new WebServer(remote.repository, authority, READERS)) {
      environment.put("ONETEAM_GIT_TOKEN", "wr0ng");
      assertThatThrownBy(() -> collect(server.url("localhost")))
          .isInstanceOf(SourceException.class)
          .hasMessageContaining("not authorized")
          .hasMessageContaining("ONETEAM_GIT_TOKEN")
          .hasMessageNotContaining("wr0ng");
      assertThat(waits).isEmpty();
    }
  }

  @Test
  void whatIsForbiddenOrNotThereIsSaidAtOnceAndWhatIsBusyIsTriedAgain() throws Exception {
    try (WebServer server = new WebServer(remote.repository, authority, Map.of())) {
      for (int status : new int[] {403, 404}) {
        server.status = status;
        assertThatThrownBy(() -> collect(server.url("localhost")))
            .isInstanceOf(SourceException.class);
        assertThat(waits).as("after " + status).isEmpty();
      }
      server.status = 503;
      assertThatThrownBy(() -> collect(server.url("localhost")))
          .isInstanceOf(SourceException.class)
          .hasMessageContaining("503");
      assertThat(waits).hasSize(2);
      server.status = 0;
      assertThat(collect(server.url("localhost"))).isEqualTo(1);
    }
  }

  @Test
  void aCredentialHelperOpensItWhateverTheCurrentFolderSays() throws Exception {
    Path global =
        Files.writeString(
            folder.resolve("gitconfig"),
            "[credential]\n\thelper = \"!f() { echo username=git; echo password=t0ken; }; f\"\n");
    environment.put("GIT_CONFIG_GLOBAL", global.toString());
    try (WebServer server = new WebServer(remote.repository, authority, READERS)) {
      assertThat(collect(server.url("localhost"))).isEqualTo(1);
    }
  }

  @Test
  void aRedirectToAnotherServerIsRefusedAtOnceAndGetsNoCredentials() throws Exception {
    environment.put("ONETEAM_GIT_TOKEN", "t0ken");
    try (WebServer other = new WebServer(remote.repository, authority, Map.of());
        WebServer server = new WebServer(remote.repository, authority, READERS)) {
      server.elsewhere = other.url("localhost");
      assertThatThrownBy(() -> collect(server.url("localhost")))
          .isInstanceOf(SourceException.class)
          .hasMessageContaining("redirects to https://localhost:");
      assertThat(server.requests).anyMatch(request -> request.authorization() != null);
      assertThat(other.requests).isEmpty();
      assertThat(waits).isEmpty();
    }
  }

  @Test
  void aRedirectWithinTheServerIsFollowed() throws Exception {
    environment.put("ONETEAM_GIT_TOKEN", "t0ken");
    try (WebServer server = new WebServer(remote.repository, authority, READERS)) {
      server.elsewhere = server.url("localhost").replace("team", "moved");
      assertThat(collect(server.url("localhost"))).isEqualTo(1);
    }
  }

  @Test
  void aBrokenPackIsFetchedAgain() throws Exception {
    try (WebServer server = new WebServer(remote.repository, authority, Map.of())) {
      server.broken = 2;
      assertThat(collect(server.url("localhost"))).isEqualTo(1);
      assertThat(waits).hasSize(2);
    }
  }

  @Test
  void aPackThatStallsIsGivenUpAndFetchedAgain() throws Exception {
    try (WebServer server = new WebServer(remote.repository, authority, Map.of())) {
      server.stalled = 1;
      assertThat(collect(server.url("localhost"))).isEqualTo(1);
      assertThat(waits).hasSize(1);
    }
  }

  @Test
  void aFetchThatKeepsBreakingLeavesTheLastNightAndGoesOnTheNext() throws Exception {
    try (WebServer server = new WebServer(remote.repository, authority, Map.of())) {
      collect(server.url("localhost"));
      remote.ref("refs/heads/main", remote.commit("Two", Map.of("a", "2\n"), first));
      server.broken = 3;
      assertThatThrownBy(() -> collect(server.url("localhost")))
          .isInstanceOf(SourceException.class);
      assertThat(subjects()).containsExactly("One");
      assertThat(collect(server.url("localhost"))).isEqualTo(1);
      assertThat(subjects()).containsExactly("One", "Two");
      try (var files = Files.walk(mirror().resolve("objects"))) {
        assertThat(files.filter(Files::isRegularFile))
            .as("nothing is left of what broke")
            .noneMatch(file -> file.getFileName().toString().startsWith("incoming_"));
      }
    }
  }

  @Test
  void aHistoryTooLargeForTheLineComesVersionByVersion() throws Exception {
    ObjectId last = first;
    for (int version = 8; version <= 11; version++) {
      last = remote.commit("1." + version, Map.of("data" + version, noise(version)), last);
      remote.ref("refs/tags/v1." + version, last);
    }
    remote.ref("refs/heads/main", last);
    try (WebServer server = new WebServer(remote.repository, authority, Map.of())) {
      server.breaksAfter = 150_000;
      assertThat(collect(server.url("localhost"))).isEqualTo(5);
      assertThat(waits).as("whole once, then in steps").hasSize(1);
    }
  }

  /** 100,000 bytes that do not compress. */
  private static String noise(int seed) {
    byte[] bytes = new byte[100_000];
    new Random(seed).nextBytes(bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void aFileWithoutCertificatesIsRefusedInOneSentence() throws Exception {
    Path file = Files.writeString(folder.resolve("ca.pem"), "none");
    for (String named : List.of(file.toString(), folder.resolve("away").toString())) {
      assertThatThrownBy(() -> PrivateAuthority.install(Map.of(PrivateAuthority.VARIABLE, named)))
          .isInstanceOf(SourceException.class)
          .hasMessageContaining("ONETEAM_CA_FILE")
          .hasMessageContaining(named);
    }
  }

  @Test
  void whatIsTrustedForGitIsTrustedByTheClientThatAsksJira() throws Exception {
    try (WebServer server = new WebServer(remote.repository, authority, Map.of())) {
      server.status = 204;
      HttpRequest request = HttpRequest.newBuilder(URI.create(server.url("localhost"))).build();
      assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode())
          .isEqualTo(204);
    }
  }

  private List<String> subjects() {
    return new GitHistory(store)
        .commits(List.of(1), END, key -> true).stream().map(commit -> commit.subject()).toList();
  }

  private Path mirror() throws IOException {
    try (var mirrors = Files.list(folder.resolve("mirrors"))) {
      return mirrors.findFirst().orElseThrow();
    }
  }

  private long collect(String url) {
    return source(url).collect(Progress.silent()).added();
  }

  private GitSource source(String url) {
    return Remotes.source(
        url, folder, store, Remotes.access(waits, Duration.ofSeconds(2), environment, folder));
  }
}
