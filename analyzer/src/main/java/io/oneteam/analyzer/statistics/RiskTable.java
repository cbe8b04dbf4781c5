package io.oneteam.analyzer.statistics;

import java.util.Arrays;

/** Counts at every distinct exit time, in order of time. */
final class RiskTable {
  private final int size;
  private final long[] time;
  private final int[] atRisk;
  private final int[] events;
  private final int[] censored;

  private RiskTable(int capacity) {
    long[] times = new long[capacity];
    this.time = times;
    this.atRisk = new int[capacity];
    this.events = new int[capacity];
    this.censored = new int[capacity];
    this.size = capacity;
  }

  /** Sorting plain longs (time, then event before censoring) keeps 100,000 rows at milliseconds. */
  static RiskTable of(Observations rows) {
    int n = rows.size();
    long[] exits = new long[n];
    long[] entries = new long[n];
    for (int i = 0; i < n; i++) {
      exits[i] = rows.exitMicros(i) << 1 | (rows.isEvent(i) ? 0 : 1);
      entries[i] = rows.entryMicros(i);
    }
    Arrays.sort(exits);
    Arrays.sort(entries);
    RiskTable table = new RiskTable(distinct(exits));
    int row = 0;
    int entered = 0;
    for (int j = 0; j < table.size; j++) {
      long t = exits[row] >> 1;
      while (entered < n && entries[entered] < t) {
        entered++;
      }
      table.time[j] = t;
      table.atRisk[j] = entered - row;
      while (row < n && exits[row] >> 1 == t) {
        if ((exits[row] & 1) == 0) {
          table.events[j]++;
        } else {
          table.censored[j]++;
        }
        row++;
      }
    }
    return table;
  }

  private static int distinct(long[] sortedExits) {
    int count = 0;
    for (int i = 0; i < sortedExits.length; i++) {
      count += i == 0 || sortedExits[i] >> 1 != sortedExits[i - 1] >> 1 ? 1 : 0;
    }
    return count;
  }

  int size() {
    return size;
  }

  long micros(int j) {
    return time[j];
  }

  double day(int j) {
    return Days.days(time[j]);
  }

  int atRisk(int j) {
    return atRisk[j];
  }

  int events(int j) {
    return events[j];
  }

  int censored(int j) {
    return censored[j];
  }

  /** Index of the last time at or before {@code day}, -1 before the first. */
  int lastAt(double day) {
    return lastAtMicros(Days.micros(day));
  }

  int lastAtMicros(long t) {
    int found = Arrays.binarySearch(time, t);
    return found >= 0 ? found : -found - 2;
  }

  /** A term of Greenwood's sum, d/(Y(Y-d)); infinite when everybody left. */
  double greenwoodTerm(int j) {
    double y = atRisk[j];
    return events[j] == 0 ? 0 : events[j] / (y * (y - events[j]));
  }
}
