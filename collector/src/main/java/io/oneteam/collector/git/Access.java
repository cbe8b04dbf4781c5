package io.oneteam.collector.git;

import io.oneteam.collector.Patience;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.eclipse.jgit.util.FS;

/**
 * How servers are reached.
 *
 * @param timeout of a connection, and of each wait for its next bytes
 * @param environment variables that may hold credentials
 * @param home the user's folder, with .ssh in it
 */
record Access(Patience patience, Duration timeout, Map<String, String> environment, Path home) {
  /** Four tries over some ten seconds. */
  static Access usual() {
    return new Access(
        Patience.of(4, Duration.ofSeconds(2), Duration.ofSeconds(30)),
        Duration.ofSeconds(60),
        System.getenv(),
        FS.DETECTED.userHome().toPath());
  }

  /** The same for somebody who waits for the answer: one try. */
  Access once() {
    return new Access(patience.once(), timeout, environment, home);
  }
}
