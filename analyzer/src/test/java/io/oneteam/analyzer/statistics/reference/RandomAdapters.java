package io.oneteam.analyzer.statistics.reference;

import static io.oneteam.analyzer.statistics.reference.Json.each;
import static io.oneteam.analyzer.statistics.reference.Json.list;
import static io.oneteam.analyzer.statistics.reference.Json.object;
import static io.oneteam.analyzer.statistics.reference.Json.pair;

import io.oneteam.analyzer.statistics.Bootstrap;
import io.oneteam.analyzer.statistics.HillNumbers;
import io.oneteam.analyzer.statistics.SeededRandom;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is drawn from a seed. */
final class RandomAdapters {
  private RandomAdapters() {}

  static Object streams(JsonNode input) {
    return input.has("keys")
        ? object("keys", each(input.get("keys"), key -> seed(key.asString())))
        : object("streams", each(input.get("seeds"), seed -> stream(input, seed.asLong())));
  }

  private static Object seed(String key) {
    long seed = SeededRandom.seed(key);
    return object("key", key, "seed", String.valueOf(seed), "first", SeededRandom.of(seed).next());
  }

  private static Object stream(JsonNode input, long seed) {
    int count = input.get("count").asInt();
    SplittableRandom raw = new SplittableRandom(seed);
    SeededRandom doubles = SeededRandom.of(seed);
    SeededRandom indexes = SeededRandom.of(seed);
    return object(
        "seed", String.valueOf(seed),
        "longs", LongStream.generate(raw::nextLong).limit(count).mapToObj(String::valueOf).toList(),
        "doubles", DoubleStream.generate(doubles::next).limit(count).boxed().toList(),
        "bounded", each(input.get("bounds"), bound -> indexes(indexes, count, bound.asInt())));
  }

  /** One stream runs through all bounds. */
  private static List<Integer> indexes(SeededRandom random, int count, int bound) {
    return IntStream.generate(() -> random.index(bound)).limit(count).boxed().toList();
  }

  static Object shuffle(JsonNode input) {
    List<Object> values =
        list(input.get("values"), value -> value.isNumber() ? value.asDouble() : value.asString());
    SeededRandom random = SeededRandom.of(input.get("seed").asLong());
    return object(
        "rounds",
        IntStream.range(0, input.get("rounds").asInt())
            .mapToObj(round -> random.shuffled(values))
            .toList());
  }

  static @Nullable Object bootstrap(JsonNode input) {
    Bootstrap result =
        Bootstrap.of(
            list(input.get("units"), unit -> unit.isArray() ? Json.numbers(unit) : scalar(unit)),
            statistic(input.get("statistic").asString()),
            input.get("seed").asLong(),
            input.get("B").asInt(),
            Json.level(input));
    return result == null
        ? null
        : object(
            "estimate", result.estimate(),
            "B", result.draws().size(),
            "mean", result.mean(),
            "percentile", pair(result.percentile()),
            "first_reps", result.draws().subList(0, Math.min(5, result.draws().size())),
            "z0", result.bias(),
            "acceleration", result.acceleration(),
            "bca", pair(result.bca()));
  }

  private static double[] scalar(JsonNode unit) {
    return new double[] {unit.asDouble()};
  }

  private static ToDoubleFunction<List<double[]>> statistic(String name) {
    return switch (name) {
      case "mean" -> units -> units.stream().mapToDouble(unit -> unit[0]).average().orElseThrow();
      case "hill_q1_of_column_sums" -> RandomAdapters::effectiveOfSums;
      default -> throw new IllegalArgumentException("no statistic '" + name + "' to bootstrap");
    };
  }

  private static double effectiveOfSums(List<double[]> units) {
    double[] sums = new double[units.get(0).length];
    for (double[] unit : units) {
      for (int k = 0; k < sums.length; k++) {
        sums[k] += unit[k];
      }
    }
    HillNumbers numbers = HillNumbers.of(sums, null);
    return numbers == null ? Double.NaN : numbers.effective();
  }
}
