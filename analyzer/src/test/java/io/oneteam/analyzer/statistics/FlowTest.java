package io.oneteam.analyzer.statistics;

import static io.oneteam.analyzer.statistics.Samples.EXACT;
import static io.oneteam.analyzer.statistics.Samples.observations;
import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.analyzer.statistics.HandOffTrail.Event;
import io.oneteam.analyzer.statistics.HandOffTrail.Pair;
import io.oneteam.analyzer.statistics.ParallelWork.Stretch;
import io.oneteam.analyzer.statistics.PeriodSlices.History;
import io.oneteam.analyzer.statistics.PeriodSlices.Slice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowTest {
  @Test
  void aHandOffWaitsForTheReceiversFirstWork() {
    HandOffTrail trail =
        HandOffTrail.of(
            List.of(
                Event.assigned(0, "DS"),
                Event.worked(1, "DS"),
                Event.assigned(5, "DE"),
                Event.worked(6, "DS"),
                Event.worked(9, "DE"),
                Event.assigned(12, "SE"),
                Event.worked(12, "SE")),
            30);

    assertThat(trail.handOffs()).isEqualTo(2);
    assertThat(trail.returns()).isZero();
    assertThat(trail.pairs())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(new Pair("DE", "SE"), 1, new Pair("DS", "DE"), 1));
    assertThat(trail.waits()).containsExactly(Observation.event(4), Observation.event(0));
    assertThat(trail.totalWait()).isEqualTo(Observation.event(4));
  }

  @Test
  void waitsEndUnfinishedAtTheNextHandOffAndTheCutOff() {
    HandOffTrail trail =
        HandOffTrail.of(
            List.of(
                Event.assigned(0, "DS"),
                Event.assigned(3, "SE"),
                Event.worked(4, "SE"),
                Event.assigned(6, "DS"),
                Event.worked(10, "DS"),
                Event.assigned(11, "SE"),
                Event.assigned(20, "ML")),
            40);

    assertThat(trail.returns()).isEqualTo(2);
    assertThat(trail.waits())
        .containsExactly(
            Observation.event(1),
            Observation.event(4),
            Observation.censored(9),
            Observation.censored(20));
    assertThat(trail.totalWait()).isEqualTo(Observation.censored(34));
    assertThat(trail.pairs()).containsEntry(new Pair("DS", "SE"), 2);
  }

  @Test
  void unassigningAndTheSameDisciplineAreNoHandOff() {
    HandOffTrail trail =
        HandOffTrail.of(
            List.of(
                Event.assigned(0, "DS"),
                Event.assigned(2, "DS"),
                Event.assigned(3, null),
                Event.assigned(4, "DS"),
                Event.worked(5, "SE")),
            9);

    assertThat(trail.handOffs()).isZero();
    assertThat(trail.totalWait()).isNull();
    assertThat(HandOffTrail.of(List.of(), 9).waits()).isEmpty();
  }

  @Test
  void nothingCountsAfterTheCutOff() {
    HandOffTrail trail =
        HandOffTrail.of(
            List.of(
                Event.assigned(0, "DS"),
                Event.assigned(9, "SE"),
                Event.worked(10, "SE"),
                Event.assigned(Double.NaN, "ML")),
            9);

    assertThat(trail.waits()).containsExactly(Observation.censored(0));
  }

  @Test
  void pairsAreOrderedByGiverThenReceiver() {
    assertThat(new Pair("a", "b")).isLessThan(new Pair("b", "a"));
    assertThat(new Pair("a", "b")).isLessThan(new Pair("a", "c"));
  }

  // R: qbinom(c(.025, .975), 6, .5) + c(0, 1)
  @Test
  void finishedWaitsUseOrderStatistics() {
    MedianWait wait = MedianWait.of(observations("1 2 3 4 5 9"), 0.95);

    assertThat(wait).isEqualTo(new MedianWait(6, 6, 3.5, 1.0, 9.0, 0.96875));
    MedianWait few = MedianWait.of(observations("1 2 3 4 9"), 0.95);
    assertThat(few).isEqualTo(new MedianWait(5, 5, 3.0, null, null, null));
    assertThat(MedianWait.of(List.of(), 0.95))
        .isEqualTo(new MedianWait(0, 0, null, null, null, null));
  }

  @Test
  void anUnfinishedWaitTurnsTheMedianIntoASurvivalOne() {
    MedianWait wait = MedianWait.of(observations("9 13 13+ 18 23 28+ 31 34 45+ 48 161+"), 0.95);

    assertThat(wait).isEqualTo(new MedianWait(11, 7, 31.0, 13.0, null, null));
    assertThat(MedianWait.of(observations("5 9-9"), 0.95).n()).isEqualTo(1);
  }

  private static final Map<String, List<Stretch>> THREE =
      Map.of(
          "DS", List.of(new Stretch(0, 40)),
          "DE", List.of(new Stretch(30, 50), new Stretch(10, 20)),
          "SE", List.of(new Stretch(35, 60)));

  // By hand on a day grid.
  @Test
  void parallelTimeNeedsTwoDisciplines() {
    ParallelWork work = ParallelWork.of(THREE);

    assertThat(work.days()).isEqualTo(Map.of("DE", 30.0, "DS", 40.0, "SE", 25.0));
    assertThat(work.first()).isEqualTo(Map.of("DE", 10.0, "DS", 0.0, "SE", 35.0));
    assertThat(work.active()).isEqualTo(60);
    assertThat(work.parallel()).isEqualTo(30);
    assertThat(work.parallelShare()).isEqualTo(0.5);
    assertThat(work.meanConcurrent()).isCloseTo(95 / 60.0, EXACT);
    assertThat(work.pairs())
        .containsExactly(
            new ParallelWork.Pair("DE", "DS", 20, 20 / 30.0, 0.4),
            new ParallelWork.Pair("DE", "SE", 15, 0.6, 0.375),
            new ParallelWork.Pair("DS", "SE", 5, 0.2, 5 / 60.0));
  }

  @Test
  void stretchesThatTouchDoNotOverlapAndOwnOnesMerge() {
    ParallelWork serial =
        ParallelWork.of(
            Map.of("a", List.of(new Stretch(0, 30)), "b", List.of(new Stretch(30, 50))));
    assertThat(serial.parallel()).isZero();

    ParallelWork merged =
        ParallelWork.of(
            Map.of(
                "a",
                List.of(
                    new Stretch(0, 10), new Stretch(5, 15), new Stretch(15, 20), new Stretch(6, 7)),
                "b",
                List.of(
                    new Stretch(12, 13),
                    new Stretch(12, 13),
                    new Stretch(9, 9),
                    new Stretch(8, 2))));
    assertThat(merged.days()).isEqualTo(Map.of("a", 20.0, "b", 1.0));
    assertThat(merged.parallel()).isEqualTo(1);
    assertThat(merged.first()).containsEntry("b", 12.0);
  }

  @Test
  void withoutActivityNoShareIsGiven() {
    ParallelWork nothing = ParallelWork.of(Map.of("a", List.of(), "b", List.of()));

    assertThat(nothing.parallelShare()).isNull();
    assertThat(nothing.meanConcurrent()).isNull();
    assertThat(nothing.first()).isEmpty();
    assertThat(nothing.pairs()).containsExactly(new ParallelWork.Pair("a", "b", 0, null, null));
    ParallelWork endless =
        ParallelWork.of(
            Map.of(
                "a",
                List.of(
                    new Stretch(0, Double.POSITIVE_INFINITY),
                    new Stretch(Double.NEGATIVE_INFINITY, 3),
                    new Stretch(Double.NaN, 3))));
    assertThat(endless.parallelShare()).isNull();
    ParallelWork one = ParallelWork.of(Map.of("a", List.of(), "b", List.of(new Stretch(0, 9))));
    assertThat(one.pairs()).containsExactly(new ParallelWork.Pair("a", "b", 0, null, 0.0));
  }

  private static List<Slice> slices(long from, long to) {
    return PeriodSlices.of(
        List.of(
            new History("gone", 20, 90L),
            new History("first day", 20, 100L),
            new History("last day", 99, 189L),
            new History("born first day", 100, 190L),
            new History("open", 189, null),
            new History("later", 190, 190L),
            new History("before birth", 150, 140L)),
        from,
        to,
        100,
        380);
  }

  @Test
  void aPeriodHoldsTheAgesWithinIt() {
    assertThat(slices(90, 190))
        .containsExactly(
            new Slice("first day", new Observation(79.0, 80, true)),
            new Slice("last day", new Observation(0.0, 90, true)),
            new Slice("born first day", new Observation(null, 89, false)),
            new Slice("open", new Observation(null, 0, false)));
    assertThat(slices(190, 281))
        .containsExactly(
            new Slice("born first day", new Observation(89.0, 90, true)),
            new Slice("open", new Observation(0.0, 91, false)),
            new Slice("later", new Observation(null, 0, true)));
  }

  @Test
  void theCutOffEndsTheLastPeriod() {
    assertThat(slices(373, 465))
        .containsExactly(new Slice("open", new Observation(183.0, 191, false)));
    assertThat(slices(380, 465)).hasSize(1);
    assertThat(slices(381, 465)).isEmpty();
    assertThat(slices(0, 100)).isEmpty();
  }
}
