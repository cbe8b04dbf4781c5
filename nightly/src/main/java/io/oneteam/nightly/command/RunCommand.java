package io.oneteam.nightly.command;

import io.oneteam.domain.settings.Settings;
import io.oneteam.nightly.exit.ExitCode;
import io.oneteam.nightly.exit.UserException;
import io.oneteam.nightly.home.Home;
import io.oneteam.nightly.job.NightRequest;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The nightly job. */
@Command(
    name = "run",
    description = "The nightly job: collect, analyse, report.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Mixin private Options options = new Options();

  @Option(
      names = "--period",
      paramLabel = "NAME",
      description = "The period to report: 2026-Q3, 2026-09 or a sprint (default: the current).")
  private @Nullable String period;

  @Override
  public Integer call() {
    Home home = options.openHome();
    Settings settings = options.settings(home);
    if (settings.repositories().isEmpty()
        && settings.jira().export().isEmpty()
        && settings.jira().url() == null) {
      throw new UserException(
          ExitCode.USAGE,
          "There is nothing to read: name a repository with --repo PATH, or write an oneteam.yaml"
              + " (oneteam init proposes one).");
    }
    Clock clock = Clock.systemUTC();
    return Runner.run(
        new NightRequest(
            home, options.store(home), settings, options.asOf(settings, clock), period, true),
        clock);
  }
}
