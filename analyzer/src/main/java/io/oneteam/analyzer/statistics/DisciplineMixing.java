package io.oneteam.analyzer.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Does shared work cross disciplines as often as chance would have it? Mixing matrix and
 * assortativity after Newman (2003); chance = handing the disciplines out again among all the same
 * people. The product of margins a·b is not chance: with few people it counts pairs of a person
 * with themselves.
 */
public final class DisciplineMixing {
  private final List<String> labels;
  private final int[] labelOf;
  private final int[] sizes;
  private final int[][] ends;
  private final double[] weights;
  private final double total;
  private final double[][] observed;

  private DisciplineMixing(List<String> labels, int[] labelOf, int[][] ends, double[] weights) {
    this.labels = labels;
    this.labelOf = labelOf;
    this.ends = ends;
    this.weights = weights;
    this.sizes = new int[labels.size()];
    for (int label : labelOf) {
      sizes[label]++;
    }
    this.observed = new double[labels.size()][labels.size()];
    double sum = 0;
    for (int e = 0; e < weights.length; e++) {
      int c = labelOf[ends[e][0]];
      int d = labelOf[ends[e][1]];
      observed[c][d] += weights[e];
      if (c != d) {
        observed[d][c] += weights[e];
      }
      sum += weights[e];
    }
    this.total = sum;
  }

  /**
   * The mixing of a graph.
   *
   * @param people discipline by person; people who share nothing count too
   * @param edges pairs; those with an unknown person, with one person twice or without a positive
   *     weight are left out
   */
  public static DisciplineMixing of(
      Map<String, String> people, List<CollaborationGraph.Edge> edges) {
    List<String> labels = List.copyOf(new TreeSet<>(people.values()));
    Map<String, Integer> index = new TreeMap<>();
    int[] labelOf = new int[people.size()];
    for (Map.Entry<String, String> person : new TreeMap<>(people).entrySet()) {
      labelOf[index.size()] = labels.indexOf(person.getValue());
      index.put(person.getKey(), index.size());
    }
    List<int[]> ends = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (CollaborationGraph.Edge edge : edges) {
      Integer a = index.get(edge.a());
      Integer b = index.get(edge.b());
      boolean real = edge.weight() > 0 && Double.isFinite(edge.weight());
      if (a != null && b != null && !a.equals(b) && real) {
        ends.add(new int[] {a, b});
        weights.add(edge.weight());
      }
    }
    return new DisciplineMixing(
        labels,
        labelOf,
        ends.toArray(int[][]::new),
        weights.stream().mapToDouble(weight -> weight).toArray());
  }

  /** Disciplines in order of their names: the order of all lists here. */
  public List<String> labels() {
    return labels;
  }

  /** People per discipline. */
  public List<Integer> people() {
    return Arrays.stream(sizes).boxed().toList();
  }

  /** Sum of the weights. */
  public double totalWeight() {
    return total;
  }

  /** Weight within (diagonal) and between disciplines; symmetric. */
  public List<List<Double>> observed() {
    return Tables.of(labels.size(), (c, d) -> observed[c][d]);
  }

  /** Mean of {@link #observed} over all relabellings, in closed form. */
  public List<List<Double>> expected() {
    return Tables.of(labels.size(), this::expected);
  }

  private double expected(int c, int d) {
    double n = labelOf.length;
    double pairs = c == d ? sizes[c] * (sizes[c] - 1.0) : 2.0 * sizes[c] * sizes[d];
    return n < 2 ? 0 : total * pairs / (n * (n - 1));
  }

  /** Observed over expected; {@code null} where nothing is expected. */
  public List<List<@Nullable Double>> ratio() {
    return Tables.of(
        labels.size(),
        (c, d) -> expected(c, d) > 0 ? Double.valueOf(observed[c][d] / expected(c, d)) : null);
  }

  /** The mixing matrix e: symmetric, sums to 1; {@code null} without shared work. */
  public @Nullable List<List<Double>> matrix() {
    return total > 0 ? Tables.of(labels.size(), this::fraction) : null;
  }

  private double fraction(int c, int d) {
    return observed[c][d] / total / (c == d ? 1 : 2);
  }

  /** Share of the weight that crosses disciplines; {@code null} without shared work. */
  public @Nullable Double crossShare() {
    return total > 0 ? Double.valueOf(crossShare(labelOf)) : null;
  }

  /** Its mean over relabellings, 1−Σn_d(n_d−1)/(n(n−1)); {@code null} for fewer than two people. */
  public @Nullable Double crossShareExpected() {
    double n = labelOf.length;
    double same = 0;
    for (int size : sizes) {
      same += size * (size - 1.0);
    }
    return n < 2 ? null : Double.valueOf(1 - same / (n * (n - 1)));
  }

  /**
   * Newman's r: 1 = nobody works across, below 0 = more across than within; {@code null} for one
   * discipline or without shared work. Show it last.
   */
  public @Nullable Double assortativity() {
    if (total == 0) {
      return null;
    }
    double trace = 0;
    double squares = 0;
    for (int c = 0; c < sizes.length; c++) {
      double margin = 0;
      for (int d = 0; d < sizes.length; d++) {
        margin += fraction(c, d);
      }
      trace += fraction(c, c);
      squares += margin * margin;
    }
    return squares >= 1 - 1e-12 ? null : Double.valueOf((trace - squares) / (1 - squares));
  }

  /** Number of distinct relabellings. */
  public double relabellings() {
    return Relabellings.count(labelOf);
  }

  /**
   * What chance gives; exact up to 60,000 relabellings, else 9,999 shuffles.
   *
   * @param seed for the shuffles, from {@link SeededRandom#seed}
   * @return {@code null} without shared work
   */
  public @Nullable MixingChance chance(long seed) {
    return total > 0 ? MixingChance.of(labelOf, this::crossShare, seed) : null;
  }

  private double crossShare(int[] labelling) {
    double within = 0;
    for (int e = 0; e < weights.length; e++) {
      within += labelling[ends[e][0]] == labelling[ends[e][1]] ? weights[e] : 0;
    }
    return 1 - within / total;
  }
}
