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
   * {@code Retry-After} as seconds or date, else Cloud's reset instant, else the interval in which
   * Data Center grants requests anew.
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
    if (wait == null) {
      wait = parse(text(headers.getFirst("X-RateLimit-Interval-Seconds")).strip(), now);
    }
    return wait == null || !wait.isNegative() ? wait : Duration.ZERO;
  }

  private static @Nullable Duration parse(String text, Instant now) {
    if (!text.isEmpty() && text.length() < 12 && text.chars().allMatch(Character::isDigit)) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    Instant date = date(text);
    return date == null ? null : Duration.between(now, date);
  }

  /** An instant as headers write it; null when it is none. */
  static @Nullable Instant date(String text) {
    try {
      return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
