package io.oneteam.nightly.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.nightly.demo.DemoHome;
import io.oneteam.nightly.demo.DemoTeam;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A past period reported from the store equals what was reported then; nights may be missed. */
class PastPeriodsTest {
  @TempDir static Path folder;
  private static final Map<String, Instant> QUARTERS =
      new TreeMap<>(
          Map.of(
              "2026-Q1", Instant.parse("2026-04-01T00:00:00Z"),
              "2026-Q2", Instant.parse("2026-07-01T00:00:00Z"),
              "2026-Q3", DemoTeam.AS_OF));
  private static Path config;
  private static Path nightly;

  @BeforeAll
  static void runNightAfterNight() {
    config = DemoHome.make(folder.resolve("team")).config();
    nightly = folder.resolve("nightly");
    for (Instant night : QUARTERS.values()) {
      // A night within the quarter, then the one after its last day.
      assertThat(Nights.run(nightly, config, night.minusSeconds(40L * 86_400)).exitCode()).isZero();
      assertThat(Nights.run(nightly, config, night).exitCode()).isZero();
    }
  }

  @Test
  void periodsReportedLaterFromTheStoreAreTheSameBytes() {
    Path late = folder.resolve("late");
    assertThat(Nights.run(late, config, DemoTeam.AS_OF).exitCode()).isZero();
    for (String quarter : QUARTERS.keySet()) {
      assertThat(Nights.report(late, config, DemoTeam.AS_OF, quarter).exitCode()).isZero();
    }
    assertThat(ReportDifference.between(nightly, late)).isEmpty();
  }

  @Test
  void aHomeThatMissedNightsEndsEqual() {
    Path missed = folder.resolve("missed");
    QUARTERS.values().forEach(n -> assertThat(Nights.run(missed, config, n).exitCode()).isZero());
    assertThat(ReportDifference.between(nightly, missed)).isEmpty();
  }
}
