package io.oneteam.analyzer.statistics.reference;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One adapter per statistic: a case's input to our answer under the names of the format. */
final class Adapters {
  private static final Map<String, Function<JsonNode, @Nullable Object>> BY_STATISTIC =
      Map.ofEntries(
          Map.entry("aj", DurationAdapters::aalenJohansen),
          Map.entry("bh", ShareAdapters::falseDiscovery),
          Map.entry("bootstrap", RandomAdapters::bootstrap),
          Map.entry("composition", SpreadAdapters::composition),
          Map.entry("diversity_interval", SpreadAdapters::diversityInterval),
          Map.entry("handoffs", FlowAdapters::handOffs),
          Map.entry("hill", SpreadAdapters::hill),
          Map.entry("km", DurationAdapters::kaplanMeier),
          Map.entry("logrank", ComparisonAdapters::logRank),
          Map.entry("logrank_perm", ComparisonAdapters::permutation),
          Map.entry("mixing", MixingAdapters::mixing),
          Map.entry("multistate", DurationAdapters::multiState),
          Map.entry("order_ci", ShareAdapters::orderLimits),
          Map.entry("overlap", FlowAdapters::overlap),
          Map.entry("partition", SpreadAdapters::partition),
          Map.entry("period_split", FlowAdapters::periods),
          Map.entry("projection", MixingAdapters::projection),
          Map.entry("proportion", ShareAdapters::proportion),
          Map.entry("proportion_trend", ShareAdapters::proportionTrend),
          Map.entry("quantile", ShareAdapters::quantile),
          Map.entry("rng", RandomAdapters::streams),
          Map.entry("shuffle", RandomAdapters::shuffle),
          Map.entry("trend", ComparisonAdapters::trend),
          Map.entry("truck_factor", MixingAdapters::truckFactor),
          Map.entry("two_proportions", ShareAdapters::twoProportions),
          Map.entry("two_sample", ComparisonAdapters::twoSample));

  private Adapters() {}

  static @Nullable Object answer(String statistic, JsonNode input) {
    Function<JsonNode, @Nullable Object> adapter = BY_STATISTIC.get(statistic);
    if (adapter == null) {
      throw new IllegalArgumentException("no adapter for statistic '" + statistic + "'");
    }
    return adapter.apply(input);
  }
}
