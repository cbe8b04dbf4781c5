package io.oneteam.collector.people;

import io.oneteam.collector.table.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the people file says.
 *
 * @param people in the order of the file
 * @param problems lines that could not be read as they stand
 */
record Roster(List<Entry> people, List<Problem> problems) {
  Roster {
    people = List.copyOf(people);
    problems = List.copyOf(problems);
  }

  /** No people file. */
  static Roster none() {
    return new Roster(List.of(), List.of());
  }

  /**
   * One person, from all lines with the same name.
   *
   * @param claims names, e-mails and accounts that are this person, as {@link Claim#key}
   * @param refusals those that are not, whatever else the evidence says
   * @param bot whether the file says that it is a program
   * @param stays dated disciplines
   */
  record Entry(
      String name, Set<String> claims, Set<String> refusals, boolean bot, List<Stay> stays) {
    Entry {
      claims = Set.copyOf(claims);
      refusals = Set.copyOf(refusals);
      stays = List.copyOf(stays);
    }
  }

  /** A dated discipline, in one team or (null) in all. */
  record Stay(
      String discipline, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String team) {

    boolean overlaps(Stay other) {
      return (to == null || other.from == null || !other.from.isAfter(to))
          && (other.to == null || from == null || !from.isAfter(other.to));
    }
  }
}
