package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Dwell;
import io.oneteam.analyzer.facts.Dwells;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.statistics.KaplanMeier;
import io.oneteam.analyzer.statistics.ServiceLevel;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.measurement.Unit;
import io.oneteam.domain.team.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What sits in notebooks now, how old is it, and who still knows it?
 *
 * <p>Unit: the model. Age: days since birth of those whose code has not left the notebook, against
 * the team's own 50 % and 85 % lines: Kaplan-Meier over all models, the event being leaving the
 * notebook for any reason, so that models still there count. Dormancy is described, never an end.
 */
final class WaitingInNotebooks implements Measure {
  static final int LONG_DAYS = 90;
  private static final double USUAL = 0.85;

  @Override
  public String name() {
    return "waiting-in-notebooks";
  }

  @Override
  public Measurement measure(Facts facts) {
    Draft draft =
        new Draft(
            this,
            "Waiting in notebooks",
            "What sits in notebooks now, how old is it, and who still knows it?");
    Dwells dwells = facts.dwells();
    int older =
        (int)
            facts.history().models().stream()
                .filter(m -> m.counted() && m.beforeWindow())
                .filter(m -> m.state() == Model.State.NOTEBOOK)
                .count();
    if (dwells.all().isEmpty()) {
      return draft.refused(
          older > 0
              ? Words.count(older, "model")
                  + " in a notebook, older than the visible history: the age is not known."
              : "No model was found in a notebook. Declaring models with their notebooks would"
                  + " help.");
    }
    List<Dwell> waiting = waiting(dwells);
    KaplanMeier curve = NotebookStay.curve(dwells);
    int n = dwells.all().size();
    int now = overdue(waiting);
    LocalDate then = facts.history().previous().to();
    int before = overdue(waiting(facts.dwells(then)));
    Estimate over =
        count("over-90-days", Estimate.TEAM, now, n)
            .audited(AgeingRows.countIf(AgeingRows.LONG, "yes"));
    draft.tile(
        Numbers.tile(
            "In a notebook for over 90 days",
            over,
            count("over-90-days", Estimate.PREVIOUS, before, facts.dwells(then).all().size()),
            null,
            Words::whole));
    Estimate median = NotebookStay.quantile(curve, "median-in-notebook", 0.5);
    Estimate line = NotebookStay.quantile(curve, "p85-in-notebook", USUAL);
    draft.tile(
        Numbers.tile(
            "Days in the notebook, median",
            median,
            NotebookStay.previous(facts.dwells(then)),
            true,
            Words::days));
    draft.estimate(line).estimate(NotebookStay.mean(curve));
    draft.estimate(
        Estimate.count(
            "waiting",
            Estimate.TEAM,
            waiting.size(),
            n,
            Words.count(waiting.size(), "model") + " in a notebook now, of " + n + " followed"));
    draft.sentence(over.sentence() + ". " + median.sentence() + ".");
    draft.glance(glance(facts));
    ServiceLevel level = ServiceLevel.of(curve, USUAL);
    AgeingRows rows = new AgeingRows(facts, waiting, curve, level);
    draft.figure(rows.table()).figure(scatter(rows, waiting, median, line));
    draft.figure(rows.evidence());
    WaitingFindings.add(draft, facts, waiting, n, rows);
    draft
        .reading("Lines are the team's own: by then half, or 85 %, of its models had left.")
        .reading("Dormant means no code change for longer than usual; it is no end.")
        .caveat(
            older,
            Words.count(older, "model")
                + " in notebooks older than the visible history: listed on Models, without an age.");
    return draft.build(facts);
  }

  static List<Dwell> waiting(Dwells dwells) {
    return dwells.all().stream()
        .filter(d -> d.stage() == Dwell.Stage.NOTEBOOK)
        .sorted(
            Comparator.comparingLong((Dwell d) -> -d.days()).thenComparing(d -> d.model().name()))
        .toList();
  }

  private static int overdue(List<Dwell> waiting) {
    return (int) waiting.stream().filter(d -> d.days() > LONG_DAYS).count();
  }

  private static Estimate count(String name, String scope, int k, int n) {
    return Estimate.count(
        name,
        scope,
        k,
        n,
        k
            + " of "
            + Words.count(n, "model")
            + " "
            + Words.have(k, n)
            + " sat in a notebook for more than "
            + LONG_DAYS
            + " days and "
            + Words.are(k, n)
            + " still there");
  }

  private static Figure.Trend glance(Facts facts) {
    List<Figure.Point> points = new ArrayList<>();
    for (Period period : facts.history().periods()) {
      Dwells then = facts.dwells(facts.lastDay(period));
      int over = overdue(waiting(then));
      points.add(new Figure.Point(period.name(), (double) over, null, null, then.all().size()));
    }
    return new Figure.Trend(
        "over-90-days-over-time", "Models in a notebook for over 90 days", points, Unit.COUNT);
  }

  private static Figure.@Nullable Scatter scatter(
      AgeingRows rows, List<Dwell> waiting, Estimate median, Estimate line) {
    if (waiting.isEmpty()) {
      return null;
    }
    List<Figure.Dot> dots = new ArrayList<>();
    for (Dwell dwell : waiting) {
      dots.add(
          new Figure.Dot(dwell.model().name(), rows.idle(dwell), dwell.days(), rows.signal(dwell)));
    }
    List<Figure.Line> lines = new ArrayList<>();
    Double half = median.value();
    Double usual = line.value();
    if (half != null && median.status() == Status.SHOWN) {
      lines.add(new Figure.Line("50 %", half));
    }
    if (usual != null && line.status() == Status.SHOWN) {
      lines.add(new Figure.Line("85 %", usual));
    }
    return new Figure.Scatter(
        "ageing",
        "Age of models in notebooks against days without a code change",
        "days without a code change",
        "days since birth",
        false,
        dots,
        lines);
  }
}
