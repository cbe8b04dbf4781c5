package io.oneteam.benchmarks.statistics;

import io.oneteam.analyzer.statistics.AalenJohansen;
import io.oneteam.analyzer.statistics.Authorship;
import io.oneteam.analyzer.statistics.CollaborationGraph;
import io.oneteam.analyzer.statistics.Departure;
import io.oneteam.analyzer.statistics.DisciplineMixing;
import io.oneteam.analyzer.statistics.DiversityInterval;
import io.oneteam.analyzer.statistics.KaplanMeier;
import io.oneteam.analyzer.statistics.LogRank;
import io.oneteam.analyzer.statistics.MixDifference;
import io.oneteam.analyzer.statistics.MultiState;
import io.oneteam.analyzer.statistics.Observation;
import io.oneteam.analyzer.statistics.Observations;
import io.oneteam.analyzer.statistics.PermutationLogRank;
import io.oneteam.analyzer.statistics.Stay;
import io.oneteam.analyzer.statistics.SurvivalDifference;
import io.oneteam.analyzer.statistics.TruckFactor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Everything a team of 40 models, 12 people and 400 files needs; wanted: under 1 s altogether. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TeamBenchmark {
  private static final String[] DISCIPLINES = {"DS", "DE", "ML", "SE"};
  private final SplittableRandom random = new SplittableRandom(1);
  private final List<Observation> rows = new ArrayList<>();
  private final List<Departure> departures = new ArrayList<>();
  private final List<Stay> stays = new ArrayList<>();
  private final List<double[]> mixes = new ArrayList<>();
  private final List<List<String>> items = new ArrayList<>();
  private final Map<String, String> people = new LinkedHashMap<>();
  private final List<Map<String, Integer>> changes = new ArrayList<>();

  /** Made-up histories. */
  public TeamBenchmark() {
    for (int p = 0; p < 12; p++) {
      people.put("p" + (char) ('a' + p), DISCIPLINES[p % 4]);
    }
    List<String> names = List.copyOf(people.keySet());
    for (int m = 0; m < 40; m++) {
      double leaves = 1 + random.nextInt(200);
      double later = leaves + 1 + random.nextInt(100);
      boolean event = m % 4 > 0;
      rows.add(new Observation(null, leaves, event));
      departures.add(new Departure(null, leaves, event ? (m % 3 == 0 ? "a" : "p") : null));
      stays.add(new Stay("m" + m, 0.0, leaves, "N", event ? "E" : null));
      if (event) {
        stays.add(new Stay("m" + m, leaves, later, "E", m % 2 == 0 ? "P" : null));
      }
      mixes.add(random.ints(4, 0, 9).asDoubleStream().toArray());
      items.add(List.of(names.get(m % 12), names.get((m * 5 + 1) % 12), names.get(m * 7 % 12)));
    }
    for (int f = 0; f < 400; f++) {
      Map<String, Integer> file = new LinkedHashMap<>();
      file.merge(names.get(f % 12), 1 + f % 5, Integer::sum);
      file.merge(names.get((f / 12 + 1 + f) % 11), 2, Integer::sum);
      changes.add(file);
    }
  }

  /** One team's night. */
  @Benchmark
  public void night(Blackhole hole) {
    Observations now = Observations.of(rows.subList(0, 20));
    Observations before = Observations.of(rows.subList(20, 40));
    KaplanMeier curve = KaplanMeier.of(Observations.of(rows));
    curve.points().forEach(point -> hole.consume(point.shown()));
    hole.consume(curve.median());
    hole.consume(curve.restrictedMean(180));
    hole.consume(AalenJohansen.of(List.of("p", "a"), departures).at(90));
    MultiState stages = MultiState.of(List.of("N", "E", "P"), stays);
    for (int day = 0; day < 300; day += 10) {
      hole.consume(stages.at(day));
    }
    hole.consume(LogRank.of(Map.of("now", now, "before", before)).rateRatio(0.95));
    hole.consume(PermutationLogRank.of(now, before, 1));
    hole.consume(SurvivalDifference.of(now, before, 90, 0.95));
    hole.consume(DiversityInterval.of(mixes, 1));
    hole.consume(MixDifference.of(mixes.subList(0, 20), mixes.subList(20, 40), 1));
    CollaborationGraph graph = CollaborationGraph.of(items);
    hole.consume(DisciplineMixing.of(people, graph.edges()).chance(1));
    List<Authorship> files = new ArrayList<>();
    changes.forEach(file -> files.add(Authorship.of(null, file)));
    hole.consume(TruckFactor.of(files));
  }
}
