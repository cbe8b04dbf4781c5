package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.statistics.CollaborationGraph;
import io.oneteam.analyzer.statistics.DisciplineMixing;
import io.oneteam.analyzer.statistics.MixingChance;
import io.oneteam.analyzer.statistics.wording.Refusals;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.measurement.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who works with whom on some items: the matrix, and the share that crosses disciplines. */
final class Mixing {
  private final Facts facts;
  private final Map<String, String> people;
  private final CollaborationGraph graph;
  private final DisciplineMixing mixing;

  Mixing(Facts facts, Map<String, String> people, List<Set<String>> items) {
    this.facts = facts;
    this.people = people;
    this.graph = CollaborationGraph.of(items);
    this.mixing = DisciplineMixing.of(people, graph.edges());
  }

  /** Why nothing can be said, or null when something can. */
  @Nullable String refusal() {
    boolean pair = mixing.people().stream().anyMatch(count -> count >= 2);
    if (people.size() < Refusals.MIXING_PEOPLE || mixing.labels().size() < 2 || !pair) {
      return Words.count(people.size(), "contributor")
          + " in "
          + Words.count(mixing.labels().size(), "discipline")
          + "; 4 in 2 disciplines, one of them with 2, are needed";
    }
    return graph.sharedItems() < Refusals.MIXING_ITEMS
        ? Words.count(graph.sharedItems(), "shared item")
            + "; "
            + Refusals.MIXING_ITEMS
            + " are needed"
        : null;
  }

  /** What chance gives; null when refused or with too few relabellings for a p-value. */
  @Nullable MixingChance chance(String scope) {
    return refusal() != null || mixing.relabellings() < Refusals.MIXING_RELABELLINGS
        ? null
        : mixing.chance(DisciplineSpread.seed(facts, "mixing", scope));
  }

  Estimate crossShare(String name, String scope, @Nullable MixingChance chance) {
    String refusal = refusal();
    Double share = mixing.crossShare();
    Double expected = mixing.crossShareExpected();
    if (refusal != null || share == null) {
      return Estimate.refused(
          name,
          scope,
          Unit.SHARE,
          graph.sharedItems(),
          refusal == null ? "nothing is shared" : refusal);
    }
    return new Estimate(
        name,
        scope,
        Status.SHOWN,
        share,
        null,
        null,
        graph.sharedItems(),
        null,
        Unit.SHARE,
        List.of(),
        "share of edges between disciplines, an item of k people giving each pair 1/(k−1)",
        Words.percent(share)
            + " of shared work crosses disciplines"
            + (expected == null ? "" : "; by chance " + Words.percent(expected))
            + (chance == null
                ? ""
                : " (" + Words.percentRange(chance.range95().low(), chance.range95().high()) + ")")
            + " ("
            + Words.count(graph.sharedItems(), "shared item")
            + ")",
        null);
  }

  /**
   * The share of shared work that crosses disciplines, without the graph: an item of k people, n of
   * them in a discipline, crosses with weight (k²−Σn²)/(2(k−1)) out of k/2. Null where {@link
   * #refusal} would refuse.
   */
  static @Nullable Double crossShare(Map<String, String> people, List<Set<String>> items) {
    Map<String, Integer> sizes = new HashMap<>();
    people.values().forEach(discipline -> sizes.merge(discipline, 1, Integer::sum));
    boolean pair = sizes.values().stream().anyMatch(count -> count >= 2);
    double crossing = 0;
    double all = 0;
    int shared = 0;
    for (Set<String> item : items) {
      double k = item.size();
      if (k < 2) {
        continue;
      }
      Map<String, Integer> counts = new HashMap<>();
      item.forEach(person -> counts.merge(people.getOrDefault(person, ""), 1, Integer::sum));
      double squares = 0;
      for (int n : counts.values()) {
        squares += (double) n * n;
      }
      crossing += (k * k - squares) / (2 * (k - 1));
      all += k / 2;
      shared++;
    }
    boolean enough = people.size() >= Refusals.MIXING_PEOPLE && sizes.size() >= 2 && pair;
    return enough && shared >= Refusals.MIXING_ITEMS ? Double.valueOf(crossing / all) : null;
  }

  /** Newman's r, to be shown last. */
  @Nullable Estimate assortativity() {
    Double r = refusal() != null ? null : mixing.assortativity();
    return r == null
        ? null
        : Numbers.plain(
            "assortativity",
            Estimate.TEAM,
            r,
            graph.sharedItems(),
            Unit.RATIO,
            "Newman's r",
            "Mixing coefficient "
                + String.format(Locale.ROOT, "%.2f", r)
                + " (1 = nobody works across, below 0 = more across than within)");
  }

  /** Weights by discipline and what chance gives; null when nothing may be said. */
  Figure.@Nullable Matrix matrix(String key, String title) {
    if (refusal() != null) {
      return null;
    }
    List<String> labels = mixing.labels();
    Map<String, Set<String>> who = new HashMap<>();
    for (CollaborationGraph.Edge edge : graph.edges()) {
      String a = people.getOrDefault(edge.a(), "");
      String b = people.getOrDefault(edge.b(), "");
      for (String cell : List.of(a + ">" + b, b + ">" + a)) {
        Set<String> pair = who.computeIfAbsent(cell, c -> new HashSet<>());
        pair.add(edge.a());
        pair.add(edge.b());
      }
    }
    List<String> order = facts.disciplines().assigned().stream().filter(labels::contains).toList();
    List<List<@Nullable Double>> values = new ArrayList<>();
    List<List<@Nullable Double>> expected = new ArrayList<>();
    List<List<Integer>> about = new ArrayList<>();
    for (String row : order) {
      List<@Nullable Double> observed = new ArrayList<>();
      List<@Nullable Double> chance = new ArrayList<>();
      List<Integer> count = new ArrayList<>();
      for (String column : order) {
        int r = labels.indexOf(row);
        int c = labels.indexOf(column);
        observed.add(mixing.observed().get(r).get(c));
        chance.add(mixing.expected().get(r).get(c));
        count.add(who.getOrDefault(row + ">" + column, Set.of()).size());
      }
      values.add(observed);
      expected.add(chance);
      about.add(count);
    }
    return new Figure.Matrix(
        key,
        title,
        "discipline",
        "discipline",
        order,
        order,
        facts.disclosure().suppress(values, about),
        facts.disclosure().suppress(expected, about),
        Unit.COUNT);
  }

  int sharedItems() {
    return graph.sharedItems();
  }

  int soloItems() {
    return graph.soloItems();
  }

  @Nullable Double expectedCrossShare() {
    return mixing.crossShareExpected();
  }
}
