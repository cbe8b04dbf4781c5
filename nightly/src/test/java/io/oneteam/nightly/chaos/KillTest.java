package io.oneteam.nightly.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.store.StoreLocation;
import io.oneteam.nightly.demo.DemoHome;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise 1: killed at any moment, the next run ends with the same store and the same bytes as an
 * undisturbed one. Short in every build; mvn -Pchaos kills a hundred times.
 */
class KillTest {
  private static final String AS_OF = "2026-10-01T00:00:00Z";
  private static final int KILLS = Integer.getInteger("oneteam.chaos.kills", 2);

  @TempDir static Path folder;
  private static Path config;
  private static String undisturbed;
  private static long took;

  @BeforeAll
  static void runUndisturbed() throws InterruptedException {
    config = DemoHome.make(folder.resolve("team")).config();
    long begin = System.nanoTime();
    Path home = folder.resolve("undisturbed");
    ChildRun run = ChildRun.start(home, config, AS_OF);
    assertThat(run.finish()).as(run.output()).isIn(0, 3);
    took = (System.nanoTime() - begin) / 1_000_000;
    undisturbed = print(home);
    assertThat(undisturbed).contains("CAR-1 ").contains("oneteam-");
  }

  @Test
  void killedAtRandomMomentsTheNextRunEndsTheSame() throws InterruptedException {
    SplittableRandom random = new SplittableRandom(Long.getLong("oneteam.chaos.seed", 1));
    int killed = 0;
    for (int round = 0; round < KILLS; round++) {
      Path home = folder.resolve("killed-" + round);
      long moment = took / 4 + random.nextLong(Math.max(1, took));
      killed += ChildRun.start(home, config, AS_OF).killAfter(moment) ? 1 : 0;
      killed +=
          random.nextInt(3) == 0 && ChildRun.start(home, config, AS_OF).killAfter(moment / 2)
              ? 1
              : 0;
      endsTheSame(home, "killed after " + moment + " ms");
    }
    System.out.println("chaos: " + KILLS + " rounds, " + killed + " kills, 0 differences");
  }

  @Test
  void stoppedBySigtermTheNextRunEndsTheSame() throws InterruptedException {
    Path home = folder.resolve("stopped");
    ChildRun.start(home, config, AS_OF).stopAfter(took / 2);
    endsTheSame(home, "stopped by SIGTERM");
  }

  @Test
  void ofTwoStartsAtOnceOneYieldsAndTheResultIsTheSame() throws InterruptedException {
    Path home = folder.resolve("twice");
    ChildRun first = ChildRun.start(home, config, AS_OF);
    ChildRun second = ChildRun.start(home, config, AS_OF);
    assertThat(new int[] {first.finish(), second.finish()}).contains(75);
    endsTheSame(home, "started twice");
  }

  private static void endsTheSame(Path home, String how) throws InterruptedException {
    ChildRun last = ChildRun.start(home, config, AS_OF);
    assertThat(last.finish()).as(how + ": " + last.output()).isIn(0, 3);
    assertThat(print(home)).as(how).isEqualTo(undisturbed);
  }

  private static String print(Path home) {
    return HomePrint.of(home, StoreLocation.inHome(home), config, AS_OF);
  }
}
