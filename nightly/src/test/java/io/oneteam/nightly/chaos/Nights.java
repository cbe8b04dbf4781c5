package io.oneteam.nightly.chaos;

import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import io.oneteam.nightly.home.Home;
import io.oneteam.nightly.job.Night;
import io.oneteam.nightly.job.NightRequest;
import io.oneteam.nightly.job.TeamReading;
import io.oneteam.nightly.progress.RunProgress;
import io.oneteam.nightly.settings.Flags;
import io.oneteam.nightly.settings.SettingsLoader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The real job in this process, for tests. */
public final class Nights {
  private Nights() {}

  /** A configuration file's settings. */
  public static Settings settings(Path home, Path config) {
    return new SettingsLoader(Map.of())
        .load(Home.open(home, null), new Flags(config, List.of(), List.of(), null, null));
  }

  /** Reads every source and reports the period that as-of lies in. */
  public static Night.Outcome run(Path home, Path config, Instant asOf) {
    return night(home, config, asOf, null, true, Clock.systemUTC());
  }

  /** Reports a period from the store. */
  public static Night.Outcome report(
      Path home, Path config, Instant asOf, @Nullable String period) {
    return night(home, config, asOf, period, false, Clock.systemUTC());
  }

  /** The team's history as the store has it. */
  public static TeamHistory history(Path home, Path config, Instant asOf) {
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      return TeamReading.read(store, home, config, asOf.toString());
    }
  }

  /** A night under another clock. */
  public static Night.Outcome night(
      Path home, Path config, Instant asOf, @Nullable String period, boolean collect, Clock clock) {
    return new Night(clock, new RunProgress(System.err, false, clock))
        .run(
            new NightRequest(
                Home.open(home, null),
                StoreLocation.inHome(home),
                settings(home, config),
                asOf,
                period,
                collect));
  }
}
