package io.oneteam.analyzer.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One item passed between disciplines: each assignment to another discipline than the last holder's
 * is a hand-off, followed by a wait until the receiver first works on it.
 *
 * @param handOffs number of hand-offs; unassigning, or assigning within the discipline, is none
 * @param returns hand-offs to a discipline that held the item before
 * @param pairs hand-offs by giver and receiver
 * @param waits one per hand-off, in order: days until the receiver's first work; censored at the
 *     next hand-off or the cut-off
 */
public record HandOffTrail(
    int handOffs, int returns, Map<Pair, Integer> pairs, List<Observation> waits) {
  /** Copies the collections. */
  public HandOffTrail {
    pairs = Collections.unmodifiableMap(new TreeMap<>(pairs));
    waits = List.copyOf(waits);
  }

  /**
   * Something that happened to the item.
   *
   * @param day when, on any axis in days; fractions allowed
   * @param work whether somebody worked on it; otherwise it was assigned
   * @param discipline whose; {@code null} = unassigned
   */
  public record Event(double day, boolean work, @Nullable String discipline) {
    /** An assignment. */
    public static Event assigned(double day, @Nullable String discipline) {
      return new Event(day, false, discipline);
    }

    /** A piece of work. */
    public static Event worked(double day, String discipline) {
      return new Event(day, true, discipline);
    }
  }

  /**
   * A direction.
   *
   * @param from giver
   * @param to receiver
   */
  public record Pair(String from, String to) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int byGiver = from.compareTo(other.from);
      return byGiver != 0 ? byGiver : to.compareTo(other.to);
    }
  }

  /**
   * Follows an item.
   *
   * @param events in order of time; those after the cut-off, or on a day that is no number, do not
   *     count
   * @param cutOff last observed day
   */
  public static HandOffTrail of(List<Event> events, double cutOff) {
    Follower follower = new Follower();
    for (Event event : events) {
      if (event.discipline() != null && event.day() <= cutOff) {
        follower.follow(event.day(), event.work(), event.discipline());
      }
    }
    follower.endWait(cutOff, false);
    return new HandOffTrail(
        follower.waits.size(), follower.returns, follower.pairs, follower.waits);
  }

  /**
   * All waits of the item as one, the unit for inference; censored when one of them is.
   *
   * @return {@code null} without a hand-off
   */
  public @Nullable Observation totalWait() {
    if (waits.isEmpty()) {
      return null;
    }
    double days = waits.stream().mapToDouble(Observation::exit).sum();
    return new Observation(null, days, waits.stream().allMatch(Observation::event));
  }

  private static final class Follower {
    private final Map<Pair, Integer> pairs = new TreeMap<>();
    private final List<Observation> waits = new ArrayList<>();
    private final Set<String> holders = new HashSet<>();
    private @Nullable String holder;
    private @Nullable Double waitingSince;
    private int returns;

    void follow(double day, boolean work, String discipline) {
      if (work) {
        if (discipline.equals(holder)) {
          endWait(day, true);
        }
        return;
      }
      if (holder != null && !discipline.equals(holder)) {
        endWait(day, false);
        pairs.merge(new Pair(holder, discipline), 1, Integer::sum);
        returns += holders.contains(discipline) ? 1 : 0;
        waitingSince = day;
      }
      holder = discipline;
      holders.add(discipline);
    }

    void endWait(double day, boolean worked) {
      if (waitingSince != null) {
        waits.add(new Observation(null, day - waitingSince, worked));
        waitingSince = null;
      }
    }
  }
}
