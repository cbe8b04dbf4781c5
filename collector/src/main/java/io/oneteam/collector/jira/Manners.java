package io.oneteam.collector.jira;

import io.oneteam.collector.Patience;
import java.time.Duration;

/**
 * How a server is asked.
 *
 * @param timeout of one whole exchange
 * @param requests requests of one run in all
 */
record Manners(Patience patience, Duration timeout, long requests) {
  /** Six tries over half a minute at most; two minutes when the server asks for them. */
  static Manners usual() {
    return new Manners(
        Patience.of(6, Duration.ofSeconds(1), Duration.ofMinutes(2)),
        Duration.ofSeconds(60),
        100_000);
  }
}
