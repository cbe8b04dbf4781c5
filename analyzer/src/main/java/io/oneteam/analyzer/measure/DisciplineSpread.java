package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Act;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.facts.Mix;
import io.oneteam.analyzer.statistics.DiversityInterval;
import io.oneteam.analyzer.statistics.HillNumbers;
import io.oneteam.analyzer.statistics.MixDifference;
import io.oneteam.analyzer.statistics.SeededRandom;
import io.oneteam.analyzer.statistics.SiloIndex;
import io.oneteam.analyzer.statistics.wording.Refusals;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Exclusion;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.measurement.Unit;
import io.oneteam.domain.people.People;
import io.oneteam.domain.team.Period;
import java.util.ArrayList;
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
  private static final double NARROW = 0.4;
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
    Estimate now = effective(facts, facts.period(), Estimate.TEAM);
    Estimate before = effective(facts, facts.history().previous(), Estimate.PREVIOUS);
    draft.sentence(now.sentence() + ".").estimate(SpreadTable.evenness(facts, acts));
    draft.tile(Numbers.tile("Effective number of disciplines", now, before, false, Words::decimal));
    draft.figure(
        Shares.breakdown(
            "by-month",
            "Person-days by discipline and month",
            facts,
            Months.lastTwelve(facts),
            facts.acts()));
    draft.glance(glance(facts));
    scopes(draft, facts, acts);
    change(draft, facts, acts);
    narrow(draft, facts, now);
    notes(draft, facts, acts);
    return draft.build(facts);
  }

  private static Estimate effective(Facts facts, Period period, String scope) {
    List<Act> acts = facts.acts(period);
    Mix mix = Mix.of(facts.disciplines(), acts);
    int kinds = facts.disciplines().assigned().size();
    HillNumbers hill = SpreadTable.hill(facts, mix);
    double units = hill == null ? 0 : hill.n();
    if (hill == null
        || units < Refusals.DIVERSITY_UNITS
        || facts.disclosure().hides(mix.people())) {
      return Estimate.refused(
          "effective-number",
          scope,
          Unit.EFFECTIVE_NUMBER,
          (int) Math.round(units),
          Words.count((int) Math.round(units), "person-day")
              + " with a known discipline; "
              + Refusals.DIVERSITY_UNITS
              + " by enough people are needed");
    }
    List<double[]> rows = Items.rows(facts, Items.all(facts, acts).values());
    rows.removeIf(row -> sum(row) == 0);
    DiversityInterval interval =
        rows.size() < Refusals.DIVERSITY_ITEMS
            ? null
            : DiversityInterval.of(rows, seed(facts, "effective-number", scope));
    double value = interval == null ? corrected(hill) : interval.estimate();
    Double low = interval == null ? null : interval.limits().low();
    Double high = interval == null ? null : interval.limits().high();
    int unassigned = (int) Math.round(mix.days(People.UNASSIGNED));
    return new Estimate(
        "effective-number",
        scope,
        Status.SHOWN,
        value,
        low,
        high,
        (int) Math.round(units),
        null,
        Unit.EFFECTIVE_NUMBER,
        unassigned == 0 ? List.of() : List.of(new Exclusion("unassigned person-days", unassigned)),
        "exp of Shannon entropy of person-days, Miller-Madow corrected"
            + (interval == null ? "" : ", Dirichlet interval with design effect"),
        "Work is spread as if "
            + Words.decimal(value)
            + " of "
            + kinds
            + " disciplines shared it equally ("
            + (low == null || high == null
                ? "no range below " + Refusals.DIVERSITY_ITEMS + " items, "
                : Words.decimal(low) + "–" + Words.decimal(high) + ", ")
            + Words.count(rows.size(), "item")
            + ")",
        null);
  }

  private static double corrected(HillNumbers hill) {
    HillNumbers.Corrected corrected = hill.corrected();
    Double capped = corrected == null ? null : corrected.capped();
    return capped == null ? hill.effective() : capped;
  }

  private static double sum(double[] row) {
    double sum = 0;
    for (double value : row) {
      sum += value;
    }
    return sum;
  }

  static long seed(Facts facts, String statistic, String scope) {
    return SeededRandom.seed(statistic + "|" + scope + "|" + facts.history().asOf());
  }

  private static Figure.Trend glance(Facts facts) {
    List<Figure.Point> points = new ArrayList<>();
    for (Period period : facts.history().periods()) {
      Estimate then = effective(facts, period, period.name());
      points.add(new Figure.Point(period.name(), then.value(), then.low(), then.high(), then.n()));
    }
    return new Figure.Trend(
        "effective-number-over-time",
        "Effective number of disciplines",
        points,
        Unit.EFFECTIVE_NUMBER);
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
    models(draft, facts, models);
  }

  private static void models(Draft draft, Facts facts, Map<String, Mix> models) {
    List<Mix> known =
        models.values().stream()
            .filter(m -> !m.present().isEmpty() && !facts.disclosure().hides(m.people()))
            .toList();
    int n = known.size();
    int one = (int) known.stream().filter(mix -> mix.present().size() == 1).count();
    int three = (int) known.stream().filter(mix -> mix.present().size() >= 3).count();
    Map<String, Mix> earlier = Items.models(facts.before(), facts.before().acts());
    List<Mix> then =
        earlier.values().stream()
            .filter(m -> !m.present().isEmpty() && !facts.disclosure().hides(m.people()))
            .toList();
    int threeThen = (int) then.stream().filter(mix -> mix.present().size() >= 3).count();
    draft.tile(
        Numbers.tile(
            "Models with three or more disciplines",
            Numbers.share(
                "three-or-more",
                Estimate.TEAM,
                three,
                n,
                "model",
                "had work by three or more disciplines"),
            Numbers.share(
                "three-or-more",
                Estimate.PREVIOUS,
                threeThen,
                then.size(),
                "model",
                "had work by three or more disciplines"),
            false,
            Words::percent));
    draft.estimate(
        Numbers.share(
            "one-discipline", Estimate.TEAM, one, n, "model", "had work by one discipline only"));
    SiloIndex silo = n < 2 ? null : SiloIndex.of(Items.rows(facts, known));
    if (silo != null) {
      double most = Math.min(n, facts.disciplines().assigned().size());
      draft.estimate(
          Numbers.plain(
              "silo-index",
              Estimate.TEAM,
              silo.beta(),
              silo.models(),
              Unit.EFFECTIVE_NUMBER,
              "beta diversity exp(H pooled − weighted mean H)",
              "Models differ as if there were "
                  + Words.decimal(silo.beta())
                  + " separate mixes of disciplines (1 = every model has the same mix, "
                  + silo.models()
                  + " models)"));
      if (most > 1 && (silo.beta() - 1) / (most - 1) > NARROW) {
        draft.finding(
            Find.of(facts, draft, "silos")
                .says(
                    "Models differ in who works on them as if there were "
                        + Words.decimal(silo.beta())
                        + " separate groups.")
                .asks("Which model would gain most from another discipline's eyes?")
                .effect((silo.beta() - 1) / (most - 1))
                .build());
      }
    }
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
