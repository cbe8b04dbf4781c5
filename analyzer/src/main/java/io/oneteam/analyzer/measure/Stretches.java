package io.oneteam.analyzer.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A set of half-open stretches of time and the length of its union. */
final class Stretches {
  private record Stretch(long from, long to) {}

  private final List<Stretch> all = new ArrayList<>();

  void add(Instant from, Instant to) {
    if (from.isBefore(to)) {
      all.add(new Stretch(from.toEpochMilli(), to.toEpochMilli()));
    }
  }

  /** The union with another set. */
  Stretches with(Stretches other) {
    Stretches both = new Stretches();
    both.all.addAll(all);
    both.all.addAll(other.all);
    return both;
  }

  /** Length of the union in milliseconds. */
  long millis() {
    List<Stretch> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingLong(Stretch::from));
    long sum = 0;
    long end = Long.MIN_VALUE;
    for (Stretch stretch : sorted) {
      long from = Math.max(stretch.from(), end);
      if (stretch.to() > from) {
        sum += stretch.to() - from;
        end = stretch.to();
      }
    }
    return sum;
  }
}
