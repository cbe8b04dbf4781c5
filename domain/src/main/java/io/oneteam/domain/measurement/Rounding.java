package io.oneteam.domain.measurement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Twelve significant digits: more than anybody reads, fewer than a sum's last bits, which depend on
 * the order of its terms. The same history so gives the same bytes in whatever order it was stored.
 */
final class Rounding {
  private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

  private Rounding() {}

  static double of(double number) {
    return number == Math.rint(number) || !Double.isFinite(number)
        ? number
        : new BigDecimal(number).round(DIGITS).doubleValue();
  }

  static @Nullable Double ofNullable(@Nullable Double number) {
    return number == null ? null : (Double) of(number);
  }

  static List<Double> all(List<Double> numbers) {
    return numbers.stream().map(Rounding::of).toList();
  }

  /** Rows may hold nulls where nothing may be said. */
  static List<List<@Nullable Double>> rows(List<List<@Nullable Double>> rows) {
    List<List<@Nullable Double>> rounded = new ArrayList<>();
    for (List<@Nullable Double> row : rows) {
      List<@Nullable Double> cells = new ArrayList<>();
      for (Double number : row) {
        cells.add(ofNullable(number));
      }
      rounded.add(cells);
    }
    return rounded;
  }
}
