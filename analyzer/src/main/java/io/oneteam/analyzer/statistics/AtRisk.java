package io.oneteam.analyzer.statistics;

import java.util.Arrays;

/** How many of some rows are at risk at any time, by two binary searches. */
final class AtRisk {
  private final long[] entries;
  private final long[] exits;

  private AtRisk(long[] entries, long[] exits) {
    this.entries = entries;
    this.exits = exits;
  }

  static AtRisk of(Observations rows) {
    long[] entries = new long[rows.size()];
    long[] exits = new long[rows.size()];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = rows.entryMicros(i);
      exits[i] = rows.exitMicros(i);
    }
    Arrays.sort(entries);
    Arrays.sort(exits);
    return new AtRisk(entries, exits);
  }

  int at(long micros) {
    return before(entries, micros) - before(exits, micros);
  }

  private static int before(long[] sorted, long value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
