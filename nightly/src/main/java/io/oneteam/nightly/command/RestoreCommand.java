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

/** Unpacks a backup. */
@Command(
    name = "restore",
    description = "Unpacks a backup into a home that holds no store yet.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @Mixin private HomeOption options = new HomeOption();

  @Parameters(paramLabel = "FILE", description = "The zip file that oneteam backup wrote.")
  private Path file = Path.of("oneteam-backup.zip");

  @Override
  public Integer call() {
    Home home = options.open();
    try (HomeLock lock = HomeLock.take(home, Clock.systemUTC())) {
      System.out.println(HomeBackup.restore(home, file) + " files unpacked into " + home.path());
    }
    return ExitCode.COMPLETE;
  }
}
