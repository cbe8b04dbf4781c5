package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Act;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.facts.Mix;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.team.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Amounts of work by discipline over consecutive periods, small parts merged. */
final class Shares {
  private Shares() {}

  /** Person-days by discipline and period. */
  static Figure.Breakdown breakdown(
      String key, String title, Facts facts, List<Period> periods, Collection<Act> acts) {
    List<Map<String, Double>> columns = new ArrayList<>();
    Map<String, List<Double>> series = new LinkedHashMap<>();
    facts.disciplines().names().forEach(name -> series.put(name, new ArrayList<>()));
    Map<Period, Mix> mixes = mixes(facts, periods, acts);
    for (Period period : periods) {
      Mix mix = mixes.getOrDefault(period, new Mix(facts.disciplines()));
      Map<String, Double> merged = facts.disclosure().merge(mix.amounts(), mix.members());
      columns.add(merged);
      merged.keySet().forEach(name -> series.putIfAbsent(name, new ArrayList<>()));
    }
    series.forEach(
        (name, values) -> columns.forEach(column -> values.add(column.getOrDefault(name, 0.0))));
    List<Figure.Series> shown = new ArrayList<>();
    series.forEach(
        (name, values) -> {
          if (values.stream().anyMatch(value -> value > 0)) {
            shown.add(new Figure.Series(name, values));
          }
        });
    return new Figure.Breakdown(
        key,
        title,
        periods.stream().map(Period::name).toList(),
        shown,
        Figure.Layout.STACKED,
        false,
        "person-days");
  }

  /** One mix for each period that has any work. */
  static Map<Period, Mix> mixes(Facts facts, List<Period> periods, Collection<Act> acts) {
    Map<Period, Mix> mixes = new HashMap<>();
    for (Act act : acts) {
      for (Period period : periods) {
        if (act.day() >= period.from().toEpochDay() && act.day() <= period.to().toEpochDay()) {
          mixes.computeIfAbsent(period, p -> new Mix(facts.disciplines())).add(act);
        }
      }
    }
    return mixes;
  }
}
