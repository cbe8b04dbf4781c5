package io.oneteam.nightly.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oneteam.domain.store.StoreLocation;
import io.oneteam.nightly.command.OneteamCommand;
import io.oneteam.nightly.exit.ExitCode;
import io.oneteam.nightly.exit.UserException;
import io.oneteam.nightly.home.Home;
import io.oneteam.nightly.job.Night;
import io.oneteam.nightly.job.NightRequest;
import io.oneteam.nightly.progress.RunProgress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which runs the store remembers, and as what. */
class RunRecordTest {
  private static final Instant AS_OF = Instant.parse("2026-04-01T00:00:00Z");

  @TempDir Path folder;
  private Path home;
  private Path config;

  @BeforeEach
  void oneRepository() throws IOException {
    home = folder.resolve("home");
    SmallRepository.create(folder.resolve("git")).commit("Ada", "begin", Map.of("a.py", "x = 1\n"));
    config =
        Files.writeString(
            folder.resolve("oneteam.yaml"),
            "oneteam: {team: small, repositories: [{path: git}]}\n");
  }

  @ParameterizedTest
  @CsvSource({"2026-Q5, false", "Q1, true", "Sprint 1, true"})
  void aPeriodNobodyKnowsIsWrongUsageAndNoRun(String period, boolean collect) {
    assertThatThrownBy(() -> Nights.night(home, config, AS_OF, period, collect, Clock.systemUTC()))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("No period is called '" + period + "': write a quarter as 2026-Q3")
        .extracting(e -> ((UserException) e).exitCode())
        .isEqualTo(ExitCode.USAGE);
    assertThat(status()).startsWith("No run yet");
  }

  @Test
  void aSprintThatTheRunItselfMayReadIsNotRefusedBeforehand() throws IOException {
    Files.writeString(
        config,
        "oneteam: {team: small, repositories: [{path: git}], period: sprint,"
            + " jira: {export: [issues]}}\n");
    Nights.night(home, config, AS_OF, "Sprint 1", true, Clock.systemUTC());
    assertThat(status()).startsWith("run 1 ");
  }

  @Test
  void aRunThatWasStoppedIsShownAsStopped() {
    Clock clock = Clock.systemUTC();
    RunProgress progress = new RunProgress(System.err, false, clock);
    progress.stop();
    NightRequest request =
        new NightRequest(
            Home.open(home, null),
            StoreLocation.inHome(home),
            Nights.settings(home, config),
            AS_OF,
            null,
            true);
    assertThat(new Night(clock, progress).run(request).exitCode()).isEqualTo(ExitCode.STOPPED);
    assertThat(status()).contains("stopped; the next run goes on").doesNotContain("gaps");
    assertThat(Nights.run(home, config, AS_OF).exitCode()).isEqualTo(ExitCode.COMPLETE);
    assertThat(status()).contains("complete");
  }

  private String status() {
    PrintStream before = System.out;
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    System.setOut(new PrintStream(shown, true, StandardCharsets.UTF_8));
    try {
      assertThat(OneteamCommand.execute("status", "--home", home.toString())).isZero();
    } finally {
      System.setOut(before);
    }
    return shown.toString(StandardCharsets.UTF_8);
  }
}
