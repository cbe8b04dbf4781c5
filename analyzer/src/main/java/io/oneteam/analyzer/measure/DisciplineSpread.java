package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Act;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.facts.Mix;
import io.oneteam.analyzer.statistics.MixDifference;
import io.oneteam.analyzer.statistics.SeededRandom;
import io.oneteam.analyzer.statistics.wording.Refusals;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who works on what: is each model, epic and component a one-discipline affair?
 *
 * <p>Unit of work: a distinct (person, day) with any contribution, under the discipline the person
 * had that day. Headline: the effective number of disciplines exp(H) (Hill 1973, Jost 2006),
 * Miller-Madow corrected; its interval takes models, epics, issues or folders as the items that
 * make work alike. Bots, merges and bulk changes are out; the unassigned are shown but are no
 * discipline.
 */
final class DisciplineSpread implements Measure {
  static final String NAME = "discipline-spread";
  static final double NARROW = 0.4;
  private static final double EVEN = 0.75;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Measurement measure(Facts facts) {
    Draft draft =
        new Draft(
            this,
            "Discipline spread",
            "Who works on what: is each model, epic and component a one-discipline affair?");
    List<Act> acts = facts.acts(facts.period());
    if (facts.acts().isEmpty()) {
      return draft.refused("There is no work by people in the history.");
    }
    if (facts.disciplines().assigned().stream().noneMatch(d -> facts.disciplines().people(d) > 0)) {
      return draft.refused(
          "Nobody who contributed has a discipline. A people file that says who works in which"
              + " discipline would help.");
    }
    if (!facts.disclosure().comparable()) {
      return draft.refused(
          "Fewer than two disciplines have enough people to be shown (at least "
              + facts.disclosure().minimum()
              + " each; see privacy.minimum-group).");
    }
    Estimate now = EffectiveNumber.of(facts, facts.period(), Estimate.TEAM);
    Estimate before = EffectiveNumber.of(facts, facts.history().previous(), Estimate.PREVIOUS);
    draft.sentence(now.sentence() + ".").estimate(SpreadTable.evenness(facts, acts));
    draft.tile(Numbers.tile("Effective number of disciplines", now, before, false, Words::decimal));
    draft.figure(
        Shares.breakdown(
            "by-month",
            "Person-days by discipline and month",
            facts,
            Months.lastTwelve(facts),
            facts.acts()));
    draft.glance(EffectiveNumber.overTime(facts));
    scopes(draft, facts, acts);
    change(draft, facts, acts);
    narrow(draft, facts, now);
    notes(draft, facts, acts);
    return draft.build(facts);
  }

  static double sum(double[] row) {
    double sum = 0;
    for (double value : row) {
      sum += value;
    }
    return sum;
  }

  static long seed(Facts facts, String statistic, String scope) {
    return SeededRandom.seed(statistic + "|" + scope + "|" + facts.history().asOf());
  }

  private static void scopes(Draft draft, Facts facts, List<Act> acts) {
    Map<String, Mix> models = Items.models(facts, facts.acts());
    Map<String, Mix> epics = Items.epics(facts, acts);
    Map<String, Mix> components = Items.components(facts, acts);
    draft.figure(
        SpreadTable.matrix("models", "Share of each model's work", "model", facts, models));
    draft.figure(
        SpreadTable.matrix("epics", "Share of each epic's work this period", "epic", facts, epics));
    draft.figure(
        SpreadTable.matrix(
            "components",
            "Share of each component's work this period",
            "component",
            facts,
            components));
    Map<String, Map<String, Mix>> kinds = new LinkedHashMap<>();
    kinds.put("model", models);
    kinds.put("epic", epics);
    kinds.put("component", components);
    draft.figure(SpreadTable.rows(facts, kinds));
    SpreadOfModels.add(draft, facts, models);
  }

  private static void change(Draft draft, Facts facts, List<Act> acts) {
    List<Act> before = facts.acts(facts.history().previous());
    List<double[]> now = Items.rows(facts, Items.all(facts, acts).values());
    List<double[]> then = Items.rows(facts, Items.all(facts, before).values());
    now.removeIf(row -> sum(row) == 0);
    then.removeIf(row -> sum(row) == 0);
    @Nullable MixDifference difference =
        now.size() < Refusals.DIVERSITY_ITEMS || then.size() < Refusals.DIVERSITY_ITEMS
            ? null
            : MixDifference.of(now, then, seed(facts, "mix-difference", Estimate.TEAM));
    if (difference == null) {
      return;
    }
    String sentence =
        Words.percent(difference.distance())
            + " of the work moved between disciplines since the period before";
    draft.estimate(
        Numbers.plain(
            "moved-share",
            Estimate.TEAM,
            difference.distance(),
            now.size() + then.size(),
            Unit.SHARE,
            "total variation between two mixes, items permuted between periods",
            sentence + " (" + now.size() + " and " + then.size() + " items)"));
    draft.finding(
        Find.of(facts, draft, "change")
            .says(sentence + ".")
            .asks("Was that shift between disciplines meant?")
            .effect(difference.distance())
            .p(difference.p())
            .build());
  }

  private static void narrow(Draft draft, Facts facts, Estimate now) {
    int kinds = facts.disciplines().assigned().size();
    Double value = now.value();
    if (value == null || kinds < 2) {
      return;
    }
    double evenness = (value - 1) / (kinds - 1);
    if (evenness < NARROW) {
      draft.finding(
          Find.of(facts, draft, "narrow")
              .says(now.sentence() + ".")
              .asks("Which work could another discipline take part in?")
              .effect(1 - evenness)
              .build());
    } else if (evenness > EVEN) {
      // equal amounts of work are neither good nor bad: silos of one size are even too
      draft.finding(
          Find.of(facts, draft, "even")
              .says(now.sentence() + ".")
              .asks("Do the disciplines also meet in the same models, files and issues?")
              .effect(evenness - EVEN)
              .build());
    }
  }

  private static void notes(Draft draft, Facts facts, List<Act> acts) {
    draft
        .reading("One unit is a day on which a person did anything: commits follow habits.")
        .reading("A row with one dark cell is known to one discipline only.")
        .caveat(
            facts.disclosure().merged().size(),
            Words.list(facts.disclosure().merged())
                + " shown together, so that no figure rests on fewer than "
                + facts.disclosure().minimum()
                + " people.");
    Caveats.disciplines(facts, draft, acts);
  }
}
