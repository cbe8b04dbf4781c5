package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Dwell;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.facts.Timekeeper;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What happened to each model: a timeline of its stages with every milestone and its evidence.
 *
 * <p>Unit: the model. Models that count come first; every other notebook family is listed with the
 * signs for and against, so that a glob can overrule.
 */
final class ModelTimelines implements Measure {
  private static final int MOST_LANES = 40;

  @Override
  public String name() {
    return "models";
  }

  @Override
  public Measurement measure(Facts facts) {
    Draft draft = new Draft(this, "Models", "What happened to each model?");
    List<Model> all = facts.history().models();
    if (all.isEmpty()) {
      return draft.refused(
          "No notebook was found, so there is no model. Declaring models with their notebooks or"
              + " modules would help.");
    }
    List<Model> counted = all.stream().filter(Model::counted).toList();
    int production = states(counted, Model.State.IN_PRODUCTION);
    int declared = (int) counted.stream().filter(Model::declared).count();
    draft.sentence(
        Words.count(counted.size(), "model")
            + " followed ("
            + declared
            + " declared), "
            + production
            + " in production; "
            + Words.count(all.size() - counted.size(), "other notebook family")
            + " not counted.");
    Estimate followed =
        Estimate.count(
                "models",
                Estimate.TEAM,
                counted.size(),
                all.size(),
                counted.size()
                    + " of "
                    + Words.count(all.size(), "notebook family")
                    + " "
                    + (counted.size() == 1 ? "counts" : "count")
                    + " as models")
            .audited(countIf("Counts", "yes"));
    draft.tile(Numbers.tile("Models followed", followed, null, null, Words::whole));
    for (Model.State state : Model.State.values()) {
      int count = states(counted, state);
      if (count > 0) {
        draft.estimate(
            Estimate.count(
                    state.words().replace(' ', '-'),
                    Estimate.TEAM,
                    count,
                    counted.size(),
                    count + " of " + Words.count(counted.size(), "model") + " " + state.words())
                .audited(countIf("State of counted", state.words())));
      }
    }
    Links links = new Links(facts);
    draft
        .figure(timeline(facts))
        .figure(milestones(facts, counted, links))
        .figure(shares(facts, counted, links))
        .figure(rows(all));
    draft
        .reading("A bar is the time in a stage; an open end still lasts.")
        .reading("Every mark has its evidence: the class of evidence stands beside the date.");
    Caveats.squash(facts, draft);
    int uncertain =
        (int) all.stream().filter(m -> m.certainty() == Model.Certainty.UNCERTAIN).count();
    draft.caveat(
        uncertain,
        Words.count(uncertain, "notebook family")
            + " could be a model or not: files.not-models or models in the configuration settle it.");
    return draft.build(facts);
  }

  private static Estimate.Audit countIf(String column, String value) {
    return new Estimate.Audit(Estimate.Audit.Function.COUNT_IF, "model-rows", column, value);
  }

  private static int states(List<Model> models, Model.State state) {
    return (int) models.stream().filter(model -> model.state() == state).count();
  }

  private static Figure.Timeline timeline(Facts facts) {
    Timekeeper time = new Timekeeper(facts.history());
    LocalDate to = facts.history().cutOff();
    LocalDate from = to;
    List<Dwell> dwells =
        facts.dwells().all().stream()
            .sorted(
                Comparator.comparing((Dwell d) -> d.open() ? 0 : 1)
                    .thenComparing(Dwell::born)
                    .thenComparing(d -> d.model().name()))
            .limit(MOST_LANES)
            .sorted(Comparator.comparing(Dwell::born).thenComparing(d -> d.model().name()))
            .toList();
    List<Figure.Lane> lanes = new ArrayList<>();
    for (Dwell dwell : dwells) {
      from = dwell.born().isBefore(from) ? dwell.born() : from;
      List<Figure.Span> spans = new ArrayList<>();
      for (Dwell.StageStay stay : dwell.stages()) {
        spans.add(new Figure.Span(stay.stage().words(), stay.from(), stay.to(), stay.open()));
      }
      List<Figure.Mark> marks = new ArrayList<>();
      for (Milestone milestone : dwell.model().milestones()) {
        LocalDate day = time.day(milestone);
        if (!day.isAfter(to)) {
          from = day.isBefore(from) ? day : from;
          marks.add(
              new Figure.Mark(kind(milestone), day, DwellRows.evidence(milestone.evidence())));
        }
      }
      lanes.add(
          new Figure.Lane(
              dwell.model().name(),
              dwell.model().state().words() + ", " + Words.days(dwell.days()),
              spans,
              marks));
    }
    int left = facts.dwells().all().size() - lanes.size();
    return new Figure.Timeline(
        "timeline",
        "Models and their milestones" + (left > 0 ? " (" + left + " more in the table)" : ""),
        from,
        to,
        lanes);
  }

  private static String kind(Milestone milestone) {
    return milestone.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Figure.Listing milestones(Facts facts, List<Model> models, Links links) {
    Timekeeper time = new Timekeeper(facts.history());
    Table table =
        Table.of("milestones")
            .text("Model", 28)
            .text("Milestone", 22)
            .date("Day")
            .date("Written")
            .text("Evidence", 20)
            .text("Commit", 14)
            .text("Detail", 44);
    for (Model model : models) {
      for (Milestone m : model.milestones()) {
        table.row(
            Cell.of(model.name()),
            Cell.of(kind(m)),
            Cell.of(time.day(m)),
            Cell.of(facts.history().day(m.at())),
            Cell.of(DwellRows.evidence(m.evidence())),
            links.commitCell(m.repository(), m.commit()),
            Cell.of(m.detail()));
      }
    }
    return table.evidence("Milestones and their evidence");
  }

  /** Models of which some code moved: a share that never changed is among the model rows. */
  private static Figure.Listing shares(Facts facts, List<Model> models, Links links) {
    Table table =
        Table.of("model-shares")
            .text("Model", 28)
            .date("Day")
            .number("Share extracted", Unit.SHARE)
            .text("Commit", 14);
    for (Model model : models) {
      for (Model.ShareExtracted each : model.shares()) {
        if (model.shares().size() > 1) {
          table.row(
              Cell.of(model.name()),
              Cell.of(facts.history().day(each.at())),
              Cell.of(each.share()),
              links.commitCell(each.repository(), each.commit()));
        }
      }
    }
    return table.evidence("Share of each model's statements in modules over time");
  }

  private static Figure.Listing rows(List<Model> models) {
    Table table =
        Table.of("model-rows")
            .text("Model", 28)
            .text("Counts", 8)
            .text("State of counted", 20)
            .text("State", 20)
            .text("Sure", 12)
            .text("Why", 50)
            .number("Notebooks", Unit.COUNT)
            .number("Modules", Unit.COUNT)
            .number("Share extracted", Unit.SHARE)
            .text("Older than history", 16);
    models.stream()
        .sorted(
            Comparator.comparingInt((Model m) -> m.certainty().ordinal())
                .thenComparing(Model::name))
        .forEach(
            m ->
                table.row(
                    Cell.of(m.name()),
                    Cell.of(m.counted() ? "yes" : "no"),
                    Cell.of(m.counted() ? m.state().words() : "not counted"),
                    Cell.of(m.state().words()),
                    Cell.of(m.certainty().name().toLowerCase(Locale.ROOT)),
                    Cell.of(m.why()),
                    Cell.of(m.notebooks().size()),
                    Cell.of(m.modules().size()),
                    Cell.of(m.extractedShare()),
                    Cell.of(m.beforeWindow() ? "yes" : "no")));
    return table.evidence("Why each notebook family counts as a model or not");
  }
}
