package io.oneteam.analyzer.statistics.reference;

import io.oneteam.analyzer.statistics.Limits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads inputs and writes answers. */
final class Json {
  private Json() {}

  static boolean given(JsonNode input, String name) {
    return input.has(name) && !input.get(name).isNull();
  }

  static double number(JsonNode input, String name, double otherwise) {
    return given(input, name) ? input.get(name).asDouble() : otherwise;
  }

  static double level(JsonNode input) {
    return number(input, "conf_level", 0.95);
  }

  static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
    return StreamSupport.stream(array.spliterator(), false).map(each).toList();
  }

  static double[] numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }

  static int[] integers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).mapToInt(JsonNode::asInt).toArray();
  }

  static @Nullable Double orNull(JsonNode value) {
    return value.isNull() || value.isMissingNode() ? null : Double.valueOf(value.asDouble());
  }

  /** An ordered object from names and values in turn. */
  static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return object;
  }

  static @Nullable List<Double> pair(@Nullable Limits limits) {
    return limits == null ? null : List.of(limits.low(), limits.high());
  }

  static @Nullable Double low(@Nullable Limits limits) {
    return limits == null ? null : limits.low();
  }

  static @Nullable Double high(@Nullable Limits limits) {
    return limits == null ? null : limits.high();
  }

  /** Like {@code List.copyOf} of the results, nulls allowed. */
  static <S, T> List<@Nullable T> each(Iterable<S> values, Function<S, @Nullable T> function) {
    List<@Nullable T> result = new ArrayList<>();
    values.forEach(value -> result.add(function.apply(value)));
    return result;
  }
}
