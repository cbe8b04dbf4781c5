package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Dwell;
import io.oneteam.analyzer.facts.Dwells;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.statistics.Limits;
import io.oneteam.analyzer.statistics.LogRank;
import io.oneteam.analyzer.statistics.Observations;
import io.oneteam.analyzer.statistics.TrendLine;
import io.oneteam.analyzer.statistics.wording.Refusals;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.measurement.Unit;
import io.oneteam.domain.team.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Medians by period of birth, and whether later models arrive sooner (log-rank trend). */
final class BirthTrend {
  private static final int FEWEST_GROUPS = 3;

  private final List<Figure.Point> points = new ArrayList<>();
  private final Map<String, Observations> groups = new LinkedHashMap<>();
  private final List<Double> scores = new ArrayList<>();
  private int events;

  BirthTrend(Facts facts, Dwells dwells) {
    for (Period period : facts.history().periods()) {
      List<Dwell> born =
          dwells.all().stream().filter(dwell -> period.contains(dwell.born())).toList();
      Ways ways = Ways.of(born);
      int arrivals = ways.count(Dwell.End.ARRIVED);
      boolean speaks = ways.size() >= Refusals.CURVE_UNITS && arrivals >= Refusals.CURVE_EVENTS;
      Crossing median = speaks ? ways.arrivedBy(0.5) : new Crossing(null, null, null);
      points.add(
          new Figure.Point(period.name(), median.day(), median.low(), median.high(), ways.size()));
      if (ways.size() > 0) {
        groups.put(period.name(), ways.arrivals());
        scores.add((double) facts.history().periods().indexOf(period));
        events += arrivals;
      }
    }
  }

  /** Null when no period of birth has a median. */
  Figure.@Nullable Trend figure(String noun) {
    boolean any = points.stream().anyMatch(point -> point.value() != null);
    return any
        ? new Figure.Trend(
            "by-birth", "Median days to " + noun + " by period of birth", points, Unit.DAYS)
        : null;
  }

  /** The test, null when too little is known for one. */
  LogRank.@Nullable Trend test() {
    return enough() ? LogRank.of(groups).trend(scores) : null;
  }

  private boolean enough() {
    return groups.size() >= FEWEST_GROUPS && events >= Refusals.TREND_EVENTS;
  }

  /** Why there is no test, null when there is one. */
  @Nullable Estimate refusal(String noun) {
    return enough()
        ? null
        : Estimate.refused(
            "birth-trend-test",
            Estimate.TEAM,
            Unit.RATIO,
            events,
            Words.count(events, "model")
                + " of "
                + Words.count(groups.size(), "period")
                + " of birth reached "
                + noun
                + "; "
                + Refusals.TREND_EVENTS
                + " of "
                + FEWEST_GROUPS
                + " are needed to see a trend");
  }

  /** Days by which the median changes from one period of birth to the next (Theil-Sen). */
  Estimate slope() {
    double[] x = new double[points.size()];
    double[] y = new double[points.size()];
    int known = 0;
    int models = 0;
    for (int i = 0; i < x.length; i++) {
      Double median = points.get(i).value();
      x[i] = i;
      y[i] = median == null ? Double.NaN : median;
      known += median == null ? 0 : 1;
      models += median == null ? 0 : points.get(i).n();
    }
    TrendLine line = TrendLine.of(x, y, Numbers.LEVEL);
    Double slope = known < FEWEST_GROUPS ? null : line.slope();
    if (slope == null) {
      return Estimate.refused(
          "birth-trend",
          Estimate.TEAM,
          Unit.DAYS,
          known,
          Words.count(known, "period")
              + " of birth with a median; a line needs "
              + FEWEST_GROUPS
              + ", its range "
              + Refusals.TREND_PERIODS);
    }
    Limits limits = known < Refusals.TREND_PERIODS ? null : line.slopeLimits();
    Double low = limits == null ? null : limits.low();
    Double high = limits == null ? null : limits.high();
    return new Estimate(
        "birth-trend",
        Estimate.TEAM,
        Status.SHOWN,
        slope,
        low,
        high,
        known,
        events,
        Unit.DAYS,
        List.of(),
        "Theil-Sen slope of medians by period of birth",
        "From one period of birth to the next the median changes by "
            + Words.signedDays(slope)
            + " ("
            + (low == null || high == null
                ? "no range below " + Refusals.TREND_PERIODS + " periods"
                : Words.signedDays(low) + " to " + Words.signedDays(high))
            + ", "
            + Words.count(known, "period")
            + ", "
            + Words.count(models, "model")
            + ")",
        null);
  }
}
