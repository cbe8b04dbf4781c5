package io.oneteam.nightly.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise 1: killed at any moment, the next run ends with the same store and the same bytes as an
 * undisturbed one. Short in every build; mvn -Pchaos kills a hundred times.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("oneteam.chaos.kills", 2);
  private static final int TWICE = Integer.getInteger("oneteam.chaos.twice", 1);

  @TempDir static Path folder;
  private static Kills kills;

  @BeforeAll
  static void runUndisturbed() throws InterruptedException {
    kills = new Kills(folder, Database.h2());
  }

  @Test
  void killedAtRandomMomentsTheNextRunEndsTheSame() throws InterruptedException {
    kills.kill(KILLS, "H2");
  }

  @Test
  void stoppedBySigtermTheNextRunEndsTheSame() throws InterruptedException {
    Path home = folder.resolve("stopped");
    ChildRun run = kills.start(home);
    assertThat(run.stopAfter(kills.took() / 3)).as("was still running").isTrue();
    assertThat(run.output()).contains("Stopped on request");
    kills.endsTheSame(home, "stopped by SIGTERM");
  }

  @Test
  void ofTwoStartsAtOnceOneYieldsAndTheResultIsTheSame() throws InterruptedException {
    for (int i = 0; i < TWICE; i++) {
      Path home = folder.resolve("twice-" + i);
      ChildRun first = kills.start(home);
      ChildRun second = kills.start(home);
      assertThat(new int[] {first.finish(), second.finish()}).contains(75);
      kills.endsTheSame(home, "started twice");
      Homes.delete(home);
    }
  }
}
