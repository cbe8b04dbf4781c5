package io.oneteam.nightly.command;

import io.oneteam.domain.store.RunStore;
import io.oneteam.domain.store.Store;
import io.oneteam.nightly.exit.ExitCode;
import io.oneteam.nightly.home.Home;
import io.oneteam.nightly.home.HomeLock;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the last runs did. */
@Command(
    name = "status",
    description = "The last runs and how they ended.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
  @Mixin private Options options = new Options();

  @Option(names = "--last", defaultValue = "5", description = "How many runs (default: 5).")
  private int count;

  @Override
  public Integer call() {
    Home home = options.openHome();
    try (HomeLock lock = HomeLock.take(home, Clock.systemUTC());
        Store store = Store.open(options.store(home))) {
      List<RunStore.Run> runs = new RunStore(store).last(count);
      if (runs.isEmpty()) {
        System.out.println("No run yet on " + home.path() + ".");
      }
      runs.forEach(StatusCommand::print);
    }
    return ExitCode.COMPLETE;
  }

  private static void print(RunStore.Run run) {
    Integer code = run.exitCode();
    System.out.println(
        "run "
            + run.id()
            + "  started "
            + run.started()
            + "  as of "
            + run.asOf()
            + "  "
            + (code == null ? "interrupted; the next run mends it" : words(code)));
    run.summary().lines().forEach(line -> System.out.println("    " + line));
  }

  private static String words(int code) {
    return switch (code) {
      case ExitCode.COMPLETE -> "complete";
      case ExitCode.GAPS -> "complete with gaps";
      case ExitCode.STOPPED -> "stopped; the next run goes on";
      default -> "failed (" + code + ")";
    };
  }
}
