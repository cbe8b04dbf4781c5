package io.oneteam.analyzer.statistics.reference;

import static io.oneteam.analyzer.statistics.reference.Json.each;
import static io.oneteam.analyzer.statistics.reference.Json.list;
import static io.oneteam.analyzer.statistics.reference.Json.object;
import static io.oneteam.analyzer.statistics.reference.Json.pair;

import io.oneteam.analyzer.statistics.Authorship;
import io.oneteam.analyzer.statistics.CollaborationGraph;
import io.oneteam.analyzer.statistics.CollaborationGraph.Edge;
import io.oneteam.analyzer.statistics.DisciplineMixing;
import io.oneteam.analyzer.statistics.MixingChance;
import io.oneteam.analyzer.statistics.TruckFactor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who works with whom and who knows what. */
final class MixingAdapters {
  private MixingAdapters() {}

  static Object projection(JsonNode input) {
    CollaborationGraph graph =
        CollaborationGraph.of(list(input.get("items"), item -> list(item, JsonNode::asString)));
    return object(
        "edges", each(graph.edges(), edge -> List.of(edge.a(), edge.b(), edge.weight())),
        "solo_items", graph.soloItems());
  }

  static Object mixing(JsonNode input) {
    Map<String, String> people = new LinkedHashMap<>();
    input.get("people").properties().forEach(p -> people.put(p.getKey(), p.getValue().asString()));
    List<Edge> edges =
        list(
            input.get("edges"),
            e -> new Edge(e.get(0).asString(), e.get(1).asString(), e.get(2).asDouble()));
    DisciplineMixing mixing = DisciplineMixing.of(people, edges);
    return object(
        "labels", mixing.labels(),
        "counts", mixing.people(),
        "total_weight", mixing.totalWeight(),
        "mixing_matrix", mixing.matrix(),
        "assortativity", mixing.assortativity(),
        "observed", mixing.observed(),
        "expected", mixing.expected(),
        "ratio", mixing.ratio(),
        "cross_share", mixing.crossShare(),
        "cross_share_expected", mixing.crossShareExpected(),
        "relabelings", mixing.relabellings(),
        "permutation", chance(mixing.chance(0)));
  }

  /** The format leaves sampled answers out. */
  private static @Nullable Object chance(@Nullable MixingChance chance) {
    return chance == null || !chance.exact()
        ? null
        : object(
            "distinct", chance.visited(),
            "mean", chance.mean(),
            "count_le", chance.asSiloed(),
            "p_siloed", chance.pSiloed(),
            "count_ge", chance.asMixed(),
            "p_mixed", chance.pMixed(),
            "range95", pair(chance.range95()));
  }

  static @Nullable Object truckFactor(JsonNode input) {
    List<Authorship> files = list(input.get("files"), MixingAdapters::authorship);
    TruckFactor factor = TruckFactor.of(files);
    return factor == null
        ? null
        : object(
            "doa", each(files, Authorship::degrees),
            "authors", each(files, Authorship::authors),
            "greedy", factor.greedy(),
            "greedy_order", factor.greedyOrder(),
            "coverage_steps", factor.coverage(),
            "exact", factor.exact());
  }

  private static Authorship authorship(JsonNode file) {
    Map<String, Integer> changes = new LinkedHashMap<>();
    file.get("changes").properties().forEach(c -> changes.put(c.getKey(), c.getValue().asInt()));
    JsonNode creator = file.get("creator");
    return Authorship.of(creator.isNull() ? null : creator.asString(), changes);
  }
}
