package io.oneteam.nightly.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oneteam.nightly.exit.ExitCode;
import io.oneteam.nightly.exit.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  @TempDir Path folder;

  @Test
  void isMadeForItsOwnerAlone() throws IOException {
    Home home = Home.open(folder.resolve("a/b"), null);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.path())))
        .isEqualTo("rwx------");
  }

  @Test
  void prefersTheFlagThenTheEnvironment() {
    assertThat(Home.open(folder.resolve("f"), folder.resolve("e").toString()).path())
        .isEqualTo(folder.resolve("f"));
    assertThat(Home.open(null, folder.resolve("e").toString()).path())
        .isEqualTo(folder.resolve("e"));
  }

  @Test
  void severalStartsAtOnceMayMakeTheSameHome() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 200; round++) {
        Path path = folder.resolve("home-" + round);
        CyclicBarrier together = new CyclicBarrier(4);
        Callable<Path> start =
            () -> {
              together.await();
              return Home.open(path, null).path();
            };
        for (Future<Path> made : threads.invokeAll(Collections.nCopies(4, start))) {
          assertThat(made.get()).isEqualTo(path);
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void saysInOneSentenceThatItCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> Home.open(file.resolve("home"), null))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("cannot be written")
        .hasMessageContaining("--home");
  }

  @Test
  void aHalfStoreIsNeitherBackedUpNorInTheWayOfARestore() throws IOException {
    Home from = Home.open(folder.resolve("from"), null);
    Files.writeString(from.path().resolve("store.mv.db"), "whole");
    Files.writeString(from.path().resolve("store-next.mv.db"), "half");
    Path file = folder.resolve("backup.zip");
    assertThat(HomeBackup.write(from, file)).isEqualTo(1);
    Home to = Home.open(folder.resolve("to"), null);
    Files.writeString(to.path().resolve("store-next.mv.db"), "half");
    HomeBackup.restore(to, file);
    assertThat(to.path().resolve("store.mv.db")).hasContent("whole");
  }

  @Test
  void aBackupThatIsCutOffLeavesNothingAndMayBeRestoredAgain() throws IOException {
    Home from = Home.open(folder.resolve("from"), null);
    Files.createDirectories(from.path().resolve("reports"));
    Files.write(
        from.path().resolve("reports/a.xlsx"),
        new Random(1).doubles(9_000).mapToObj(Double::toString).toList());
    Files.writeString(from.path().resolve("store.mv.db"), "whole");
    Path file = folder.resolve("backup.zip");
    HomeBackup.write(from, file);
    byte[] whole = Files.readAllBytes(file);
    Home to = Home.open(folder.resolve("to"), null);
    for (int length : new int[] {0, 100, whole.length / 2, whole.length - 30}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> HomeBackup.restore(to, file))
          .isInstanceOf(UserException.class)
          .hasMessageContaining("nothing was restored");
      assertThat(to.path()).isEmptyDirectory();
    }
    Files.write(file, whole);
    assertThat(HomeBackup.restore(to, file)).isEqualTo(2);
    assertThat(to.path().resolve("reports/a.xlsx"))
        .hasSameBinaryContentAs(from.path().resolve("reports/a.xlsx"));
    assertThat(to.path().resolve("restoring")).doesNotExist();
  }

  @Test
  void isUsedByOneRunAtATimeAndNamesIt() {
    Home home = Home.open(folder.resolve("h"), null);
    try (HomeLock first = HomeLock.take(home, CLOCK)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> HomeLock.take(home, CLOCK))
          .isInstanceOfSatisfying(
              UserException.class,
              e -> assertThat(e.exitCode()).isEqualTo(ExitCode.ALREADY_RUNNING))
          .hasMessageContaining("pid " + ProcessHandle.current().pid())
          .hasMessageContaining("1970-01-01T00:00:00Z");
    }
    HomeLock.take(home, CLOCK).close();
  }

  @Test
  void aBackupAndWhatIsRestoredFromItAreTheirOwnersAlone() throws IOException {
    Home home = Home.open(folder.resolve("kept"), null);
    Files.writeString(home.path().resolve("store.mv.db"), "rows");
    Files.writeString(home.path().resolve("identity.key"), "secret");
    Path backup = folder.resolve("backup.zip");
    HomeBackup.write(home, backup);
    Home restored = Home.open(folder.resolve("restored"), null);
    HomeBackup.restore(restored, backup);
    Path key = restored.path().resolve("identity.key");
    assertThat(key).hasContent("secret");
    for (Path file : new Path[] {backup, key}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }
}
