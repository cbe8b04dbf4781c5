package io.oneteam.collector.git;

import io.oneteam.collector.Patience;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import io.oneteam.domain.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Sources that fetch from servers of tests: three tries, whose waits are noted and not waited. */
final class Remotes {
  private Remotes() {}

  static Access access(
      List<Duration> waits, Duration timeout, Map<String, String> environment, Path home) {
    return new Access(
        new Patience(3, Duration.ofSeconds(1), Duration.ofSeconds(8), waits::add, new Random()),
        timeout,
        environment,
        home);
  }

  static GitSource source(String url, Path folder, Store store, Access access) {
    RepositorySettings settings =
        new RepositorySettings(null, url, "r", List.of(), List.of(), null, false, null);
    return new GitSource("r", settings, folder.resolve("mirrors"), store, new NoContents(), access);
  }
}
