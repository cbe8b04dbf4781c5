package io.oneteam.analyzer.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Rows of time under observation, cleaned: times rounded to 6 decimals; rows with entry ≥ exit, a
 * negative duration or a time that is no number left out and counted.
 */
public final class Observations {
  private final long[] entry;
  private final long[] exit;
  private final boolean[] event;
  private final boolean delayedEntry;
  private final int excluded;

  private Observations(
      long[] entry, long[] exit, boolean[] event, boolean delayedEntry, int excluded) {
    this.entry = entry;
    this.exit = exit;
    this.event = event;
    this.delayedEntry = delayedEntry;
    this.excluded = excluded;
  }

  /** Rows of which any may have a delayed entry. */
  public static Observations of(List<Observation> rows) {
    return build(rows, rows.stream().anyMatch(row -> row.entry() != null));
  }

  /**
   * Rows from a design with delayed entry, even where none of these happens to enter late. Limits
   * that assume no delayed entry are then not given.
   */
  public static Observations delayed(List<Observation> rows) {
    return build(rows, true);
  }

  /**
   * Units watched since birth.
   *
   * @param exits ages in days
   * @param events whether the event happened at that age; same length
   */
  public static Observations of(double[] exits, boolean[] events) {
    if (exits.length != events.length) {
      throw new IllegalArgumentException(
          "as many events as exits are needed: " + exits.length + ", " + events.length);
    }
    Builder builder = new Builder(exits.length);
    for (int i = 0; i < exits.length; i++) {
      if (Days.isTime(exits[i]) && exits[i] >= 0) {
        builder.add(Days.SINCE_BIRTH, Days.micros(exits[i]), events[i]);
      }
    }
    return builder.build(false, exits.length - builder.size);
  }

  /** All rows of several sets as one, for example of all teams. */
  public static Observations pooled(Collection<Observations> sets) {
    Builder builder = new Builder(sets.stream().mapToInt(Observations::size).sum());
    for (Observations set : sets) {
      for (int i = 0; i < set.size(); i++) {
        builder.add(set.entry[i], set.exit[i], set.event[i]);
      }
    }
    return builder.build(
        sets.stream().anyMatch(Observations::delayedEntry),
        sets.stream().mapToInt(Observations::excluded).sum());
  }

  private static Observations build(List<Observation> rows, boolean delayedEntry) {
    Builder builder = new Builder(rows.size());
    for (Observation row : rows) {
      if (row.usable()) {
        Double entry = row.entry();
        builder.add(
            entry == null ? Days.SINCE_BIRTH : Days.micros(entry),
            Days.micros(row.exit()),
            row.event());
      }
    }
    return builder.build(delayedEntry, rows.size() - builder.size);
  }

  /**
   * The same, given that the unit lasted to age {@code start}: rows with an exit before are dropped
   * (not counted as excluded), events at {@code start} count.
   */
  public Observations from(double start) {
    long first = Days.micros(start);
    Builder builder = new Builder(size());
    for (int i = 0; i < size(); i++) {
      if (exit[i] >= first) {
        builder.add(entry[i], exit[i], event[i]);
      }
    }
    return builder.build(delayedEntry, excluded);
  }

  /** Number of usable rows. */
  public int size() {
    return exit.length;
  }

  /** Number of usable rows that ended in the event. */
  public int events() {
    int count = 0;
    for (boolean e : event) {
      count += e ? 1 : 0;
    }
    return count;
  }

  /** Number of rows left out because they hold no time at risk. */
  public int excluded() {
    return excluded;
  }

  /** Whether watching may have begun after birth. */
  public boolean delayedEntry() {
    return delayedEntry;
  }

  /** Number of units with {@code entry < day <= exit}. */
  public int atRisk(double day) {
    long t = Days.micros(day);
    int count = 0;
    for (int i = 0; i < size(); i++) {
      count += entry[i] < t && exit[i] >= t ? 1 : 0;
    }
    return count;
  }

  /** Number of units watched beyond {@code day}. */
  int beyond(double day) {
    long t = Days.micros(day);
    int count = 0;
    for (long x : exit) {
      count += x > t ? 1 : 0;
    }
    return count;
  }

  long entryMicros(int row) {
    return entry[row];
  }

  long exitMicros(int row) {
    return exit[row];
  }

  boolean isEvent(int row) {
    return event[row];
  }

  private static final class Builder {
    private final long[] entry;
    private final long[] exit;
    private final boolean[] event;
    private int size;

    Builder(int capacity) {
      entry = new long[capacity];
      exit = new long[capacity];
      event = new boolean[capacity];
    }

    void add(long from, long to, boolean ended) {
      entry[size] = from;
      exit[size] = to;
      event[size] = ended;
      size++;
    }

    Observations build(boolean delayedEntry, int excluded) {
      return new Observations(
          Arrays.copyOf(entry, size),
          Arrays.copyOf(exit, size),
          Arrays.copyOf(event, size),
          delayedEntry,
          excluded);
    }
  }
}
