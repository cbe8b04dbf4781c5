package io.oneteam.collector.jira;

import io.oneteam.collector.Patience;
import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * How a server is asked.
 *
 * @param jitter spreads the retries of many hosts; decides how long is waited, nothing that is read
 * @param timeout of one whole exchange
 * @param requests requests of one run in all
 */
record Manners(
    Patience patience,
    Patience.Pause pause,
    RandomGenerator jitter,
    Duration timeout,
    long requests) {
  /** Six tries over about a minute; two minutes when the server asks for them. */
  static Manners usual() {
    return new Manners(
        new Patience(6, Duration.ofSeconds(1), Duration.ofMinutes(2)),
        Patience.Pause.real(),
        new Random(),
        Duration.ofSeconds(60),
        100_000);
  }
}
