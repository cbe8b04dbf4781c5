package io.oneteam.nightly.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.oneteam.collector.SourceException;
import io.oneteam.collector.tls.PrivateAuthority;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.store.StoreLocation;
import io.oneteam.nightly.exit.ExitCode;
import io.oneteam.nightly.exit.UserException;
import io.oneteam.nightly.home.Home;
import io.oneteam.nightly.settings.Flags;
import io.oneteam.nightly.settings.SettingsLoader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** Options that commands share. */
final class Options {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Where everything is written (default: ONETEAM_HOME, else ~/.oneteam).")
  @Nullable Path home;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration (default: ./oneteam.yaml, else the home's).")
  @Nullable Path config;

  @Option(
      names = "--repo",
      paramLabel = "PATH|URL",
      description = "A git repository; may be repeated. Wins over the configuration.")
  List<String> repositories = new ArrayList<>();

  @Option(
      names = "--jira-export",
      paramLabel = "PATH",
      description = "Exported Jira issues: a folder or file; may be repeated.")
  List<Path> jiraExports = new ArrayList<>();

  @Option(
      names = "--people",
      paramLabel = "FILE",
      description = "The people file: who works in which discipline.")
  @Nullable Path people;

  @Option(names = "--team", paramLabel = "NAME", description = "The team's name.")
  @Nullable String team;

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description =
          "Look at the world as of this instant or day, for example 2026-09-30 or"
              + " 2026-10-01T00:00:00Z (default: now). Nothing later is seen.")
  @Nullable String asOf;

  @Option(names = "--debug", description = "Log more.")
  void debug(boolean on) {
    if (on && LoggerFactory.getLogger("io.oneteam") instanceof Logger logger) {
      logger.setLevel(Level.DEBUG);
    }
  }

  Home openHome() {
    return Home.open(home, System.getenv("ONETEAM_HOME"));
  }

  /** The configuration; from now on servers are known by what the environment trusts. */
  Settings settings(Home opened) {
    try {
      PrivateAuthority.install(System.getenv());
    } catch (SourceException e) {
      throw new UserException(ExitCode.USAGE, String.valueOf(e.getMessage()));
    }
    return new SettingsLoader(System.getenv())
        .load(opened, new Flags(config, repositories, jiraExports, people, team));
  }

  /**
   * The calendar of days; where {@code --team} chooses a team, it is not the settings' business.
   */
  ZoneId zone(Home opened) {
    Flags file = new Flags(config, List.of(), List.of(), null, null);
    return new SettingsLoader(System.getenv()).load(opened, file).zone();
  }

  /** PostgreSQL where the environment names one, else the home's own file. */
  StoreLocation store(Home opened) {
    String url = System.getenv("ONETEAM_STORE_URL");
    return url == null || url.isBlank()
        ? StoreLocation.inHome(opened.path())
        : new StoreLocation(
            url, System.getenv("ONETEAM_STORE_USER"), System.getenv("ONETEAM_STORE_PASSWORD"));
  }

  /** The instant to look from: the flag, else now to the second. */
  Instant asOf(Settings settings, Clock clock) {
    if (asOf == null) {
      return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
    try {
      return asOf.length() == 10
          ? LocalDate.parse(asOf).plusDays(1).atStartOfDay(settings.zone()).toInstant()
          : Instant.parse(asOf);
    } catch (DateTimeParseException e) {
      throw new UserException(
          ExitCode.USAGE,
          "--as-of '" + asOf + "' is no day or instant: write 2026-09-30 or 2026-10-01T00:00:00Z.");
    }
  }

  /**
   * Refuses an instant where only what the last run saw is kept.
   *
   * @throws UserException when one is given
   */
  void refuseAsOf() {
    if (asOf != null) {
      throw new UserException(
          ExitCode.USAGE,
          "This shows what the last run saw, so --as-of has no effect here; for an earlier time take"
              + " oneteam report --period.");
    }
  }
}
