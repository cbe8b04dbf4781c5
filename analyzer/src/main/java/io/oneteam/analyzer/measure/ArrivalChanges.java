package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Dwells;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.statistics.LogRank;
import io.oneteam.analyzer.statistics.wording.Refusals;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import java.util.ArrayList;
import java.util.List;

/** Is time to production getting shorter: between periods, between cohorts, along births. */
final class ArrivalChanges {
  private static final String AXIS = "days since the model first appeared in a notebook";

  private final Draft draft;
  private final Facts facts;
  private final Dwells dwells;
  private final String noun;
  private final String arrived;

  ArrivalChanges(Draft draft, Facts facts, Dwells dwells) {
    this.draft = draft;
    this.facts = facts;
    this.dwells = dwells;
    this.noun = dwells.destination().noun();
    this.arrived = dwells.destination().arrived();
  }

  private Figure.Curves notYet(Ways all, List<Figure.Curve> others) {
    List<Figure.Curve> curves = new ArrayList<>(List.of(all.notArrived("all models")));
    curves.addAll(others);
    return new Figure.Curves(
        "not-yet",
        "Share of " + Words.count(all.size(), "model") + " not yet " + arrived + ", by age",
        true,
        AXIS,
        curves);
  }

  /** The curves, drawn from five models, and this period against the one before at equal age. */
  void curves(Ways all, List<Figure.Curve> others) {
    boolean enough = all.size() >= Refusals.CURVE_UNITS;
    if (enough) {
      draft.figure(notYet(all, others));
    }
    RateChange change = new RateChange(facts, dwells);
    draft.estimate(change.ratio);
    if (change.now.size() >= Refusals.CURVE_UNITS && change.before.size() >= Refusals.CURVE_UNITS) {
      draft.figure(
          new Figure.Curves(
              "by-period",
              "Share not yet " + arrived + ": this period and the one before, at equal age",
              true,
              AXIS,
              List.of(
                  change.now.notArrived(facts.period().name()),
                  change.before.notArrived(facts.history().previous().name()))));
    }
    if (enough) {
      draft.figure(
          new Figure.Curves(
              "endings", "How models end, by age", false, AXIS, all.endings(arrived)));
    }
    Double ratio = change.ratio.value();
    Double p = change.p;
    if (ratio != null && p != null) {
      draft.finding(
          Find.of(facts, draft, "rate")
              .says(change.ratio.sentence() + ".")
              .asks(
                  ratio > 1
                      ? "What got models to " + noun + " sooner, and can it stay?"
                      : "What holds models back from " + noun + " now?")
              .good(ratio > 1)
              .effect(1 - Math.min(ratio, 1 / ratio))
              .p(p)
              .build());
    }
  }

  /** Models born later against those born earlier. */
  void cohorts() {
    CohortChange change = new CohortChange(facts, dwells);
    draft.estimates(change.estimates());
    Estimate shown = change.shown();
    Double difference = shown == null ? null : shown.value();
    Double p = change.p();
    if (shown != null && difference != null && p != null) {
      boolean sooner = difference > 0;
      draft.finding(
          Find.of(facts, draft, "born-later")
              .says(shown.sentence() + ".")
              .asks(
                  sooner
                      ? "What do newer models have that older ones lacked?"
                      : "What makes newer models take longer?")
              .good(sooner)
              .effect(Math.abs(difference))
              .p(p)
              .build());
    }
  }

  /** Medians along periods of birth. */
  void trend() {
    BirthTrend trend = new BirthTrend(facts, dwells);
    draft.figure(trend.figure(noun)).estimate(trend.slope()).estimate(trend.refusal(noun));
    LogRank.Trend test = trend.test();
    if (test != null) {
      boolean sooner = test.z() > 0;
      draft.finding(
          Find.of(facts, draft, "trend")
              .says(
                  "Models born later reach "
                      + noun
                      + (sooner ? " sooner" : " later")
                      + " than those born earlier, at the same age.")
              .asks(sooner ? "Which change of habit helped?" : "What takes longer than it used to?")
              .good(sooner)
              .effect(Math.abs(test.z()) / 5)
              .p(test.p())
              .build());
    }
  }
}
