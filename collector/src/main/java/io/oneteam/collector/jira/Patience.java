package io.oneteam.collector.jira;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * How often and how long to wait for a server.
 *
 * @param attempts tries of one request in all
 * @param first wait before the second try; doubles with each further one, with jitter
 * @param longest wait that is accepted, whoever asks for it
 * @param requests requests of one run in all
 */
record Patience(int attempts, Duration first, Duration longest, long requests) {
  /** Six tries over about a minute; two minutes when the server asks for them. */
  static final Patience USUAL =
      new Patience(6, Duration.ofSeconds(1), Duration.ofMinutes(2), 100_000);

  /** Waits; replaced in tests. */
  interface Pause {
    void sleep(Duration duration) throws InterruptedException;

    /** Really waits. */
    static Pause real() {
      return duration -> Thread.sleep(duration.toMillis());
    }
  }

  /** Wait before try {@code attempt + 1}: half of it fixed, half of it by chance. */
  Duration backoff(int attempt, RandomGenerator random) {
    long step = Math.min(longest.toMillis(), first.toMillis() << Math.min(attempt - 1, 20));
    return Duration.ofMillis(step / 2 + (long) (random.nextDouble() * step / 2));
  }

  /**
   * What the server asks for: {@code Retry-After} as seconds or date, else Cloud's reset instant.
   *
   * @return null when it does not say
   */
  static @Nullable Duration asked(HttpHeaders headers, Instant now) {
    String after = headers.getFirst(HttpHeaders.RETRY_AFTER);
    Duration wait = after == null ? null : parse(after.strip(), now);
    if (wait == null) {
      Instant reset = JiraTime.of(text(headers.getFirst("X-RateLimit-Reset")));
      wait = reset == null ? null : Duration.between(now, reset);
    }
    return wait == null || !wait.isNegative() ? wait : Duration.ZERO;
  }

  private static @Nullable Duration parse(String text, Instant now) {
    try {
      if (!text.isEmpty() && text.length() < 12 && text.chars().allMatch(Character::isDigit)) {
        return Duration.ofSeconds(Long.parseLong(text));
      }
      return Duration.between(
          now, ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
