package io.oneteam.benchmarks.statistics;

import io.oneteam.analyzer.statistics.Observations;
import io.oneteam.analyzer.statistics.PermutationLogRank;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Ten against ten: 184,756 relabellings, just under the exact limit; wanted: under 1 s. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PermutationBenchmark {
  private Observations first = Observations.of(new double[0], new boolean[0]);
  private Observations second = first;

  /** Two cohorts without ties. */
  @Setup
  public void fill() {
    SplittableRandom random = new SplittableRandom(1);
    first = cohort(random, 90);
    second = cohort(random, 60);
  }

  private static Observations cohort(SplittableRandom random, double mean) {
    double[] exits = new double[10];
    boolean[] events = new boolean[10];
    for (int i = 0; i < exits.length; i++) {
      exits[i] = -mean * Math.log(1 - random.nextDouble());
      events[i] = i > 1;
    }
    return Observations.of(exits, events);
  }

  /** Every relabelling. */
  @Benchmark
  public PermutationLogRank exact() {
    return PermutationLogRank.of(first, second, 1);
  }
}
