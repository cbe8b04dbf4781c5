package io.oneteam.analyzer.statistics;

import java.util.Arrays;
import java.util.List;

/** Rows of counts, one column per kind. */
final class Mixes {
  private Mixes() {}

  static double sum(double[] row) {
    return Arrays.stream(row).sum();
  }

  static List<double[]> nonEmpty(List<double[]> rows) {
    return rows.stream().filter(row -> sum(row) != 0).toList();
  }

  static double[] total(List<double[]> rows) {
    double[] total = new double[rows.isEmpty() ? 0 : rows.get(0).length];
    for (double[] row : rows) {
      if (row.length != total.length) {
        throw new IllegalArgumentException("every row needs " + total.length + " columns");
      }
      for (int k = 0; k < total.length; k++) {
        total[k] += row[k];
      }
    }
    return total;
  }

  /** Whether all counts are real and none is negative. */
  static boolean valid(List<double[]> rows) {
    return rows.stream()
        .flatMapToDouble(Arrays::stream)
        .allMatch(count -> count >= 0 && Double.isFinite(count));
  }

  /** The same rows in an order of their own, whatever order they came in. */
  static List<double[]> sorted(List<double[]> rows) {
    return rows.stream().sorted(Arrays::compare).toList();
  }
}
