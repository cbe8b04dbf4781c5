package io.oneteam.analyzer.statistics.reference;

import static io.oneteam.analyzer.statistics.reference.Json.each;
import static io.oneteam.analyzer.statistics.reference.Json.high;
import static io.oneteam.analyzer.statistics.reference.Json.list;
import static io.oneteam.analyzer.statistics.reference.Json.low;
import static io.oneteam.analyzer.statistics.reference.Json.object;
import static io.oneteam.analyzer.statistics.reference.Json.pair;

import io.oneteam.analyzer.statistics.LogRank;
import io.oneteam.analyzer.statistics.Observations;
import io.oneteam.analyzer.statistics.PermutationLogRank;
import io.oneteam.analyzer.statistics.RateRatio;
import io.oneteam.analyzer.statistics.SurvivalDifference;
import io.oneteam.analyzer.statistics.SurvivalDifference.Arm;
import io.oneteam.analyzer.statistics.SurvivalDifference.MeanDifference;
import io.oneteam.analyzer.statistics.TrendLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Groups, cohorts and quarters compared. */
final class ComparisonAdapters {
  private ComparisonAdapters() {}

  static Object logRank(JsonNode input) {
    Rows rows = new Rows(input);
    LogRank test =
        input.has("strata")
            ? LogRank.stratified(strata(rows, input.get("strata")))
            : LogRank.of(rows.by("group"));
    Map<String, @Nullable Object> answer =
        object(
            "groups", each(test.groups(), rows.labels("group")::get),
            "observed", test.observed(),
            "expected", test.expected(),
            "var", test.variance(),
            "chisq", test.chiSquared(),
            "df", test.df(),
            "p", test.p());
    RateRatio ratio = test.rateRatio(Json.level(input));
    if (ratio != null) {
      answer.put(
          "rate_ratio",
          object(
              "estimate", ratio.estimate(),
              "lower", low(ratio.limits()),
              "upper", high(ratio.limits())));
    }
    if (input.has("scores")) {
      List<Double> scores = list(input.get("scores"), JsonNode::asDouble);
      LogRank.Trend trend = test.trend(scores);
      answer.put(
          "trend",
          object(
              "scores", scores,
              "z", trend == null ? null : trend.z(),
              "p", trend == null ? null : trend.p()));
    }
    return answer;
  }

  private static List<Map<String, Observations>> strata(Rows rows, JsonNode labels) {
    Set<String> names = new TreeSet<>(list(labels, JsonNode::asString));
    List<Map<String, Observations>> strata = new ArrayList<>();
    for (String name : names) {
      strata.add(rows.by("group", row -> labels.get(row).asString().equals(name)));
    }
    return strata;
  }

  static Object permutation(JsonNode input) {
    List<Observations> cohorts = List.copyOf(new Rows(input).by("group").values());
    PermutationLogRank test = PermutationLogRank.of(cohorts.get(0), cohorts.get(1), 0);
    return object(
        "permutations", test.relabellings(),
        "numerator", test.distance(),
        "chisq", test.chiSquared(),
        "p_numerator", test.pUnstudentised(),
        "p_studentized", test.p(),
        "count_numerator", test.asDistant(),
        "count_studentized", test.asLarge());
  }

  static Object twoSample(JsonNode input) {
    SurvivalDifference result =
        SurvivalDifference.of(
            new Rows(input.get("a")).all(),
            new Rows(input.get("b")).all(),
            input.get("tau").asDouble(),
            Json.level(input));
    return object(
        "a", arm(result.first()),
        "b", arm(result.second()),
        "diff",
            object(
                "estimate", result.estimate(),
                "se", result.standardError(),
                "mover", pair(result.shown()),
                "mover_bpcp", pair(result.betaProduct()),
                "mover_loglog", pair(result.logLog())),
        "rmst_diff", means(result.meanDifference()));
  }

  private static @Nullable Object arm(@Nullable Arm arm) {
    if (arm == null) {
      return null;
    }
    Map<String, @Nullable Object> answer = DurationAdapters.horizon(arm.point());
    answer.keySet().removeAll(Set.of("time", "n_risk"));
    answer.put("n", arm.size());
    answer.put("events", arm.events());
    answer.put("rmst", DurationAdapters.mean(arm.mean()));
    return answer;
  }

  private static @Nullable Object means(@Nullable MeanDifference difference) {
    return difference == null
        ? null
        : object(
            "estimate", difference.days(),
            "se", difference.standardError(),
            "lower", low(difference.limits()),
            "upper", high(difference.limits()),
            "p", difference.p());
  }

  static Object trend(JsonNode input) {
    TrendLine line =
        TrendLine.of(Json.numbers(input.get("x")), Json.numbers(input.get("y")), Json.level(input));
    return object(
        "n", line.n(),
        "S", line.s(),
        "slope", line.slope(),
        "intercept", line.intercept(),
        "varS", line.variance(),
        "z", line.z(),
        "p_normal", line.pNormal(),
        "ties", line.ties(),
        "p_exact", line.pExact(),
        "slope_lower", low(line.slopeLimits()),
        "slope_upper", high(line.slopeLimits()),
        "slope_coverage", line.slopeCoverage());
  }
}
