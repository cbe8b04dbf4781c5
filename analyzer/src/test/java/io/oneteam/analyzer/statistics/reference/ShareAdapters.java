package io.oneteam.analyzer.statistics.reference;

import static io.oneteam.analyzer.statistics.reference.Json.each;
import static io.oneteam.analyzer.statistics.reference.Json.high;
import static io.oneteam.analyzer.statistics.reference.Json.list;
import static io.oneteam.analyzer.statistics.reference.Json.low;
import static io.oneteam.analyzer.statistics.reference.Json.object;

import io.oneteam.analyzer.statistics.FalseDiscovery;
import io.oneteam.analyzer.statistics.Percentile;
import io.oneteam.analyzer.statistics.Proportion;
import io.oneteam.analyzer.statistics.ProportionDifference;
import io.oneteam.analyzer.statistics.ProportionTrend;
import io.oneteam.analyzer.statistics.QuantileLimits;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Shares, percentiles and many findings. */
final class ShareAdapters {
  private ShareAdapters() {}

  static Object proportion(JsonNode input) {
    Proportion share =
        Proportion.of(input.get("k").asInt(), input.get("n").asInt(), Json.level(input));
    return object(
        "estimate", share.estimate(), "lower", low(share.limits()), "upper", high(share.limits()));
  }

  static Object twoProportions(JsonNode input) {
    double level = Json.level(input);
    ProportionDifference difference =
        ProportionDifference.of(
            Proportion.of(input.get("k1").asInt(), input.get("n1").asInt(), level),
            Proportion.of(input.get("k2").asInt(), input.get("n2").asInt(), level));
    return object(
        "diff", difference.estimate(),
        "lower", low(difference.limits()),
        "upper", high(difference.limits()),
        "fisher_p", difference.fisherP());
  }

  static Object proportionTrend(JsonNode input) {
    ProportionTrend trend =
        ProportionTrend.of(
            Json.integers(input.get("k")),
            Json.integers(input.get("n")),
            Json.numbers(input.get("scores")));
    return object(
        "z", trend == null ? null : trend.z(),
        "chisq", trend == null ? null : trend.chiSquared(),
        "p", trend == null ? null : trend.p());
  }

  static Object quantile(JsonNode input) {
    double[] values = Json.numbers(input.get("x"));
    Map<String, @Nullable Object> answer = object();
    for (JsonNode type : input.get("types")) {
      Percentile.Type wanted = Percentile.Type.valueOf("TYPE_" + type.asInt());
      answer.put(
          "type" + type.asInt(),
          each(input.get("probs"), p -> Percentile.of(values, p.asDouble(), wanted)));
    }
    return answer;
  }

  static Object orderLimits(JsonNode input) {
    QuantileLimits limits =
        QuantileLimits.of(
            Json.numbers(input.get("x")), input.get("p").asDouble(), Json.level(input));
    return object(
        "n", limits.n(),
        "l", limits.lowRank(),
        "u", limits.highRank(),
        "lower", limits.low(),
        "upper", limits.high(),
        "coverage", limits.coverage());
  }

  static Object falseDiscovery(JsonNode input) {
    return object("q", FalseDiscovery.adjusted(list(input.get("p"), JsonNode::asDouble)));
  }
}
