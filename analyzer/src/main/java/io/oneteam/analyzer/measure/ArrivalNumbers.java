package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Destination;
import io.oneteam.analyzer.facts.Dwell;
import io.oneteam.analyzer.facts.Dwells;
import io.oneteam.analyzer.statistics.CumulativeIncidence;
import io.oneteam.analyzer.statistics.IncidencePoint;
import io.oneteam.analyzer.statistics.Limits;
import io.oneteam.analyzer.statistics.wording.Refusals;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Exclusion;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.measurement.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The numbers of time to production. */
final class ArrivalNumbers {
  static final double[] DAYS = {30, 90, 180, 365};

  private final Dwells dwells;
  private final Ways ways;
  private final String scope;

  ArrivalNumbers(Dwells dwells, String scope) {
    this.dwells = dwells;
    this.ways = Ways.of(dwells.all());
    this.scope = scope;
  }

  Ways ways() {
    return ways;
  }

  List<Exclusion> excluded() {
    List<Exclusion> excluded = new ArrayList<>();
    if (dwells.olderThanHistory() > 0) {
      excluded.add(new Exclusion("older than the history", dwells.olderThanHistory()));
    }
    if (dwells.unborn() > 0) {
      excluded.add(new Exclusion("no substantial notebook seen", dwells.unborn()));
    }
    return excluded;
  }

  /** The day by which a share of the models has arrived. */
  Estimate by(String name, double share) {
    Destination destination = dwells.destination();
    int n = ways.size();
    int events = ways.count(Dwell.End.ARRIVED);
    if (n < Refusals.CURVE_UNITS || events < Refusals.CURVE_EVENTS) {
      return refused(name, n, events);
    }
    String part = share == 0.5 ? "Half" : Words.percent(share);
    Crossing crossing = ways.arrivedBy(share);
    String open = ways.open() == 0 ? "" : "; " + ways.open() + " still on their way";
    if (crossing.day() == null) {
      return Numbers.bound(
          name,
          scope,
          ways.lastDay(),
          n,
          events,
          (share == 0.5 ? "Fewer than half" : "Fewer than " + Words.percent(share))
              + " of the "
              + Words.count(n, "model")
              + " are "
              + destination.arrived()
              + " yet ("
              + events
              + " of "
              + n
              + open
              + "); the "
              + (share == 0.5 ? "median" : Words.percent(share) + " mark")
              + " is at least "
              + Words.days(ways.lastDay()),
          excluded());
    }
    boolean interval = events >= Refusals.INTERVAL_EVENTS;
    Double low = interval ? crossing.low() : null;
    Double high = interval ? crossing.high() : null;
    String range = Words.range(low, high);
    return new Estimate(
        name,
        scope,
        Status.SHOWN,
        crossing.day(),
        low,
        high,
        n,
        events,
        Unit.DAYS,
        excluded(),
        "cumulative incidence (Aalen-Johansen), log-log limits inverted",
        part
            + " of the "
            + Words.count(n, "model")
            + " are "
            + destination.arrived()
            + " within "
            + Words.days(crossing.day())
            + " ("
            + (range.isEmpty() ? "too few arrivals for a range" : "95 % range " + range)
            + open
            + ")",
        null);
  }

  private Estimate refused(String name, int n, int events) {
    List<String> took = new ArrayList<>();
    ways.rows().stream()
        .filter(row -> Dwell.End.ARRIVED.words().equals(row.cause()))
        .mapToLong(row -> Math.round(row.exit()))
        .sorted()
        .forEach(days -> took.add(String.valueOf(days)));
    return Estimate.refused(
        name,
        scope,
        Unit.DAYS,
        n,
        events
            + " of "
            + Words.count(n, "model")
            + " "
            + Words.are(events, n)
            + " "
            + dwells.destination().arrived()
            + "; 5 models with 3 arrivals are needed"
            + (took.isEmpty() ? "" : ". They took " + Words.list(took) + " days"));
  }

  /** Shares by endings at 30, 90, 180 and 365 days, and what is still open. */
  List<Estimate> shares() {
    List<Estimate> estimates = new ArrayList<>();
    for (double day : DAYS) {
      int known = ways.known(day);
      IncidencePoint point = known < Refusals.KNOWN_OUTCOMES ? null : ways.incidence().at(day);
      if (point == null || day > ways.lastDay()) {
        continue;
      }
      Dwell.End[] ends = Dwell.End.values();
      for (int k = 0; k < ends.length; k++) {
        if (ways.count(ends[k]) > 0 || k == 0) {
          estimates.add(share(point, day, ends[k], point.causes().get(k)));
        }
      }
    }
    return estimates;
  }

  private Estimate share(IncidencePoint point, double day, Dwell.End end, CumulativeIncidence at) {
    boolean arrived = end == Dwell.End.ARRIVED;
    String how = arrived ? dwells.destination().arrived() : end.said();
    Limits limits = at.shown();
    Double low = limits == null ? null : limits.low();
    Double high = limits == null ? null : limits.high();
    String range = Words.percentRange(low, high);
    return new Estimate(
        (arrived ? "arrived" : end.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            + "-by-day-"
            + (int) day,
        scope,
        Status.SHOWN,
        at.share(),
        low,
        high,
        ways.size(),
        ways.count(end),
        Unit.SHARE,
        excluded(),
        "cumulative incidence (Aalen-Johansen)",
        "By day "
            + (int) day
            + ", "
            + Words.percent(at.share())
            + " of "
            + Words.count(ways.size(), "model")
            + " are "
            + how
            + (range.isEmpty() ? "" : " (" + range + ")")
            + ", "
            + Words.percent(point.open())
            + " still open",
        null);
  }
}
