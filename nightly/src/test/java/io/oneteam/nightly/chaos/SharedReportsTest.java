package io.oneteam.nightly.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.store.StoreLocation;
import io.oneteam.nightly.exit.ExitCode;
import io.oneteam.nightly.job.Night;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports in a folder that is shared with the teams ({@code reports.copy-to}). */
class SharedReportsTest {
  private static final Instant AS_OF = Instant.parse("2026-04-01T00:00:00Z");

  @TempDir Path folder;
  private Path config;

  @BeforeEach
  void twoTeams() throws IOException {
    for (String name : new String[] {"first", "second"}) {
      SmallRepository.create(folder.resolve(name))
          .commit("Ada", "begin", Map.of("a.py", "x = 1\n"));
    }
    config =
        Files.writeString(
            folder.resolve("oneteam.yaml"),
            """
            oneteam:
              repositories: [{path: first}, {path: second}]
              teams: [{name: One, repositories: [first]}, {name: Two, repositories: [second]}]
              reports: {copy-to: share}
            """);
  }

  @Test
  void everyWorkbookAndTwinIsCopiedAndTheLeadsWorkbookToo() throws IOException {
    assertThat(run()).isEqualTo(ExitCode.COMPLETE);
    assertThat(names(folder.resolve("share")))
        .isEqualTo(names(folder.resolve("home/reports")))
        .contains("oneteam-one-2026-q1.xlsx", "oneteam-all-teams-2026-q1.xlsx");
  }

  @Test
  void aFolderThatIsAwayIsAGap() throws IOException {
    Files.writeString(folder.resolve("share"), "no folder");
    assertThat(run()).isEqualTo(ExitCode.GAPS);
    assertThat(names(folder.resolve("home/reports"))).hasSize(5);
  }

  @Test
  void aTeamThatCouldNotBeAnalysedGetsNoReportOfAnotherNight() throws Exception {
    Path home = folder.resolve("home");
    assertThat(run()).isEqualTo(ExitCode.COMPLETE);
    Homes.delete(home.resolve("reports"));
    Homes.delete(folder.resolve("share"));
    StoreLocation store = StoreLocation.inHome(home);
    try (Connection connection = DriverManager.getConnection(store.url(), store.user(), "");
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER TABLE repository_lineage RENAME TO lost");
    }
    Night.Outcome outcome = Nights.report(home, config, AS_OF, null);
    assertThat(outcome.exitCode()).isEqualTo(ExitCode.GAPS);
    assertThat(outcome.summary().failures())
        .extracting(line -> line.sentence().replaceAll(":.*", ""))
        .containsExactlyInAnyOrder(
            "One could not be analysed, so its last report was left as it is",
            "Two could not be analysed, so its last report was left as it is");
    assertThat(outcome.summary().reports()).isEmpty();
    assertThat(folder.resolve("share")).doesNotExist();
  }

  private int run() {
    return Nights.run(folder.resolve("home"), config, AS_OF).exitCode();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
