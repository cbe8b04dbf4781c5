package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Dwell;
import io.oneteam.analyzer.statistics.AalenJohansen;
import io.oneteam.analyzer.statistics.CumulativeIncidence;
import io.oneteam.analyzer.statistics.DelayedEntryStart;
import io.oneteam.analyzer.statistics.Departure;
import io.oneteam.analyzer.statistics.IncidencePoint;
import io.oneteam.analyzer.statistics.Limits;
import io.oneteam.analyzer.statistics.Observation;
import io.oneteam.analyzer.statistics.Observations;
import io.oneteam.analyzer.statistics.PeriodSlices;
import io.oneteam.analyzer.statistics.wording.Refusals;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.team.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How models leave their way, by when: Aalen-Johansen over the four endings. With arrivals alone it
 * is Kaplan-Meier.
 *
 * @param rows one row a model
 * @param delayed whether rows may enter late (period slices)
 * @param start the age from which the curve speaks; 0 for whole histories
 */
record Ways(List<Departure> rows, boolean delayed, double start) {
  /** At risk below this the band fades. */
  static final int FADE = Refusals.CURVE_FADES_BELOW;

  /** At risk below this the curve stops. */
  static final int STOP = Refusals.CURVE_STOPS_BELOW;

  private static final List<String> CAUSES =
      List.of(
          Dwell.End.ARRIVED.words(),
          Dwell.End.NOTEBOOK_IN_PRODUCTION.words(),
          Dwell.End.ABANDONED.words(),
          Dwell.End.SUPERSEDED.words());

  /** Whole histories. */
  static Ways of(List<Dwell> dwells) {
    List<Departure> rows = new ArrayList<>();
    for (Dwell dwell : dwells) {
      Dwell.End end = dwell.end();
      rows.add(new Departure(null, dwell.days(), end == null ? null : end.words()));
    }
    return new Ways(rows, false, 0);
  }

  /** What happened in one period, each model entering it at the age it then had. */
  static Ways of(List<Dwell> dwells, Period period) {
    Map<String, String> causes = new HashMap<>();
    List<PeriodSlices.History> histories = new ArrayList<>();
    LocalDate window = period.from();
    LocalDate cutOff = period.to();
    for (int i = 0; i < dwells.size(); i++) {
      Dwell dwell = dwells.get(i);
      LocalDate ended = dwell.ended();
      Dwell.End end = dwell.end();
      Long day = ended == null ? null : Long.valueOf(ended.toEpochDay());
      histories.add(new PeriodSlices.History(String.valueOf(i), dwell.born().toEpochDay(), day));
      causes.put(String.valueOf(i), end == null ? "" : end.words());
      window = dwell.born().isBefore(window) ? dwell.born() : window;
      cutOff = dwell.cutOff();
    }
    List<PeriodSlices.Slice> slices =
        PeriodSlices.of(
            histories,
            period.from().toEpochDay(),
            period.to().plusDays(1).toEpochDay(),
            window.toEpochDay(),
            cutOff.toEpochDay());
    List<Observation> observations = slices.stream().map(PeriodSlices.Slice::observation).toList();
    Double begin = DelayedEntryStart.of(Observations.delayed(observations));
    double start = begin == null ? 0 : begin;
    List<Departure> rows = new ArrayList<>();
    for (PeriodSlices.Slice slice : slices) {
      Observation row = slice.observation();
      if (row.exit() >= start) {
        String cause = row.event() ? causes.get(slice.id()) : null;
        rows.add(new Departure(row.entry(), row.exit(), cause));
      }
    }
    return new Ways(rows, true, start);
  }

  AalenJohansen incidence() {
    return delayed
        ? AalenJohansen.delayed(CAUSES, rows, Numbers.LEVEL)
        : AalenJohansen.of(CAUSES, rows);
  }

  int size() {
    return rows.size();
  }

  /** Rows that ended one way. */
  int count(Dwell.End end) {
    return (int) rows.stream().filter(row -> end.words().equals(row.cause())).count();
  }

  /** Rows whose outcome at an age is known: ended by then, or watched beyond. */
  int known(double age) {
    return (int) rows.stream().filter(row -> row.cause() != null || row.exit() >= age).count();
  }

  /** Rows without an ending. */
  int open() {
    return (int) rows.stream().filter(row -> row.cause() == null).count();
  }

  /** The last age seen; 0 without rows. */
  double lastDay() {
    return rows.stream().mapToDouble(Departure::exit).max().orElse(0);
  }

  /** The day by which a share of all models has arrived. */
  Crossing arrivedBy(double share) {
    return Crossing.of(incidence().points(), 0, share);
  }

  /** Rows for comparing rates of arrival: the other endings are censored. */
  Observations arrivals() {
    List<Observation> observations = new ArrayList<>();
    for (Departure row : rows) {
      boolean arrived = Dwell.End.ARRIVED.words().equals(row.cause());
      observations.add(new Observation(row.entry(), row.exit(), arrived));
    }
    return delayed ? Observations.delayed(observations) : Observations.of(observations);
  }

  /** The falling curve of models that have not arrived. */
  Figure.Curve notArrived(String name) {
    List<Figure.Step> steps = new ArrayList<>();
    steps.add(new Figure.Step(start, 1, null, null, size()));
    AalenJohansen incidence = incidence();
    double last = start;
    double stop = Double.MAX_VALUE;
    for (IncidencePoint point : incidence.points()) {
      if (point.atRisk() < STOP) {
        stop = point.day(); // what happened from here on is not in the curve's value
        break;
      }
      CumulativeIncidence arrived = point.causes().get(0);
      Limits limits = point.atRisk() < FADE ? null : arrived.shown();
      steps.add(
          new Figure.Step(
              point.day(),
              1 - arrived.share(),
              limits == null ? null : 1 - limits.high(),
              limits == null ? null : 1 - limits.low(),
              point.atRisk()));
      last = point.day();
    }
    List<Double> censored = new ArrayList<>();
    for (Departure row : rows) {
      boolean inside = row.exit() >= start && row.exit() < stop;
      if (!Dwell.End.ARRIVED.words().equals(row.cause()) && inside) {
        censored.add(row.exit());
      }
    }
    double end = Math.max(last, censored.stream().mapToDouble(d -> d).max().orElse(last));
    if (end > last && steps.size() > 0) {
      Figure.Step step = steps.get(steps.size() - 1);
      steps.add(new Figure.Step(end, step.value(), step.low(), step.high(), 0));
    }
    return new Figure.Curve(
        name, size(), count(Dwell.End.ARRIVED), steps, censored.stream().sorted().toList());
  }

  /** Rising curves, one for each ending that occurs. */
  List<Figure.Curve> endings(String arrived) {
    List<Figure.Curve> curves = new ArrayList<>();
    AalenJohansen incidence = incidence();
    for (Dwell.End end : Dwell.End.values()) {
      int k = CAUSES.indexOf(end.words());
      if (count(end) == 0 && end != Dwell.End.ARRIVED) {
        continue;
      }
      List<Figure.Step> steps = new ArrayList<>();
      steps.add(new Figure.Step(0, 0, null, null, size()));
      for (IncidencePoint point : incidence.points()) {
        if (point.atRisk() >= STOP) {
          CumulativeIncidence share = point.causes().get(k);
          Limits limits = point.atRisk() < FADE ? null : share.shown();
          steps.add(
              new Figure.Step(
                  point.day(),
                  share.share(),
                  limits == null ? null : limits.low(),
                  limits == null ? null : limits.high(),
                  point.atRisk()));
        }
      }
      String name = end == Dwell.End.ARRIVED ? arrived : end.words();
      curves.add(new Figure.Curve(name, size(), count(end), steps, List.of()));
    }
    return curves;
  }
}
