package io.oneteam.nightly.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.nightly.demo.DemoHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** An undisturbed run, and disturbed ones that must end the same. */
final class Kills {
  private static final String AS_OF = "2026-10-01T00:00:00Z";

  private final Path folder;
  private final Database database;
  private final Path config;
  private final Path undisturbed;
  private final String print;
  private final long took;

  /** Runs once without disturbance. */
  Kills(Path folder, Database database) throws InterruptedException {
    this.folder = folder;
    this.database = database;
    this.config = DemoHome.make(folder.resolve("team")).config();
    this.undisturbed = folder.resolve("undisturbed");
    ChildRun run = start(undisturbed);
    run.awaitLock();
    long begin = System.nanoTime();
    assertThat(run.finish()).as(run.output()).isIn(0, 3);
    this.took = (System.nanoTime() - begin) / 1_000_000;
    this.print = print(undisturbed);
    assertThat(print).contains("CAR-1 ");
  }

  /** The team's configuration. */
  Path config() {
    return config;
  }

  /** The home of the run that nobody disturbed. */
  Path undisturbed() {
    return undisturbed;
  }

  /** How long the undisturbed run worked, in milliseconds. */
  long took() {
    return took;
  }

  ChildRun start(Path home) {
    return ChildRun.start(
        home, database.of(home), List.of("--config", config.toString(), "--as-of", AS_OF));
  }

  /**
   * Kills that many runs at random moments, spread evenly over the length of the undisturbed one, a
   * third of them again while they recover; each home is then run to its end and compared.
   */
  void kill(int kills, String where) throws InterruptedException {
    SplittableRandom random = new SplittableRandom(Long.getLong("oneteam.chaos.seed", 1));
    Map<Phase, int[]> table = new EnumMap<>(Phase.class);
    List<String> differences = new ArrayList<>();
    int killed = 0;
    for (int round = 0; killed < kills; round++) {
      Path home = folder.resolve("killed-" + round);
      // The golden ratio's multiples leave no stretch of the run untried, however few the rounds.
      double place = ((round + 1) * 0.618034 + random.nextDouble() / kills) % 1;
      long moment = (long) (place * took);
      if (!start(home).killAfter(moment)) {
        Homes.delete(home);
        continue;
      }
      List<Phase> hit = new ArrayList<>(List.of(Phase.of(database.of(home), home)));
      if (killed + 1 < kills && random.nextInt(3) == 0 && start(home).killAfter(moment / 2)) {
        hit.add(Phase.of(database.of(home), home));
      }
      killed += hit.size();
      String difference = difference(home, "killed after " + moment + " ms in " + hit);
      for (Phase phase : hit) {
        int[] row = table.computeIfAbsent(phase, p -> new int[2]);
        row[0]++;
        row[1] += difference.isEmpty() ? 0 : 1;
      }
      differences.add(difference);
      Homes.delete(home);
    }
    print(where, table);
    assertThat(String.join("", differences)).as(where).isEmpty();
  }

  private static void print(String where, Map<Phase, int[]> table) {
    System.out.printf("%nkills on %s%n%-10s %6s %12s%n", where, "phase", "kills", "differences");
    int[] sum = new int[2];
    table.forEach(
        (phase, row) -> {
          System.out.printf(
              "%-10s %6d %12d%n", phase.name().toLowerCase(Locale.ROOT), row[0], row[1]);
          sum[0] += row[0];
          sum[1] += row[1];
        });
    System.out.printf("%-10s %6d %12d%n", "all", sum[0], sum[1]);
  }

  /** Runs a disturbed home to its end and compares it. */
  void endsTheSame(Path home, String how) throws InterruptedException {
    assertThat(difference(home, how)).as(how).isEmpty();
  }

  private String difference(Path home, String how) throws InterruptedException {
    ChildRun last = start(home);
    int code = last.finish();
    if (code != 0 && code != 3) {
      return how + ": the next run ended with " + code + ": " + last.output();
    }
    String reports = ReportDifference.between(undisturbed, home);
    String now = print(home);
    if (reports.isEmpty() && now.equals(print)) {
      return "";
    }
    keep(home);
    return how + ":\n" + reports + ReportDifference.ofLines(print, now);
  }

  /** Both homes' reports, for whoever looks into a difference. */
  private void keep(Path home) {
    Path kept = Path.of("target", "chaos");
    for (Path each : List.of(undisturbed, home)) {
      Path target = kept.resolve(each.getFileName());
      ReportDifference.reports(each)
          .forEach(
              (name, bytes) -> {
                try {
                  Files.createDirectories(target);
                  Files.write(target.resolve(name), bytes);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
    System.out.println("Both reports are kept in " + kept.toAbsolutePath());
  }

  private String print(Path home) {
    return HomePrint.of(home, database.of(home), config, AS_OF);
  }
}
