package io.oneteam.analyzer.statistics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts histories into calendar periods, each unit entering a period at the age it then has
 * (delayed-entry rows), so that two periods can be compared at equal age. A unit can be in both.
 *
 * <p>All days are whole days on one calendar axis, for example {@code LocalDate.toEpochDay}.
 */
public final class PeriodSlices {
  private PeriodSlices() {}

  /**
   * A history.
   *
   * @param id names the unit
   * @param birth day of birth
   * @param end day of the event; {@code null} = none seen
   */
  public record History(String id, long birth, @Nullable Long end) {}

  /**
   * One unit in one period.
   *
   * @param id names the unit
   * @param observation its ages in days at entry and exit
   */
  public record Slice(String id, Observation observation) {}

  /**
   * The rows of one period.
   *
   * @param histories all units
   * @param from first day of the period
   * @param to day after its last day
   * @param windowStart first day anything was watched
   * @param cutOff last fully observed day
   */
  public static List<Slice> of(
      List<History> histories, long from, long to, long windowStart, long cutOff) {
    long low = Math.max(from, windowStart);
    long high = Math.min(to - 1, cutOff);
    List<Slice> slices = new ArrayList<>();
    for (History history : histories) {
      Long end = history.end();
      boolean over = end != null && end < low;
      if (low > high || over || history.birth() > high || (end != null && end < history.birth())) {
        continue;
      }
      boolean event = end != null && end <= high;
      Double entry = null;
      if (history.birth() < low) {
        entry = (double) (low - 1 - history.birth());
      }
      long exit = (end != null && event ? end : high) - history.birth();
      slices.add(new Slice(history.id(), new Observation(entry, exit, event)));
    }
    return List.copyOf(slices);
  }
}
