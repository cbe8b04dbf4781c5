package io.oneteam.nightly.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.oneteam.domain.store.StoreLocation;
import io.oneteam.nightly.exit.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What befalls a nightly job between two nights and during one: the real job on a small team. */
class MisfortuneTest {
  private static final Instant AS_OF = Instant.parse("2026-04-01T00:00:00Z");

  @TempDir Path folder;
  private SmallRepository sound;
  private SmallRepository struck;
  private Path config;

  @BeforeEach
  void twoRepositories() throws IOException {
    sound =
        SmallRepository.create(folder.resolve("sound"))
            .commit("Ada", "begin", Map.of("a.py", "x = 1\n"))
            .commit("Ben", "go on", Map.of("a.py", "x = 2\n"));
    struck =
        SmallRepository.create(folder.resolve("struck"))
            .commit("Ada", "begin", Map.of("b.py", "y = 1\n"))
            .commit("Ben", "go on", Map.of("b.py", "y = 2\n", "c.py", "z = 1\n"))
            .commit("Cleo", "more", Map.of("c.py", "z = 2\n"));
    config =
        Files.writeString(
            folder.resolve("oneteam.yaml"),
            "oneteam: {team: small, repositories: [{path: sound}, {path: struck}]}\n");
  }

  @Test
  void aClockSetBackChangesNoReport() {
    Path home = folder.resolve("home");
    night(home, AS_OF.plusSeconds(86_400));
    Path early = folder.resolve("early");
    night(early, AS_OF.plusSeconds(86_400));
    night(early, AS_OF.minusSeconds(90L * 86_400));
    assertThat(ReportDifference.between(home, early)).isEmpty();
  }

  @Test
  void aBrokenRepositoryTakenOutOfTheConfigurationLeavesNoGapBehind() throws IOException {
    Path home = folder.resolve("home");
    Files.move(struck.path(), folder.resolve("aside"));
    assertThat(run(home)).isEqualTo(ExitCode.GAPS);
    Files.writeString(config, "oneteam: {team: small, repositories: [{path: sound}]}\n");
    assertThat(run(home)).isEqualTo(ExitCode.COMPLETE);
    assertThat(twin(home)).doesNotContain("struck");
  }

  @Test
  void aDeploymentFileTakenOutOfTheConfigurationIsForgotten() throws IOException {
    Path home = folder.resolve("home");
    Files.writeString(
        folder.resolve("shipped.csv"),
        "environment,version,at,status\nproduction,1.0,2026-03-01,success\nstaging,,,\n");
    String before = Files.readString(config);
    Files.writeString(config, before.replace("]}", "], deployments: [shipped.csv]}"));
    assertThat(run(home)).isEqualTo(ExitCode.GAPS);
    assertThat(twin(home)).contains("deployments shipped.csv").doesNotContain("/shipped.csv");
    Files.writeString(config, before);
    assertThat(run(home)).isEqualTo(ExitCode.COMPLETE);
    assertThat(twin(home)).doesNotContain("shipped");
  }

  @Test
  void aStoreOfANewerVersionIsLeftAloneWithOneSentence() throws Exception {
    Path home = folder.resolve("home");
    run(home);
    sql(
        home,
        "INSERT INTO \"flyway_core\" SELECT 99, '99', 'from the future', 'SQL', 'V99__x.sql', 1,"
            + " 'sa', CURRENT_TIMESTAMP, 1, TRUE");
    sound.commit("Ada", "later", Map.of("a.py", "x = 3\n"));
    ChildRun older = child(home);
    assertThat(older.finish()).isEqualTo(ExitCode.FAILED);
    assertThat(older.output()).contains("newer oneteam").doesNotContain("\tat ");
    sql(home, "DELETE FROM \"flyway_core\" WHERE \"version\" = '99'");
    run(home);
    endsLikeANewHome(home);
  }

  @Test
  void aForcedPushIsHistoryTheNextMorning() {
    Path home = folder.resolve("home");
    assertThat(run(home)).isEqualTo(ExitCode.COMPLETE);
    struck.rewind(2).commit("Ben", "another way", Map.of("d.py", "w = 1\n"));
    run(home);
    endsLikeANewHome(home);
  }

  @Test
  void aCorruptRepositoryIsNamedHarmsNoOtherAndHealsWhenItComesBack() throws IOException {
    Path home = folder.resolve("home");
    Path objects = struck.path().resolve(".git/objects");
    Path aside = folder.resolve("aside");
    assertThat(run(home)).isEqualTo(ExitCode.COMPLETE);
    sound.commit("Ada", "the same night", Map.of("a.py", "x = 3\n"));
    struck.commit("Cleo", "the same night", Map.of("c.py", "z = 3\n"));
    Files.move(objects, aside);
    Files.createDirectories(objects);
    assertThat(run(home)).isEqualTo(ExitCode.GAPS);
    assertThat(twin(home)).contains("struck").contains("git fsck");
    assertThat(commits(home)).as("the sound one's new one, and all that was read").isEqualTo(6);
    Files.delete(objects);
    Files.move(aside, objects);
    assertThat(run(home)).isEqualTo(ExitCode.COMPLETE);
    endsLikeANewHome(home);
  }

  @Test
  void truncatedObjectsAreGapsUntilTheyAreWholeAgain() throws IOException {
    Path home = folder.resolve("home");
    Path objects = struck.path().resolve(".git/objects");
    Map<Path, byte[]> whole = new HashMap<>();
    try (Stream<Path> files = Files.walk(objects)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        whole.put(file, Files.readAllBytes(file));
        assertThat(file.toFile().setWritable(true)).isTrue();
        Files.write(file, Arrays.copyOf(whole.get(file), 5));
      }
    }
    assertThat(run(home)).isEqualTo(ExitCode.GAPS);
    assertThat(commits(home)).as("the sound one's").isEqualTo(2);
    for (Map.Entry<Path, byte[]> file : whole.entrySet()) {
      Files.write(file.getKey(), file.getValue());
    }
    assertThat(run(home)).isEqualTo(ExitCode.COMPLETE);
    endsLikeANewHome(home);
  }

  @Test
  void aFullDiskEndsInASentenceAndIsMendedByTheNextRun() throws Exception {
    Path disk = mounted("size=200k");
    try {
      Path home = disk.resolve("home");
      ChildRun full = child(home);
      assertThat(full.finish()).as(full.output()).isEqualTo(ExitCode.FAILED);
      assertThat(full.output()).contains("oneteam: ").doesNotContain("\tat ");
      assertThat(mount("-o", "remount,size=200m", disk.toString())).isTrue();
      ChildRun mended = child(home);
      assertThat(mended.finish()).as(mended.output()).isEqualTo(ExitCode.COMPLETE);
      endsLikeANewHome(home);
    } finally {
      command("umount", disk.toString());
    }
  }

  @Test
  void aReadOnlyHomeIsNamedWithWhatToDo() throws Exception {
    Path disk = mounted("ro");
    try {
      ChildRun run = child(disk.resolve("home"));
      assertThat(run.finish()).isEqualTo(ExitCode.FAILED);
      assertThat(run.output()).contains("cannot be written").contains("--home");
      assertThat(run.output().lines()).as("one line").hasSize(1);
    } finally {
      command("umount", disk.toString());
    }
  }

  private static void sql(Path home, String sql) throws SQLException {
    StoreLocation store = StoreLocation.inHome(home);
    try (Connection connection = DriverManager.getConnection(store.url(), store.user(), "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int run(Path home) {
    return Nights.run(home, config, AS_OF).exitCode();
  }

  private void night(Path home, Instant now) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    assertThat(Nights.night(home, config, AS_OF, null, true, clock).exitCode()).isZero();
  }

  private void endsLikeANewHome(Path home) {
    Path fresh = folder.resolve("fresh");
    assertThat(run(fresh)).isEqualTo(ExitCode.COMPLETE);
    assertThat(ReportDifference.between(fresh, home)).isEmpty();
  }

  private int commits(Path home) {
    return Nights.history(home, config, AS_OF).commits().size();
  }

  private static String twin(Path home) {
    StringBuilder text = new StringBuilder();
    ReportDifference.reports(home)
        .forEach(
            (name, bytes) -> {
              if (name.endsWith(".json")) {
                text.append(new String(bytes, StandardCharsets.UTF_8));
              }
            });
    return text.toString();
  }

  private ChildRun child(Path home) {
    return ChildRun.start(
        home,
        StoreLocation.inHome(home),
        List.of("--config", config.toString(), "--as-of", AS_OF.toString()));
  }

  /** A file system in memory; whoever asked for it unmounts it. */
  private Path mounted(String options) throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        mount("-t", "tmpfs", "-o", options, "tmpfs", disk.toString()),
        "skipped: a file system with " + options + " cannot be mounted here");
    return disk;
  }

  private static boolean mount(String... arguments) throws Exception {
    return command(Stream.concat(Stream.of("mount"), Stream.of(arguments)).toArray(String[]::new));
  }

  private static boolean command(String... command) throws Exception {
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      return false; // no such command here
    }
  }
}
