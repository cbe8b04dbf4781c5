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
import io.oneteam.domain.team.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Does model code come with tests, configuration and pipelines, and who writes them?
 *
 * <p>A model commit changes model code or a model's files. It brings tests, configuration or a
 * pipeline when the same commit changes such a file. Units: the model for shares, the commit for
 * the census over time. Promotion: staging before production by their milestones.
 */
final class EngineeringPractice implements Measure {
  private static final int FEWEST = 10;

  @Override
  public String name() {
    return "engineering-practice";
  }

  @Override
  public Measurement measure(Facts facts) {
    Draft draft =
        new Draft(
            this,
            "Engineering practice",
            "Does model code come with tests, configuration and pipelines, and who writes them?");
    ModelCommits all = new ModelCommits(facts);
    AgreementDocument document = AgreementDocument.find(facts);
    if (all.size() == 0 && document == null) {
      return draft.refused(
          "No commit changed model code. Declaring models with their notebooks and modules would"
              + " help.");
    }
    Period now = facts.period();
    Period before = facts.history().previous();
    for (ModelCommits.Brings brings : ModelCommits.Brings.values()) {
      Estimate share = all.share(brings, now, Estimate.TEAM);
      Estimate then = all.share(brings, before, Estimate.PREVIOUS);
      draft.tile(
          Numbers.tile("Model commits with " + brings.words(), share, then, null, Words::percent));
    }
    draft.sentence(
        all.share(ModelCommits.Brings.TESTS, now, Estimate.TEAM).sentence()
            + (document == null ? "." : "; " + document.sentence() + "."));
    draft.glance(glance(facts, all));
    draft.figure(all.trend()).figure(all.byWhom(now));
    models(draft, facts, all);
    draft.figure(promotion(draft, facts));
    if (document == null) {
      draft.estimate(
          Estimate.count(
              "ways-of-working", Estimate.TEAM, 0, 1, "No ways-of-working document was found"));
      draft.finding(
          Find.of(facts, draft, "no-agreement")
              .says("No ways-of-working document was found in the repositories.")
              .asks("Would a page on how disciplines work together help?")
              .effect(0.2)
              .build());
    } else {
      draft.figure(document.listing(facts)).estimates(document.estimates());
    }
    draft.figure(all.rows(now));
    findings(draft, facts, all);
    draft
        .reading("A commit brings tests when it changes a test file together with model code.")
        .caveat("Tests committed apart from the code they test are not seen as brought along.");
    return draft.build(facts);
  }

  private static Figure.Trend glance(Facts facts, ModelCommits all) {
    List<Figure.Point> points = new ArrayList<>();
    for (Period period : facts.history().periods()) {
      Estimate then = all.share(ModelCommits.Brings.TESTS, period, period.name());
      points.add(new Figure.Point(period.name(), then.value(), null, null, then.n()));
    }
    return new Figure.Trend(
        "tests-over-time", "Model commits that bring tests", points, Unit.SHARE);
  }

  private static void models(Draft draft, Facts facts, ModelCommits all) {
    List<Model> touched = all.models();
    int with = all.modelsWith(ModelCommits.Brings.TESTS).size();
    draft.estimate(
        Numbers.share(
            "models-with-tests",
            Estimate.TEAM,
            with,
            touched.size(),
            "model",
            "ever had a commit that brought tests along"));
    List<Dwell> dwells = facts.dwells().all();
    int extracted = (int) dwells.stream().filter(d -> d.extracted() != null).count();
    draft.estimate(
        Numbers.share(
            "notebooks-to-library",
            Estimate.TEAM,
            extracted,
            dwells.size(),
            "model",
            "have code moved from a notebook into a library"));
  }

  private static Figure.@Nullable Listing promotion(Draft draft, Facts facts) {
    Timekeeper time = new Timekeeper(facts.history());
    LocalDate cutOff = facts.history().cutOff();
    Table table =
        Table.of("promotion")
            .text("Model", 28)
            .date("Released")
            .date("Staging")
            .date("Production")
            .number("Days from staging", Unit.DAYS)
            .text("Staging before production", 22);
    int production = 0;
    int staged = 0;
    for (Model model : facts.scopes().models()) {
      LocalDate release = time.first(model, Set.of(Milestone.Kind.RELEASED), cutOff);
      LocalDate stage = time.first(model, Set.of(Milestone.Kind.STAGED), cutOff);
      LocalDate live = time.first(model, Set.of(Milestone.Kind.IN_PRODUCTION), cutOff);
      if (stage == null && live == null) {
        continue;
      }
      boolean before = stage != null && live != null && !stage.isAfter(live);
      production += live == null ? 0 : 1;
      staged += before ? 1 : 0;
      table.row(
          Cell.of(model.name()),
          Cell.of(release),
          Cell.of(stage),
          Cell.of(live),
          before && stage != null ? Cell.of(ChronoUnit.DAYS.between(stage, live)) : Cell.empty(),
          Cell.of(live == null ? "not in production" : before ? "yes" : "no"));
    }
    draft.estimate(
        Numbers.share(
            "staged-before-production",
            Estimate.TEAM,
            staged,
            production,
            "model",
            "in production went through staging first"));
    return table.shownUnlessEmpty("From staging to production");
  }

  private static void findings(Draft draft, Facts facts, ModelCommits all) {
    Estimate now = all.share(ModelCommits.Brings.TESTS, facts.period(), Estimate.TEAM);
    Double share = now.value();
    if (share == null || now.n() < FEWEST || (share >= 0.25 && share < 0.5)) {
      return;
    }
    boolean good = share >= 0.5;
    draft.finding(
        Find.of(facts, draft, good ? "tested" : "untested")
            .says(now.sentence() + ".")
            .asks(
                good
                    ? "What makes writing tests along with model code easy here?"
                    : "Which piece of model code would be the first to test?")
            .good(good)
            .effect(good ? share * 0.6 : (1 - share) * 0.6)
            .build());
  }
}
