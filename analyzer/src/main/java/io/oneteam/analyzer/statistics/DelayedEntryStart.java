package io.oneteam.analyzer.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a curve with delayed entry may begin. With one or two units at risk at young ages a single
 * event would send the curve to 0 for good.
 */
public final class DelayedEntryStart {
  private static final int SMALLEST_RISK_SET = 3;

  private DelayedEntryStart() {}

  /**
   * The smallest whole age, in days, from which at least three units stay at risk until half of the
   * events from there on are in. Go on with {@link Observations#from}, and say "of those still
   * there at day a".
   *
   * @return {@code null} when there is no such age or no event
   */
  public static @Nullable Double of(Observations rows) {
    List<Long> ages = new ArrayList<>();
    ages.add(0L);
    for (int i = 0; i < rows.size(); i++) {
      if (rows.entryMicros(i) >= 0) {
        ages.add(Days.micros(Math.floor(Days.days(rows.entryMicros(i))) + 1));
      }
    }
    return ages.stream()
        .distinct()
        .sorted()
        .filter(age -> staysLarge(rows, age))
        .findFirst()
        .map(Days::days)
        .orElse(null);
  }

  private static boolean staysLarge(Observations rows, long start) {
    long[] events = new long[rows.size()];
    int count = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (rows.isEvent(i) && rows.exitMicros(i) >= start) {
        events[count++] = rows.exitMicros(i);
      }
    }
    if (count == 0 || atRisk(rows, start) < SMALLEST_RISK_SET) {
      return false;
    }
    Arrays.sort(events, 0, count);
    long half = events[(count - 1) / 2];
    for (int i = 0; i < rows.size(); i++) {
      long exit = rows.exitMicros(i);
      boolean shrinks = exit >= start && exit < half;
      if (shrinks && atRisk(rows, exit + 1) < SMALLEST_RISK_SET) {
        return false;
      }
    }
    return true;
  }

  private static int atRisk(Observations rows, long micros) {
    int count = 0;
    for (int i = 0; i < rows.size(); i++) {
      count += rows.entryMicros(i) < micros && rows.exitMicros(i) >= micros ? 1 : 0;
    }
    return count;
  }
}
