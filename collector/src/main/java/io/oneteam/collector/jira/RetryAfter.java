package io.oneteam.collector.jira;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** How long a server asks to wait. */
final class RetryAfter {
  private RetryAfter() {}

  /**
   * {@code Retry-After} as seconds or date, else Cloud's reset instant.
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
