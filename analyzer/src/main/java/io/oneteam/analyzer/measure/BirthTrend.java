package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Dwell;
import io.oneteam.analyzer.facts.Dwells;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.statistics.LogRank;
import io.oneteam.analyzer.statistics.Observations;
import io.oneteam.domain.measurement.Figure;
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
  private static final int FEWEST_EVENTS = 10;
  private static final int FEWEST_MODELS = 5;
  private static final int FEWEST_ARRIVALS = 3;

  private final List<Figure.Point> points = new ArrayList<>();
  private final Map<String, Observations> groups = new LinkedHashMap<>();
  private int events;

  BirthTrend(Facts facts, Dwells dwells) {
    for (Period period : facts.history().periods()) {
      List<Dwell> born =
          dwells.all().stream().filter(dwell -> period.contains(dwell.born())).toList();
      Ways ways = Ways.of(born);
      int arrivals = ways.count(Dwell.End.ARRIVED);
      boolean speaks = ways.size() >= FEWEST_MODELS && arrivals >= FEWEST_ARRIVALS;
      Crossing median = speaks ? ways.arrivedBy(0.5) : new Crossing(null, null, null);
      points.add(
          new Figure.Point(period.name(), median.day(), median.low(), median.high(), ways.size()));
      if (ways.size() > 0) {
        groups.put(period.name(), ways.arrivals());
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
    if (groups.size() < FEWEST_GROUPS || events < FEWEST_EVENTS) {
      return null;
    }
    List<Double> scores = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      scores.add((double) i);
    }
    return LogRank.of(groups).trend(scores);
  }
}
