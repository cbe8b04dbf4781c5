package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Act;
import io.oneteam.analyzer.facts.Dwell;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.statistics.KaplanMeier;
import io.oneteam.analyzer.statistics.Limits;
import io.oneteam.analyzer.statistics.Observation;
import io.oneteam.analyzer.statistics.Observations;
import io.oneteam.analyzer.statistics.SurvivalPoint;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a second discipline first joins a model: days from birth to the first contribution by
 * another discipline than the first one's; censored where the way ended, or was last seen, without
 * one.
 */
final class SecondDiscipline {
  private final List<Observation> rows = new ArrayList<>();

  SecondDiscipline(Facts facts, List<Dwell> dwells) {
    Map<Model, Map<String, Long>> firsts = new IdentityHashMap<>();
    for (Act act : facts.acts()) {
      for (Model model : facts.scopes().models(act)) {
        for (String discipline : facts.disciplines().assigned(act.person(), act.day())) {
          firsts
              .computeIfAbsent(model, m -> new HashMap<>())
              .merge(discipline, act.day(), Math::min);
        }
      }
    }
    for (Dwell dwell : dwells) {
      List<Long> days =
          firsts.getOrDefault(dwell.model(), Map.of()).values().stream().sorted().toList();
      long end = dwell.days();
      if (days.isEmpty()) {
        continue;
      }
      long second = days.size() < 2 ? Long.MAX_VALUE : days.get(1) - dwell.born().toEpochDay();
      rows.add(second <= end ? Observation.event(Math.max(0, second)) : Observation.censored(end));
    }
  }

  Estimate estimate() {
    return Numbers.medianWait(
        "second-discipline-joins", Estimate.TEAM, rows, "model", "saw a second discipline join");
  }

  /**
   * The falling share of models still with one discipline; null below five models or three joins.
   */
  Figure.@Nullable Curves figure() {
    KaplanMeier curve = KaplanMeier.of(Observations.of(rows));
    if (curve.size() < Ways.FADE || curve.events() < Ways.STOP) {
      return null;
    }
    List<Figure.Step> steps = new ArrayList<>();
    steps.add(new Figure.Step(0, 1, null, null, curve.size()));
    for (SurvivalPoint point : curve.points()) {
      if (point.atRisk() >= Ways.STOP) {
        Limits limits = point.atRisk() < Ways.FADE ? null : point.shown();
        steps.add(
            new Figure.Step(
                point.day(),
                point.share(),
                limits == null ? null : limits.low(),
                limits == null ? null : limits.high(),
                point.atRisk()));
      }
    }
    List<Double> censored =
        rows.stream().filter(row -> !row.event()).map(Observation::exit).sorted().toList();
    return new Figure.Curves(
        "second-discipline",
        "Share of models in the hands of one discipline, by age",
        true,
        "days since the model first appeared in a notebook",
        List.of(new Figure.Curve("all models", curve.size(), curve.events(), steps, censored)));
  }
}
