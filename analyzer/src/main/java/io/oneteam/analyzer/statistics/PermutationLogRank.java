package io.oneteam.analyzer.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Two small cohorts compared by handing the cohort labels out again in every possible way. The
 * studentised form works out the variance anew for each relabelling, which keeps its type-I error
 * with unequal follow-up (Neuhaus 1993). Exact up to 200,000 relabellings, else 9,999 seeded
 * shuffles with p = (b+1)/(B+1). Not for delayed entry, nor for cohorts that share a unit.
 *
 * @param exact whether every relabelling was visited
 * @param relabellings distinct relabellings, the observed one included
 * @param visited how many of them were looked at, all or the shuffles
 * @param distance |observed − expected| events of the first cohort
 * @param chiSquared observed statistic; 0 without variance
 * @param asLarge visited relabellings whose statistic is at least the observed one
 * @param asDistant visited relabellings whose |O−E| is at least the observed one
 * @param p two-sided, studentised: the one to use
 * @param pUnstudentised two-sided from |O−E| alone, for reference
 */
public record PermutationLogRank(
    boolean exact,
    double relabellings,
    int visited,
    double distance,
    double chiSquared,
    int asLarge,
    int asDistant,
    double p,
    double pUnstudentised) {

  /** More relabellings than this are sampled. */
  public static final int MAX_EXACT = 200_000;

  private static final double TOLERANCE = 1e-9;

  /**
   * Compares two cohorts.
   *
   * @param seed for the shuffles, from {@link SeededRandom#seed}; unused when exact
   */
  public static PermutationLogRank of(Observations first, Observations second, long seed) {
    Counter counter = new Counter(first, second);
    int[] labels = new int[first.size() + second.size()];
    Arrays.fill(labels, 0, first.size(), 1);
    counter.observe(labels);
    double relabellings = Relabellings.count(labels);
    boolean exact = relabellings <= MAX_EXACT;
    if (exact) {
      Relabellings.forEach(labels, counter);
    } else {
      Relabellings.sample(labels, seed, counter);
    }
    int extra = exact ? 0 : 1;
    return new PermutationLogRank(
        exact,
        relabellings,
        counter.visited,
        counter.observedDistance,
        counter.observedChiSquared,
        counter.asLarge,
        counter.asDistant,
        (counter.asLarge + extra) / (double) (counter.visited + extra),
        (counter.asDistant + extra) / (double) (counter.visited + extra));
  }

  /** The log-rank statistic reduced to sums over event times, and what was counted so far. */
  private static final class Counter implements Consumer<int[]> {
    private final int[] timesAtRisk;
    private final boolean[] event;
    private final double[] rate;
    private final double[] scale;
    private final double[] atRisk;
    private final int[] leaving;
    private double distance;
    private double chiSquared;
    private double observedDistance;
    private double observedChiSquared;
    private int visited;
    private int asLarge;
    private int asDistant;

    Counter(Observations first, Observations second) {
      Observations rows = Observations.pooled(List.of(first, second));
      RiskTable table = RiskTable.of(rows);
      int n = rows.size();
      timesAtRisk = new int[n];
      event = new boolean[n];
      rate = new double[table.size()];
      scale = new double[table.size()];
      atRisk = new double[table.size()];
      leaving = new int[table.size()];
      for (int j = 0; j < table.size(); j++) {
        double y = table.atRisk(j);
        double d = table.events(j);
        atRisk[j] = y;
        rate[j] = d / y;
        scale[j] = y > 1 ? d * (y - d) / (y - 1) / (y * y) : 0;
      }
      for (int i = 0; i < n; i++) {
        timesAtRisk[i] = table.lastAtMicros(rows.exitMicros(i));
        event[i] = rows.isEvent(i);
      }
    }

    void observe(int[] labels) {
      compute(labels);
      observedDistance = distance;
      observedChiSquared = chiSquared;
    }

    @Override
    public void accept(int[] labels) {
      compute(labels);
      visited++;
      asLarge += chiSquared >= observedChiSquared - TOLERANCE ? 1 : 0;
      asDistant += distance >= observedDistance - TOLERANCE ? 1 : 0;
    }

    private void compute(int[] labels) {
      Arrays.fill(leaving, 0);
      double excess = 0;
      for (int i = 0; i < labels.length; i++) {
        if (labels[i] == 1) {
          leaving[timesAtRisk[i]]++;
          excess += event[i] ? 1 : 0;
        }
      }
      double variance = 0;
      int own = 0;
      for (int j = leaving.length - 1; j >= 0; j--) {
        own += leaving[j];
        excess -= rate[j] * own;
        variance += scale[j] * own * (atRisk[j] - own);
      }
      distance = Math.abs(excess);
      chiSquared = variance > QuadraticForm.SINGULAR ? excess * excess / variance : 0;
    }
  }
}
