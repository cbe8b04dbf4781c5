package io.oneteam.nightly.command;

import io.oneteam.nightly.home.Home;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The home alone, for commands that need nothing else. */
final class HomeOption {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "The oneteam home (default: ONETEAM_HOME, else ~/.oneteam).")
  private @Nullable Path home;

  Home open() {
    return Home.open(home, System.getenv("ONETEAM_HOME"));
  }
}
