package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.facts.Mix;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of mixes by discipline, in person-days, with small cells hidden. */
final class MixMatrix {
  private MixMatrix() {}

  static Figure.Matrix of(
      Facts facts, String key, String title, String rowLabel, List<String> rows, List<Mix> mixes) {
    List<String> columns = facts.disciplines().names();
    List<List<@Nullable Double>> values = new ArrayList<>();
    List<List<Integer>> people = new ArrayList<>();
    for (Mix mix : mixes) {
      List<@Nullable Double> row = new ArrayList<>(mix.days(columns));
      values.add(row);
      people.add(columns.stream().map(mix::people).toList());
    }
    return new Figure.Matrix(
        key,
        title,
        rowLabel,
        "discipline",
        rows,
        columns,
        facts.disclosure().suppress(values, people),
        null,
        Unit.COUNT);
  }
}
