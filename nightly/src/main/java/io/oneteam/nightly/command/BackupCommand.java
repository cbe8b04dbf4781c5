package io.oneteam.nightly.command;

import io.oneteam.nightly.exit.ExitCode;
import io.oneteam.nightly.home.Home;
import io.oneteam.nightly.home.HomeBackup;
import io.oneteam.nightly.home.HomeLock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Packs the home. */
@Command(
    name = "backup",
    description = "Packs store, keys and reports into one file; mirrors are fetched again.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  @Mixin private HomeOption options = new HomeOption();

  @Parameters(paramLabel = "FILE", description = "The zip file to write.")
  private Path file = Path.of("oneteam-backup.zip");

  @Override
  public Integer call() {
    Home home = options.open();
    try (HomeLock lock = HomeLock.take(home, Clock.systemUTC())) {
      System.out.println(HomeBackup.write(home, file) + " files packed into " + file);
    }
    return ExitCode.COMPLETE;
  }
}
