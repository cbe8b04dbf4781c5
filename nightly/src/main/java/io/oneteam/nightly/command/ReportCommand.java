package io.oneteam.nightly.command;

import io.oneteam.domain.settings.Settings;
import io.oneteam.nightly.home.Home;
import io.oneteam.nightly.job.NightRequest;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A workbook again, from the store. */
@Command(
    name = "report",
    description = "A workbook again, for any past period, from the store; reads no source.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  @Mixin private Options options = new Options();

  @Option(
      names = "--period",
      required = true,
      paramLabel = "NAME",
      description = "2026-Q3, 2026-09 or a sprint's name.")
  private @Nullable String period;

  @Override
  public Integer call() {
    Home home = options.openHome();
    Settings settings = options.settings(home);
    Clock clock = Clock.systemUTC();
    return Runner.run(
        new NightRequest(
            home, options.store(home), settings, options.asOf(settings, clock), period, false),
        clock);
  }
}
