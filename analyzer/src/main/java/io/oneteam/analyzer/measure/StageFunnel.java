package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Dwell;
import io.oneteam.analyzer.facts.Dwells;
import io.oneteam.analyzer.statistics.MultiState;
import io.oneteam.analyzer.statistics.Stay;
import io.oneteam.analyzer.statistics.wording.Refusals;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Where models are at each age: multi-state Aalen-Johansen over the stages and endings, so that the
 * shares sum to 1 at every age. The days spent in a stage are the area under its share.
 */
final class StageFunnel {
  private static final int STEPS = 12;
  private static final int LONGEST = 540;

  /** Less of a share is rounding. */
  private static final double SOME = 1e-9;

  private final Dwells dwells;
  private final List<String> states = new ArrayList<>();
  private final MultiState shares;
  private final int horizon;
  private final double known;

  StageFunnel(Dwells dwells) {
    this.dwells = dwells;
    for (Dwell.Stage stage : Dwell.Stage.values()) {
      states.add(stage.words());
    }
    for (Dwell.End end : Dwell.End.values()) {
      states.add(name(end));
    }
    List<Stay> stays = new ArrayList<>();
    double last = 0;
    for (int i = 0; i < dwells.all().size(); i++) {
      Dwell dwell = dwells.all().get(i);
      add(stays, "model " + i, dwell);
      last = Math.max(last, dwell.days());
    }
    shares = MultiState.of(states, stays);
    int rounded = (int) Math.ceil(Math.min(LONGEST, last) / STEPS) * STEPS;
    horizon = Math.max(STEPS, rounded);
    known = known(stays);
  }

  /**
   * The age up to which the shares rest on models that were watched: after the last one in a stage
   * was lost from sight, nothing is known of how long others would stay there.
   */
  private double known(List<Stay> stays) {
    double known = Double.MAX_VALUE;
    for (Dwell.Stage stage : Dwell.Stage.values()) {
      OptionalDouble last =
          stays.stream()
              .filter(stay -> stay.from().equals(stage.words()))
              .mapToDouble(Stay::exit)
              .max();
      if (last.isPresent()
          && shares.shares(List.of(last.getAsDouble())).get(0).get(stage.ordinal()) > SOME) {
        known = Math.min(known, last.getAsDouble());
      }
    }
    return known;
  }

  private String name(Dwell.End end) {
    return end == Dwell.End.ARRIVED ? dwells.destination().arrived() : end.words();
  }

  /** Stays of no length would not be at risk: what happened on one day is one move. */
  private void add(List<Stay> stays, String id, Dwell dwell) {
    List<Dwell.StageStay> stages =
        dwell.stages().stream().filter(stay -> stay.days() > 0 || stay.open()).toList();
    Dwell.End end = dwell.end();
    for (int i = 0; i < stages.size(); i++) {
      Dwell.StageStay stay = stages.get(i);
      boolean final_ = i + 1 == stages.size();
      String next = !final_ ? stages.get(i + 1).stage().words() : end == null ? null : name(end);
      double from = dwell.age(stay.from());
      stays.add(
          new Stay(id, i == 0 ? null : from, dwell.age(stay.to()), stay.stage().words(), next));
    }
    LocalDate ended = dwell.ended();
    if (stages.isEmpty() && end != null && ended != null) {
      stays.add(new Stay(id, null, dwell.age(ended), Dwell.Stage.NOTEBOOK.words(), name(end)));
    }
  }

  /** Null with fewer than five models. */
  Figure.@Nullable Breakdown figure() {
    if (shares.size() < Refusals.CURVE_UNITS) {
      return null;
    }
    List<String> ages = new ArrayList<>();
    List<Double> days = new ArrayList<>();
    for (int i = 0; i <= STEPS; i++) {
      int day = horizon / STEPS * i;
      ages.add("day " + day);
      days.add((double) day);
    }
    List<List<Double>> values = new ArrayList<>();
    states.forEach(state -> values.add(new ArrayList<>()));
    for (List<Double> at : shares.shares(days)) {
      for (int s = 0; s < states.size(); s++) {
        values.get(s).add(at.get(s));
      }
    }
    List<Figure.Series> series = new ArrayList<>();
    for (int s = 0; s < states.size(); s++) {
      if (values.get(s).stream().anyMatch(v -> v > 0)) {
        series.add(new Figure.Series(states.get(s), values.get(s)));
      }
    }
    return new Figure.Breakdown(
        "stages",
        "Where " + Words.count(shares.size(), "model") + " are, by age",
        ages,
        series,
        Figure.Layout.AREAS,
        true,
        "share of models");
  }

  /** How many of the first {@code tau} days are known. */
  int until(int tau) {
    return (int) Math.min(Math.min(tau, horizon), known);
  }

  /**
   * Mean days of the first {@code tau}, or of as many as are known, spent in each stage; empty with
   * fewer than five models.
   */
  List<Estimate> days(int tau) {
    List<Estimate> estimates = new ArrayList<>();
    int until = until(tau);
    if (shares.size() < Refusals.CURVE_UNITS || until < 1) {
      return estimates;
    }
    double[] area = new double[Dwell.Stage.values().length];
    List<Double> days = new ArrayList<>();
    for (int day = 0; day < until; day++) {
      days.add((double) day);
    }
    for (List<Double> at : shares.shares(days)) {
      for (int s = 0; s < area.length; s++) {
        area[s] += at.get(s);
      }
    }
    for (Dwell.Stage stage : Dwell.Stage.values()) {
      double mean = area[stage.ordinal()];
      estimates.add(
          Numbers.plain(
              "days-in-" + stage.words(),
              Estimate.TEAM,
              mean,
              shares.size(),
              Unit.DAYS,
              "area under the multi-state share of the first " + until + " days",
              "Of its first "
                  + Words.days(until)
                  + " a model spends "
                  + Words.days(mean)
                  + " in the "
                  + stage.words()
                  + " stage ("
                  + Words.count(shares.size(), "model")
                  + ")"));
    }
    return estimates;
  }
}
