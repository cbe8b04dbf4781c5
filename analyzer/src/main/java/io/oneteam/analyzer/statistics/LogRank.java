package io.oneteam.analyzer.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Do groups have the event at the same rate at the same age? Log-rank (Mantel 1966) with k groups,
 * strata and delayed entry: E_g = Σ d·Y_g/Y, V the hypergeometric covariance.
 *
 * @param groups names, in the order of all lists here
 * @param observed events per group
 * @param expected events per group if all had one rate
 * @param variance covariance matrix of observed − expected
 * @param chiSquared {@code null} = refused: fewer than two groups ever at risk, or no variance
 * @param df groups with a positive expected count, minus one; {@code null} = refused
 * @param p asymptotic; {@code null} = refused
 */
public record LogRank(
    List<String> groups,
    List<Integer> observed,
    List<Double> expected,
    List<List<Double>> variance,
    @Nullable Double chiSquared,
    @Nullable Integer df,
    @Nullable Double p) {

  /** Copies the lists. */
  public LogRank {
    groups = List.copyOf(groups);
    observed = List.copyOf(observed);
    expected = List.copyOf(expected);
    variance = variance.stream().map(List::copyOf).toList();
  }

  /** Compares groups; the order is that of the map. */
  public static LogRank of(Map<String, Observations> groups) {
    return stratified(List.of(groups));
  }

  /**
   * Compares groups within strata, for example periods within teams.
   *
   * @param strata rows by group, per stratum; groups come in order of first appearance
   */
  public static LogRank stratified(Collection<? extends Map<String, Observations>> strata) {
    Set<String> names = new LinkedHashSet<>();
    strata.forEach(stratum -> names.addAll(stratum.keySet()));
    List<String> groups = List.copyOf(names);
    int k = groups.size();
    int[] observed = new int[k];
    double[] expected = new double[k];
    double[][] variance = new double[k][k];
    Observations none = Observations.of(List.of());
    for (Map<String, Observations> stratum : strata) {
      List<Observations> rows = new ArrayList<>();
      for (int g = 0; g < k; g++) {
        rows.add(stratum.getOrDefault(groups.get(g), none));
        observed[g] += rows.get(g).events();
      }
      add(rows, expected, variance);
    }
    return tested(groups, observed, expected, variance);
  }

  private static void add(List<Observations> rows, double[] expected, double[][] variance) {
    RiskTable table = RiskTable.of(Observations.pooled(rows));
    List<AtRisk> risk = rows.stream().map(AtRisk::of).toList();
    int k = risk.size();
    for (int j = 0; j < table.size(); j++) {
      double d = table.events(j);
      double y = table.atRisk(j);
      if (d == 0) {
        continue;
      }
      double factor = y > 1 ? d * (y - d) / (y - 1) : 0;
      double[] share = new double[k];
      for (int g = 0; g < k; g++) {
        share[g] = risk.get(g).at(table.micros(j)) / y;
        expected[g] += d * share[g];
      }
      for (int g = 0; g < k; g++) {
        for (int h = 0; h < k; h++) {
          variance[g][h] += factor * share[g] * ((g == h ? 1 : 0) - share[h]);
        }
      }
    }
  }

  private static LogRank tested(
      List<String> groups, int[] observed, double[] expected, double[][] variance) {
    int[] used = new int[groups.size()];
    int count = 0;
    for (int g = 0; g < used.length; g++) {
      if (expected[g] > 0) {
        used[count++] = g;
      }
    }
    Double chiSquared = null;
    if (count >= 2) {
      int[] kept = Arrays.copyOfRange(used, 1, count);
      double[] excess = new double[kept.length];
      double[][] covariance = new double[kept.length][kept.length];
      for (int a = 0; a < kept.length; a++) {
        excess[a] = observed[kept[a]] - expected[kept[a]];
        for (int b = 0; b < kept.length; b++) {
          covariance[a][b] = variance[kept[a]][kept[b]];
        }
      }
      chiSquared = QuadraticForm.inverse(excess, covariance);
    }
    return new LogRank(
        groups,
        Arrays.stream(observed).boxed().toList(),
        Arrays.stream(expected).boxed().toList(),
        Arrays.stream(variance).map(row -> Arrays.stream(row).boxed().toList()).toList(),
        chiSquared,
        chiSquared == null ? null : Integer.valueOf(count - 1),
        chiSquared == null ? null : Distributions.chiSquaredUpperTail(chiSquared, count - 1));
  }

  /** The rate ratio of the first group against the second; {@code null} unless it is defined. */
  public @Nullable RateRatio rateRatio(double level) {
    return RateRatio.of(this, level);
  }

  /**
   * Does the rate rise or fall along the groups? z = c·(O−E)/√(cᵀVc).
   *
   * @param scores one per group, for example the index of the quarter
   * @return {@code null} without variance
   */
  public @Nullable Trend trend(List<Double> scores) {
    if (scores.size() != groups.size()) {
      throw new IllegalArgumentException(
          groups.size() + " scores are needed, one per group, not " + scores.size());
    }
    double excess = 0;
    double sum = 0;
    for (int g = 0; g < scores.size(); g++) {
      excess += scores.get(g) * (observed.get(g) - expected.get(g));
      for (int h = 0; h < scores.size(); h++) {
        sum += scores.get(g) * scores.get(h) * variance.get(g).get(h);
      }
    }
    if (!(sum > QuadraticForm.SINGULAR)) {
      return null;
    }
    double z = excess / Math.sqrt(sum);
    return new Trend(z, Distributions.normalTwoSided(z));
  }

  /**
   * A trend of rates.
   *
   * @param z positive when later groups have the event sooner
   * @param p two-sided, normal
   */
  public record Trend(double z, double p) {}
}
