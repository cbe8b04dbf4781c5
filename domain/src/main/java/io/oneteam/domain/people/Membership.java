package io.oneteam.domain.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a person works in a discipline (and team) for a time.
 *
 * @param person {@link Person#id()}
 * @param discipline name from the configuration
 * @param from first day, null for always
 * @param to last day, null for ever
 * @param team team's name, null for every team
 * @param inferred whether the discipline was inferred from the kinds of file touched
 * @param confidence 0..1; 1 for what the people file states
 */
public record Membership(
    int person,
    String discipline,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String team,
    boolean inferred,
    double confidence) {

  /** Whether it holds on a day. */
  public boolean covers(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
