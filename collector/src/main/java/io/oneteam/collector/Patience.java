package io.oneteam.collector;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * How often and how long to wait for a server.
 *
 * @param attempts tries of one request in all
 * @param first wait before the second try; doubles with each further one, with jitter
 * @param longest wait that is accepted, whoever asks for it
 * @param pause waits
 * @param jitter spreads the retries of many hosts; decides how long is waited, nothing that is read
 */
public record Patience(
    int attempts, Duration first, Duration longest, Pause pause, RandomGenerator jitter) {
  /** Waits; replaced in tests. */
  public interface Pause {
    void sleep(Duration duration) throws InterruptedException;
  }

  /** Patience that really waits. */
  public static Patience of(int attempts, Duration first, Duration longest) {
    return new Patience(
        attempts, first, longest, duration -> Thread.sleep(duration.toMillis()), new Random());
  }

  /** The same with a single try. */
  public Patience once() {
    return new Patience(1, first, longest, pause, jitter);
  }

  /** Wait before try {@code attempt + 1}: half of it fixed, half of it by chance. */
  public Duration backoff(int attempt) {
    long step = Math.min(longest.toMillis(), first.toMillis() << Math.min(attempt - 1, 20));
    return Duration.ofMillis(step / 2 + (long) (jitter.nextDouble() * step / 2));
  }
}
