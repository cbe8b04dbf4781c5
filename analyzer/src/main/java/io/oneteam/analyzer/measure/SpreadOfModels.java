package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.facts.Mix;
import io.oneteam.analyzer.statistics.SiloIndex;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Unit;
import java.util.List;
import java.util.Map;

/** How alike models are in who works on them. */
final class SpreadOfModels {
  private SpreadOfModels() {}

  static void add(Draft draft, Facts facts, Map<String, Mix> models) {
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
      if (most > 1 && (silo.beta() - 1) / (most - 1) > DisciplineSpread.NARROW) {
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
}
