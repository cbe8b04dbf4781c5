package io.oneteam.analyzer.statistics.reference;

import static io.oneteam.analyzer.statistics.reference.Json.high;
import static io.oneteam.analyzer.statistics.reference.Json.list;
import static io.oneteam.analyzer.statistics.reference.Json.low;
import static io.oneteam.analyzer.statistics.reference.Json.object;

import io.oneteam.analyzer.statistics.DiversityInterval;
import io.oneteam.analyzer.statistics.HillNumbers;
import io.oneteam.analyzer.statistics.MixDifference;
import io.oneteam.analyzer.statistics.SiloIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How work spreads. */
final class SpreadAdapters {
  private SpreadAdapters() {}

  static @Nullable Object hill(JsonNode input) {
    Integer kinds = Json.given(input, "K") ? input.get("K").asInt() : null;
    HillNumbers numbers = HillNumbers.of(Json.numbers(input.get("counts")), kinds);
    if (numbers == null) {
      return null;
    }
    Map<String, @Nullable Object> answer =
        object(
            "n", numbers.n(),
            "q0", numbers.present(),
            "shannon", numbers.shannon(),
            "q1", numbers.effective(),
            "q2", numbers.dominant(),
            "pielou", numbers.pielou(),
            "evenness", numbers.evenness(),
            "gini_simpson", numbers.giniSimpson(),
            "evenness_of_all", numbers.evennessOfAll());
    HillNumbers.Corrected corrected = numbers.corrected();
    if (corrected != null) {
      answer.put("miller_madow", corrected.millerMadow());
      answer.put("q1_miller_madow", corrected.effective());
      answer.put("q1_miller_madow_capped", corrected.capped());
      answer.put("coverage", corrected.coverage());
      answer.put("chao_shen", corrected.chaoShen());
      answer.put("q1_chao_shen", corrected.effectiveChaoShen());
      answer.put("q2_unbiased", corrected.dominant());
    }
    return answer;
  }

  static @Nullable Object diversityInterval(JsonNode input) {
    DiversityInterval interval =
        DiversityInterval.of(
            list(input.get("items"), Json::numbers),
            input.get("seed").asLong(),
            input.get("B").asInt(),
            Json.level(input));
    return interval == null
        ? null
        : object(
            "items", interval.items(),
            "n", interval.n(),
            "estimate", interval.estimate(),
            "plug_in", interval.plugIn(),
            "deff", interval.designEffect(),
            "n_effective", interval.effectiveN(),
            "even", interval.even(),
            "lower", low(interval.limits()),
            "upper", high(interval.limits()),
            "median", interval.median());
  }

  static @Nullable Object partition(JsonNode input) {
    SiloIndex index = SiloIndex.of(list(input.get("matrix"), Json::numbers));
    return index == null
        ? null
        : object(
            "alpha", index.alpha(),
            "gamma", index.gamma(),
            "beta", index.beta(),
            "mutual_information", index.mutualInformation(),
            "models", index.models());
  }

  static @Nullable Object composition(JsonNode input) {
    List<double[]> first = new ArrayList<>();
    List<double[]> second = new ArrayList<>();
    JsonNode groups = input.get("group");
    for (int i = 0; i < groups.size(); i++) {
      (groups.get(i).equals(groups.get(0)) ? first : second)
          .add(Json.numbers(input.get("rows").get(i)));
    }
    MixDifference difference = MixDifference.of(first, second, 0);
    return difference == null
        ? null
        : object(
            "tvd", difference.distance(),
            "permutations", difference.visited(),
            "count", difference.asFar(),
            "p", difference.p());
  }
}
