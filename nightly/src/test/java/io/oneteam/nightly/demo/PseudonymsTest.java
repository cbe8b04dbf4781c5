package io.oneteam.nightly.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oneteam.domain.store.IdentityStore;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreException;
import io.oneteam.domain.store.StoreLocation;
import io.oneteam.nightly.chaos.Nights;
import io.oneteam.nightly.chaos.ReportDifference;
import io.oneteam.nightly.home.Home;
import io.oneteam.nightly.job.Night;
import io.oneteam.nightly.job.NightRequest;
import io.oneteam.nightly.job.TeamStore;
import io.oneteam.nightly.progress.RunProgress;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store without names, of a team whose names are all known. */
class PseudonymsTest {
  @TempDir static Path folder;
  private static Path named;
  private static Path nameless;
  private static Path config;
  private static Path hiding;

  @BeforeAll
  static void runTheDemoWithAndWithoutNames() throws IOException {
    config = DemoHome.make(folder.resolve("team")).config();
    hiding =
        Files.writeString(
            config.resolveSibling("hiding.yaml"),
            Files.readString(config) + "  privacy: {pseudonymise: true}\n");
    named = folder.resolve("named");
    nameless = folder.resolve("nameless");
    assertThat(Nights.run(named, config, DemoTeam.AS_OF).exitCode()).isZero();
    assertThat(Nights.run(nameless, hiding, DemoTeam.AS_OF).exitCode()).isZero();
  }

  @Test
  void theReportsHaveTheSameBytes() {
    assertThat(ReportDifference.between(named, nameless)).isEmpty();
  }

  @Test
  void noTableHoldsANameAnEmailOrAnAccount() throws IOException {
    assertThat(finds(nameless)).isEmpty();
    assertThat(left(nameless)).isEmpty();
  }

  @Test
  void theSearchFindsNamesWhereTheyAre() throws IOException, SQLException {
    assertThat(finds(named))
        .contains("identity.name: Avery Demo", "identity.email: avery@demo.example")
        .contains("identity.account: demo-avery", "person.name: Avery Demo")
        .anyMatch(find -> find.startsWith("git_trailer.text"));
    assertThat(left(named)).contains("avery@demo.example", "Avery Demo", "demo-avery");
    Path leaking = copy(nameless, "leaking");
    change(
        StoreLocation.inHome(leaking),
        "INSERT INTO quality_line VALUES ('x', 0, 'NOTE', 'x', 'seen by AVERY DEMO', 1)",
        "UPDATE issue_stay SET name = 'demo-kai' WHERE field = 'ASSIGNEE'");
    assertThat(finds(leaking))
        .containsExactly("issue_stay.name: demo-kai", "quality_line.sentence: Avery Demo");
  }

  @Test
  void switchingOnTakesNamesOutOfWhatIsStored() throws IOException {
    Path home = copy(named, "switched");
    assertThat(Nights.run(home, hiding, DemoTeam.AS_OF).exitCode()).isZero();
    assertThat(finds(home)).isEmpty();
    assertThat(left(home)).isEmpty();
    assertThat(ReportDifference.between(named, home)).isEmpty();
    // A night later nothing is read anew, and everybody is known again.
    long identities = identities(home);
    assertThat(Nights.run(home, hiding, DemoTeam.AS_OF).exitCode()).isZero();
    assertThat(identities(home)).isEqualTo(identities).isEqualTo(identities(nameless));
  }

  @Test
  void aRunThatDiedBeforeTheBytesWereGoneLeavesThemToTheNext() throws IOException, SQLException {
    Path home = copy(nameless, "died");
    StoreLocation location = StoreLocation.inHome(home);
    change(
        location,
        "CREATE TABLE litter AS SELECT x, 'avery@demo.example' AS email FROM SYSTEM_RANGE(1, 9)",
        "DROP TABLE litter",
        "UPDATE pseudonyms SET cleaned = FALSE");
    assertThat(left(home)).containsExactly("avery@demo.example");
    TeamStore.open(Home.open(home, null), location, Nights.settings(home, hiding)).close();
    assertThat(left(home)).isEmpty();
  }

  @Test
  void namesCannotComeBackIntoTheSameStore() {
    assertThatThrownBy(() -> Nights.run(nameless, config, DemoTeam.AS_OF))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("pseudonymise: true")
        .hasMessageContaining("--home");
  }

  @Test
  void aLostKeyIsSaidInASentence() throws IOException {
    Path home = copy(nameless, "keyless");
    Path key = home.resolve("identity.key");
    Files.delete(key);
    assertThatThrownBy(() -> Nights.run(home, hiding, DemoTeam.AS_OF))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("identity.key is missing")
        .hasMessageContaining("backup");
    assertThat(key).doesNotExist();
    Files.copy(named.resolve("identity.key"), key);
    assertThatThrownBy(() -> Nights.run(home, hiding, DemoTeam.AS_OF))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("not the one they were made with");
    Files.writeString(key, "");
    assertThatThrownBy(() -> Nights.run(home, hiding, DemoTeam.AS_OF))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is damaged");
  }

  @Test
  void theSameHoldsOnPostgres() throws IOException, SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      StoreLocation location =
          new StoreLocation(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
      Home home = Home.open(folder.resolve("postgres"), null);
      run(home, location, config);
      assertThat(StoreDump.of(location).finds(everyName())).isNotEmpty();
      run(home, location, hiding);
      assertThat(StoreDump.of(location).finds(everyName())).isEmpty();
      assertThat(ReportDifference.between(named, home.path())).isEmpty();
    }
  }

  private static void run(Home home, StoreLocation location, Path file) {
    Clock clock = Clock.systemUTC();
    Night.Outcome outcome =
        new Night(clock, new RunProgress(System.err, false, clock))
            .run(
                new NightRequest(
                    home,
                    location,
                    Nights.settings(home.path(), file),
                    DemoTeam.AS_OF,
                    null,
                    true));
    assertThat(outcome.exitCode()).isZero();
  }

  private static List<String> everyName() {
    List<String> names = new ArrayList<>();
    for (Member member : Member.values()) {
      names.addAll(List.of(member.fullName(), member.email(), member.account()));
    }
    return names;
  }

  private static List<String> finds(Path home) {
    return StoreDump.of(StoreLocation.inHome(home)).finds(everyName());
  }

  /** What can still be read in the store's file as it lies on the disk. */
  private static List<String> left(Path home) throws IOException {
    String bytes = Files.readString(home.resolve("store.mv.db"), StandardCharsets.ISO_8859_1);
    return everyName().stream().filter(bytes::contains).toList();
  }

  private static long identities(Path home) {
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      return new IdentityStore(store).all().size();
    }
  }

  private static void change(StoreLocation location, String... statements) throws SQLException {
    try (Store store = Store.open(location);
        Connection connection = store.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static Path copy(Path home, String name) throws IOException {
    Path copy = folder.resolve(name);
    try (Stream<Path> all = Files.walk(home)) {
      for (Path path : all.toList()) {
        Files.copy(path, copy.resolve(home.relativize(path)));
      }
    }
    return copy;
  }
}
