package io.oneteam.analyzer.statistics;

import java.util.Collection;
import java.util.List;

/**
 * The exact distribution of Kendall's S when every order is equally likely, from the generating
 * function of inversions [n]!/(Π[t]!) with t the sizes of tied groups.
 */
final class KendallDistribution {
  /** probability[i] belongs to S = pairs − 2i, pairs = untied pairs. */
  private final double[] probability;

  private final int pairs;

  private KendallDistribution(double[] probability) {
    this.probability = probability;
    this.pairs = probability.length - 1;
  }

  static KendallDistribution of(int n) {
    return of(n, List.of());
  }

  static KendallDistribution of(int n, Collection<Integer> tiedGroups) {
    double[] poly = {1};
    for (int k = 2; k <= n; k++) {
      poly = times(poly, k);
    }
    for (int size : tiedGroups) {
      for (int k = 2; k <= size; k++) {
        poly = dividedBy(poly, k);
      }
    }
    return new KendallDistribution(poly);
  }

  /** Times (1 + q + … + q^(k−1))/k: the k-th value falls among k−1 others. */
  private static double[] times(double[] poly, int k) {
    double[] product = new double[poly.length + k - 1];
    for (int i = 0; i < poly.length; i++) {
      for (int j = 0; j < k; j++) {
        product[i + j] += poly[i] / k;
      }
    }
    return product;
  }

  private static double[] dividedBy(double[] poly, int k) {
    double[] quotient = new double[poly.length - k + 1];
    double window = 0;
    for (int i = 0; i < quotient.length; i++) {
      window -= i >= k ? quotient[i - k] : 0;
      quotient[i] = poly[i] * k - window;
      window += quotient[i];
    }
    return quotient;
  }

  /** P(S ≥ s). */
  double upperTail(int s) {
    double sum = 0;
    for (int i = 0; i <= pairs && pairs - 2 * i >= s; i++) {
      sum += probability[i];
    }
    return sum;
  }

  /** P(|S| ≥ |s|). */
  double twoSided(int s) {
    int size = Math.abs(s);
    return size == 0 ? 1 : Math.min(1, 2 * upperTail(size));
  }

  /**
   * The smallest possible s with P(S ≥ s) at most {@code tail}; beyond every S if there is none.
   */
  int critical(double tail) {
    double sum = 0;
    for (int i = 0; i <= pairs; i++) {
      sum += probability[i];
      if (sum > tail * (1 + 1e-9)) {
        return pairs - 2 * (i - 1);
      }
    }
    return -pairs;
  }
}
