package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Act;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.facts.Mix;
import io.oneteam.analyzer.statistics.HillNumbers;
import io.oneteam.analyzer.statistics.wording.Refusals;
import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who works on what: shares by discipline for models, epics and components. */
final class SpreadTable {
  static final String ROWS = "spread-rows";
  static final String READING = "Reading";
  static final String ONE = "one discipline";
  static final String TOO_FEW = "too few people to show";
  private static final int MOST_ROWS = 25;
  private static final double MOSTLY = 0.75;
  private static final double TWO = 2.2;

  private SpreadTable() {}

  /**
   * A heat map of the most worked on; null when fewer than two rows may be shown.
   *
   * <p>Rows in which only the absent disciplines may be named say nothing and are left out.
   */
  static Figure.@Nullable Matrix matrix(
      String key, String title, String label, Facts facts, Map<String, Mix> mixes) {
    List<String> columns = facts.disciplines().names();
    List<Map.Entry<String, Mix>> shown =
        mixes.entrySet().stream()
            .filter(entry -> !facts.disclosure().hides(entry.getValue().people()))
            .sorted(
                Comparator.comparingInt((Map.Entry<String, Mix> e) -> -e.getValue().days())
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST_ROWS)
            .toList();
    if (shown.size() < 2) {
      return null;
    }
    List<String> names = shown.stream().map(Map.Entry::getKey).toList();
    List<List<@Nullable Double>> values = new ArrayList<>();
    List<List<Integer>> people = new ArrayList<>();
    for (Map.Entry<String, Mix> entry : shown) {
      List<@Nullable Double> shares = new ArrayList<>();
      List<Integer> about = new ArrayList<>();
      for (String name : columns) {
        shares.add(entry.getValue().days(name) / entry.getValue().days());
        about.add(entry.getValue().people(name));
      }
      values.add(shares);
      people.add(about);
    }
    List<List<@Nullable Double>> safe = facts.disclosure().suppress(values, people);
    List<Integer> telling =
        IntStream.range(0, names.size())
            .filter(row -> safe.get(row).stream().anyMatch(share -> share != null && share > 0))
            .boxed()
            .toList();
    return telling.size() < 2
        ? null
        : new Figure.Matrix(
            key,
            title + left(names.size() - telling.size(), label),
            label,
            "discipline",
            telling.stream().map(names::get).toList(),
            columns,
            telling.stream().map(safe::get).toList(),
            null,
            Unit.SHARE);
  }

  private static String left(int rows, String label) {
    return rows == 0
        ? ""
        : " (" + Words.count(rows, label) + " left out: too few people in each discipline)";
  }

  /** Evidence: one row for each model, epic and component. */
  static Figure.Listing rows(Facts facts, Map<String, Map<String, Mix>> kinds) {
    Table table =
        Table.of(ROWS)
            .text("Kind", 12)
            .text("Name", 32)
            .number("Person-days", Unit.COUNT)
            .number("Disciplines", Unit.COUNT)
            .number("Effective number", Unit.EFFECTIVE_NUMBER)
            .text(READING, 26);
    kinds.forEach(
        (kind, mixes) ->
            mixes.forEach(
                (name, mix) -> {
                  boolean hidden = facts.disclosure().hides(mix.people());
                  HillNumbers hill = hill(facts, mix);
                  table.row(
                      Cell.of(kind),
                      Cell.of(name),
                      hidden ? Cell.empty() : Cell.of(mix.days()),
                      hidden ? Cell.empty() : Cell.of(mix.present().size()),
                      hidden || hill == null ? Cell.empty() : Cell.of(hill.effective()),
                      Cell.of(hidden ? TOO_FEW : reading(facts, mix, hill)));
                }));
    return table.evidence("Models, epics and components by discipline");
  }

  /** How evenly the disciplines present share the work; null for one, or for too little work. */
  static @Nullable Estimate evenness(Facts facts, List<Act> acts) {
    Mix mix = Mix.of(facts.disciplines(), acts);
    HillNumbers hill = hill(facts, mix);
    Double evenness = hill == null ? null : hill.evenness();
    if (hill == null
        || evenness == null
        || hill.n() < Refusals.DIVERSITY_UNITS
        || facts.disclosure().hides(mix.people())) {
      return null;
    }
    return Numbers.plain(
        "evenness",
        Estimate.TEAM,
        evenness,
        (int) Math.round(hill.n()),
        Unit.RATIO,
        "(effective number − 1) / (disciplines present − 1)",
        "Evenness "
            + String.format(Locale.ROOT, "%.2f", evenness)
            + " among "
            + Words.count(hill.present(), "discipline")
            + " (1 = equal shares)");
  }

  static @Nullable HillNumbers hill(Facts facts, Mix mix) {
    List<String> names = facts.disciplines().assigned();
    return HillNumbers.of(mix.days(names).stream().mapToDouble(d -> d).toArray(), names.size());
  }

  private static String reading(Facts facts, Mix mix, @Nullable HillNumbers hill) {
    List<String> present = mix.present();
    if (hill == null) {
      return "no discipline known";
    }
    if (present.size() == 1) {
      return ONE;
    }
    String most = present.get(0);
    for (String name : present) {
      most = mix.days(name) > mix.days(most) ? name : most;
    }
    if (mix.days(most) / hill.n() >= MOSTLY && !facts.disclosure().hides(mix.people(most))) {
      return "mostly " + most;
    }
    return hill.effective() < TWO ? "about two disciplines" : "shared";
  }
}
