package io.oneteam.domain.team;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a retrospective looks back on.
 *
 * @param name what files and headings print, for example 2026-Q3, 2026-09 or a sprint's name
 * @param from first day
 * @param to last day, inclusive
 */
public record Period(String name, LocalDate from, LocalDate to) {
  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "a period ends on " + to + ", before it begins on " + from);
    }
  }

  /** Whether a day lies in it. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Whether an instant lies in it, by the calendar of a zone. */
  public boolean contains(Instant instant, ZoneId zone) {
    return contains(LocalDate.ofInstant(instant, zone));
  }
}
