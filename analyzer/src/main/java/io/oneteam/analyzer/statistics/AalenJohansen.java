package io.oneteam.analyzer.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By which cause units leave, and by when, when several causes compete: F_k(t) = Σ S(t−)·d_k/Y
 * (Aalen &amp; Johansen 1978), with delta-method variance. One minus Kaplan-Meier with the other
 * causes censored would overstate every cause.
 */
public final class AalenJohansen {
  private final List<String> causes;
  private final List<Departure> rows;
  private final Observations observations;
  private final double level;
  private final List<IncidencePoint> points;

  private AalenJohansen(
      List<String> causes,
      List<Departure> rows,
      Observations observations,
      double level,
      List<IncidencePoint> points) {
    this.causes = causes;
    this.rows = rows;
    this.observations = observations;
    this.level = level;
    this.points = points;
  }

  /** All causes with 95 % limits. */
  public static AalenJohansen of(List<String> causes, List<Departure> rows) {
    return of(causes, rows, 0.95);
  }

  /**
   * All causes.
   *
   * @param causes every cause there can be, in the order of the results
   * @param rows units; any may enter late
   * @param level two-sided confidence level
   * @throws IllegalArgumentException if a row has a cause that is not listed
   */
  public static AalenJohansen of(List<String> causes, List<Departure> rows, double level) {
    return of(causes, rows, level, Observations.of(observations(rows)));
  }

  /** The same for a design with delayed entry, even where no row happens to enter late. */
  public static AalenJohansen delayed(List<String> causes, List<Departure> rows, double level) {
    return of(causes, rows, level, Observations.delayed(observations(rows)));
  }

  private static List<Observation> observations(List<Departure> rows) {
    return rows.stream().map(Departure::observation).toList();
  }

  private static AalenJohansen of(
      List<String> causes, List<Departure> rows, double level, Observations observations) {
    for (Departure row : rows) {
      if (row.cause() != null && !causes.contains(row.cause())) {
        throw new IllegalArgumentException("unknown cause " + row.cause() + ", known: " + causes);
      }
    }
    List<Departure> usable = rows.stream().filter(row -> row.observation().usable()).toList();
    IncidenceSums sums = IncidenceSums.of(causes, usable, RiskTable.of(observations));
    double z = Distributions.z(level);
    List<IncidencePoint> points = new ArrayList<>();
    for (int j = 0; j < sums.size(); j++) {
      List<CumulativeIncidence> shares = new ArrayList<>();
      for (int k = 0; k < causes.size(); k++) {
        shares.add(CumulativeIncidence.of(causes.get(k), sums.share(k, j), sums.variance(k, j), z));
      }
      points.add(sums.point(j, shares));
    }
    return new AalenJohansen(
        List.copyOf(causes), usable, observations, level, Collections.unmodifiableList(points));
  }

  /** One point per distinct event time (any cause). */
  public List<IncidencePoint> points() {
    return points;
  }

  /** Number of units. */
  public int size() {
    return rows.size();
  }

  /** Number of units that left, by any cause. */
  public int events() {
    return observations.events();
  }

  /** Number of rows left out for want of time at risk. */
  public int excluded() {
    return observations.excluded();
  }

  /** All causes at any age; {@code null} without units. */
  public @Nullable IncidencePoint at(double day) {
    if (rows.isEmpty() || Double.isNaN(day)) {
      return null;
    }
    IncidencePoint last = null;
    for (IncidencePoint point : points) {
      if (Days.micros(point.day()) <= Days.micros(day)) {
        last = point;
      }
    }
    List<CumulativeIncidence> shares = new ArrayList<>();
    for (int k = 0; k < causes.size(); k++) {
      CumulativeIncidence share =
          last == null
              ? new CumulativeIncidence(causes.get(k), 0, 0, null, null)
              : last.causes().get(k);
      shares.add(
          observations.delayedEntry()
              ? share
              : share.withHighIfZero(watched(causes.get(k), day), level));
    }
    boolean exact = last != null && Days.micros(last.day()) == Days.micros(day);
    return new IncidencePoint(
        day,
        observations.atRisk(day),
        last != null && exact ? last.events() : Collections.nCopies(causes.size(), 0),
        last != null && exact ? last.censored() : 0,
        last == null ? 1 : last.open(),
        shares);
  }

  /** Units followed beyond the day and units gone by another cause: known not to have this one. */
  private int watched(String cause, double day) {
    long t = Days.micros(day);
    int count = 0;
    for (Departure row : rows) {
      boolean beyond = Days.micros(row.exit()) > t;
      count += beyond || (row.cause() != null && !row.cause().equals(cause)) ? 1 : 0;
    }
    return count;
  }

  /**
   * Days of the first {@code tau} lost to each cause, on average: the area under each curve.
   *
   * @return in the order of the causes; {@code null} without units, or when {@code tau} lies beyond
   *     the last time and some are still open there
   */
  public @Nullable List<Double> timeLost(double tau) {
    double lastDay = 0;
    for (Departure row : rows) {
      lastDay = Math.max(lastDay, row.exit());
    }
    double open = points.isEmpty() ? 1 : points.get(points.size() - 1).open();
    boolean beyond = Days.micros(tau) > Days.micros(lastDay) && open > 0;
    if (rows.isEmpty() || beyond || !Days.isTime(tau) || tau < 0) {
      return null;
    }
    List<Double> lost = new ArrayList<>();
    for (int k = 0; k < causes.size(); k++) {
      double end = tau;
      double area = 0;
      for (int j = points.size() - 1; j >= 0; j--) {
        IncidencePoint point = points.get(j);
        if (point.day() < end) {
          area += point.causes().get(k).share() * (end - point.day());
          end = point.day();
        }
      }
      lost.add(area);
    }
    return List.copyOf(lost);
  }
}
