package io.oneteam.benchmarks.statistics;

import io.oneteam.analyzer.statistics.KaplanMeier;
import io.oneteam.analyzer.statistics.Observations;
import io.oneteam.analyzer.statistics.SurvivalQuantile;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A curve with limits and median for 100,000 rows; wanted: under 50 ms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KaplanMeierBenchmark {
  private static final int ROWS = 100_000;

  /** Whole days tie; fractions give a hundred thousand distinct times, the worst case. */
  @Param({"whole", "fractional"})
  public String days = "whole";

  private final double[] exits = new double[ROWS];
  private final boolean[] events = new boolean[ROWS];

  /** Exponential durations, a third censored. */
  @Setup
  public void fill() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < ROWS; i++) {
      double exit = -200 * Math.log(1 - random.nextDouble());
      exits[i] = days.equals("whole") ? Math.floor(exit) : exit;
      events[i] = random.nextInt(3) > 0;
    }
  }

  /** Rows to median. */
  @Benchmark
  public SurvivalQuantile curveWithLimits() {
    return KaplanMeier.of(Observations.of(exits, events)).median();
  }
}
