package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Destination;
import io.oneteam.analyzer.facts.Dwell;
import io.oneteam.analyzer.facts.Dwells;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.statistics.wording.Refusals;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Unit;
import io.oneteam.domain.team.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How long from notebook to production, is it getting shorter, and where is the time spent?
 *
 * <p>Unit: the model. Rows: models that count, with a birth inside the visible history. The clock
 * runs from the day the first notebook landed to the day the model arrived; abandoned, superseded
 * and notebooks run in production compete with arriving (Aalen &amp; Johansen 1978), models still
 * on their way are censored at the last day watched. Without evidence of production the clock stops
 * at the release, without releases at the extraction, and the sentences say so.
 */
final class TimeToProduction implements Measure {
  static final String NAME = "time-to-production";
  private static final int TAU = 180;
  private static final double LONG_STAGE = 0.5;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Measurement measure(Facts facts) {
    Draft draft =
        new Draft(
            this,
            "Time to production",
            "How long do models take from notebook to production, is it getting shorter, and where"
                + " is the time spent?");
    Dwells dwells = facts.dwells();
    if (dwells.all().isEmpty()) {
      return draft.refused(why(facts, dwells));
    }
    ArrivalNumbers now = new ArrivalNumbers(dwells, Estimate.TEAM);
    ArrivalNumbers before =
        new ArrivalNumbers(facts.dwells(facts.history().previous().to()), Estimate.PREVIOUS);
    Estimate median = now.by("median", 0.5);
    EarliestArrivals earliest = new EarliestArrivals(facts, dwells, median);
    Estimate other = earliest.median();
    draft.sentence(
        median.sentence() + fallback(dwells) + (other == null ? "" : " " + other.sentence() + "."));
    draft.tile(
        Numbers.tile(
            label(dwells.destination()), median, before.by("median", 0.5), true, Words::days));
    draft.estimate(other).estimate(now.by("p85", 0.85)).estimates(now.shares());
    ArrivalCounts.add(draft, dwells, facts);
    draft.glance(glance(facts, dwells.destination()));
    ArrivalChanges changes = new ArrivalChanges(draft, facts, dwells);
    changes.curves(now.ways(), earliest.curves());
    StageFunnel funnel = new StageFunnel(dwells);
    draft.figure(funnel.figure());
    List<Estimate> stages = funnel.days(TAU);
    int until = funnel.until(TAU);
    draft.estimates(stages);
    stages(draft, facts, dwells, stages, until);
    StageWork work = StageWork.of(facts, dwells);
    draft.figure(work.figure()).figure(work.hands(facts)).estimates(work.estimates());
    SecondDiscipline second = new SecondDiscipline(facts, dwells.all());
    draft.figure(second.figure()).estimate(second.estimate());
    changes.cohorts();
    changes.trend();
    draft.figure(DwellRows.listing(dwells, new Links(facts)));
    notes(draft, facts, dwells);
    earliest.notes(draft);
    return draft.build(facts);
  }

  private static String why(Facts facts, Dwells dwells) {
    if (dwells.olderThanHistory() > 0) {
      return Words.count(dwells.olderThanHistory(), "model")
          + " followed, older than the visible history, so the age is not known. A complete clone"
          + " would help.";
    }
    return facts.history().models().isEmpty()
        ? "No notebook was found, so there is no model to follow. Declaring models with their"
            + " notebooks or modules would help."
        : "None of the notebooks counts as a model with a first substantial version. Declaring"
            + " models would help; the Models sheet says why each one does not count.";
  }

  private static String label(Destination destination) {
    return "Notebook to " + destination.noun() + ", median";
  }

  private static String fallback(Dwells dwells) {
    return switch (dwells.destination()) {
      case PRODUCTION ->
          dwells.count(List.of(Dwell.End.ARRIVED, Dwell.End.NOTEBOOK_IN_PRODUCTION)) > 0
              ? "."
              : ". There is no evidence of production, releases or code in modules;"
                  + " milestones.production or a deployments file would show production.";
      case RELEASE ->
          ". There is no evidence of production, so the clock stops at the release;"
              + " milestones.production or a deployments file would show more.";
      case LIBRARY ->
          ". There is no evidence of production or releases, so the clock stops when code first"
              + " moves into a module.";
    };
  }

  private static Figure.Trend glance(Facts facts, Destination destination) {
    List<Figure.Point> points = new ArrayList<>();
    for (Period period : facts.history().periods()) {
      ArrivalNumbers then = new ArrivalNumbers(facts.dwells(facts.lastDay(period)), period.name());
      Estimate median = then.by("median", 0.5);
      boolean shown = median.status() == io.oneteam.domain.measurement.Status.SHOWN;
      points.add(
          new Figure.Point(
              period.name(),
              shown ? median.value() : null,
              shown ? median.low() : null,
              shown ? median.high() : null,
              median.n()));
    }
    return new Figure.Trend(
        "median-over-time", "Median days to " + destination.noun(), points, Unit.DAYS);
  }

  private static void stages(
      Draft draft, Facts facts, Dwells dwells, List<Estimate> stages, int until) {
    long moved = dwells.all().stream().filter(d -> d.leftNotebook() != null).count();
    double total = 0;
    Estimate longest = null;
    for (Estimate stage : stages) {
      Double days = stage.value();
      if (days != null) {
        total += days;
        Double most = longest == null ? null : longest.value();
        longest = most == null || days > most ? stage : longest;
      }
    }
    Double most = longest == null ? null : longest.value();
    if (longest == null || most == null || moved < Refusals.CURVE_EVENTS) {
      return; // of a way on which hardly anybody went a step, nothing is the longest stage
    }
    if (total > 0 && most / total >= LONG_STAGE) {
      String stage = longest.name().substring("days-in-".length());
      draft.finding(
          Find.of(facts, draft, "longest-stage")
              .says(
                  "In their first "
                      + Words.days(until)
                      + " models spend "
                      + Words.percent(most / total)
                      + " of their way in the "
                      + stage
                      + " stage: "
                      + Words.days(most)
                      + " of "
                      + Words.days(total)
                      + ".")
              .asks("What would the first step out of the " + stage + " stage be?")
              .effect(most / total - 1.0 / 3)
              .build());
    }
  }

  private static void notes(Draft draft, Facts facts, Dwells dwells) {
    draft
        .reading("The curve falls when models arrive: at half its height half of them are there.")
        .reading(
            "Crosses mark models on their way, on the day they were last seen, and those that ended"
                + " otherwise.")
        .reading("The band is where the curve could lie if the same way of working ran again.")
        .caveat(
            "Days run from the day the first substantial notebook "
                + (facts.history().settings().milestones().clock().equals("written")
                    ? "was written."
                    : "landed on the default branch."))
        .caveat(
            dwells.olderThanHistory(),
            Words.count(dwells.olderThanHistory(), "model")
                + " older than the visible history left out: their age is not known.")
        .caveat(
            dwells.unborn(),
            Words.count(dwells.unborn(), "model") + " without a substantial notebook left out.");
    Caveats.squash(facts, draft);
    int uncertain =
        (int) facts.history().models().stream().filter(model -> !model.counted()).count();
    draft.caveat(
        uncertain,
        Words.count(uncertain, "notebook family") + " not counted as models; see Models.");
    dwells.all().stream()
        .filter(Dwell::open)
        .max(Comparator.comparingLong(Dwell::days))
        .ifPresent(
            d ->
                draft.estimate(
                    Estimate.count(
                        "oldest-open",
                        Estimate.TEAM,
                        (int) d.days(),
                        dwells.all().size(),
                        "The oldest model on its way is " + Words.days(d.days()) + " old")));
  }
}
