package io.oneteam.collector.jira;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Instants as Jira writes them: {@code 2014-01-06T06:22:58.354+0000} in the site's zone, {@code Z}
 * in agile answers, milliseconds or (below 1e11) seconds since 1970 in bulk changelogs.
 */
final class JiraTime {
  private static final long SECONDS_BELOW = 100_000_000_000L;

  private JiraTime() {}

  /** Null when absent or unreadable. */
  static @Nullable Instant of(JsonNode value) {
    if (value.isIntegralNumber()) {
      return ofNumber(value.asLong());
    }
    return value.isString() ? of(value.asString()) : null;
  }

  /** Null when empty or unreadable. */
  static @Nullable Instant of(String text) {
    String value = text.strip();
    if (value.isEmpty()) {
      return null;
    }
    try {
      if (value.chars().allMatch(Character::isDigit)) {
        return ofNumber(Long.parseLong(value));
      }
      int length = value.length();
      boolean noColon =
          length > 5
              && (value.charAt(length - 5) == '+' || value.charAt(length - 5) == '-')
              && value.indexOf('T') > 0;
      return OffsetDateTime.parse(
              noColon ? value.substring(0, length - 2) + ":" + value.substring(length - 2) : value)
          .toInstant();
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  /** A calendar day; null when absent or unreadable. */
  static @Nullable LocalDate day(JsonNode value) {
    try {
      return value.isString() && value.asString().length() >= 10
          ? LocalDate.parse(value.asString().substring(0, 10))
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Instant ofNumber(long number) {
    return number < SECONDS_BELOW ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
  }
}
