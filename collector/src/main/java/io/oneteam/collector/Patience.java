package io.oneteam.collector;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often and how long to wait for a server.
 *
 * @param attempts tries of one request in all
 * @param first wait before the second try; doubles with each further one, with jitter
 * @param longest wait that is accepted, whoever asks for it
 */
public record Patience(int attempts, Duration first, Duration longest) {
  /** Waits; replaced in tests. */
  public interface Pause {
    void sleep(Duration duration) throws InterruptedException;

    /** Really waits. */
    static Pause real() {
      return duration -> Thread.sleep(duration.toMillis());
    }
  }

  /** Wait before try {@code attempt + 1}: half of it fixed, half of it by chance. */
  public Duration backoff(int attempt, RandomGenerator random) {
    long step = Math.min(longest.toMillis(), first.toMillis() << Math.min(attempt - 1, 20));
    return Duration.ofMillis(step / 2 + (long) (random.nextDouble() * step / 2));
  }
}
