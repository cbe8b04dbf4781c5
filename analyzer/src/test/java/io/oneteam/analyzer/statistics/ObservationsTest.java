package io.oneteam.analyzer.statistics;

import static io.oneteam.analyzer.statistics.Samples.observations;
import static io.oneteam.analyzer.statistics.Samples.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationsTest {
  @ParameterizedTest
  @ValueSource(
      doubles = {
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        -1,
        -1e-5,
        1.1e9,
        Double.MAX_VALUE
      })
  void anExitThatIsNoDurationIsLeftOutAndCounted(double exit) {
    List<Observation> rows = new ArrayList<>(observations("3 5+"));
    rows.add(Observation.event(exit));

    assertThat(Observations.of(rows).size()).isEqualTo(2);
    assertThat(Observations.of(rows).excluded()).isEqualTo(1);
    Observations arrays =
        Observations.of(new double[] {3, 5, exit}, new boolean[] {true, false, true});
    assertThat(arrays.size()).isEqualTo(2);
    assertThat(arrays.excluded()).isEqualTo(1);
    assertThat(KaplanMeier.of(arrays).excluded()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 9, 8.9999999, 10, -2e9})
  void anEntryNotBeforeTheExitIsLeftOutAndCounted(double entry) {
    Observations rows = Observations.of(List.of(new Observation(entry, 8.9999999, true)));

    assertThat(rows.size()).isZero();
    assertThat(rows.excluded()).isEqualTo(1);
  }

  @Test
  void zeroAndTheLongestTimeAreDurations() {
    assertThat(Observations.of(new double[] {0, 1e9}, new boolean[] {true, true}).size())
        .isEqualTo(2);
    assertThat(rows("0 1000000000").size()).isEqualTo(2);
  }

  @Test
  void timesEqualToSixDecimalsAreOneTime() {
    Observations rows =
        Observations.of(new double[] {0.1 + 0.2, 0.3, 0.300001}, new boolean[] {true, true, true});

    assertThat(KaplanMeier.of(rows).points())
        .extracting(SurvivalPoint::events)
        .containsExactly(2, 1);
  }

  @Test
  void conditioningOnAStartDropsEarlierExitsAndKeepsEventsAtIt() {
    Observations rows = rows("20 40 5-40+ 8-55 41-70+ 30-90 9-9").from(40);

    assertThat(rows.size()).isEqualTo(5);
    assertThat(rows.events()).isEqualTo(3);
    assertThat(rows.excluded()).isEqualTo(1);
    assertThat(rows.delayedEntry()).isTrue();
    assertThat(KaplanMeier.of(rows).at(40).share()).isEqualTo(0.75);
  }

  @Test
  void atRiskExcludesTheEntryAndIncludesTheExit() {
    Observations rows = rows("3-9 9 0-4+ 2");

    assertThat(rows.atRisk(0)).isEqualTo(2);
    assertThat(rows.atRisk(2)).isEqualTo(3);
    assertThat(rows.atRisk(3)).isEqualTo(2);
    assertThat(rows.atRisk(4)).isEqualTo(3);
    assertThat(rows.atRisk(9)).isEqualTo(2);
    assertThat(rows.atRisk(9.5)).isZero();
    assertThat(rows.beyond(3.9)).isEqualTo(3);
    assertThat(rows.beyond(9)).isZero();
  }

  @Test
  void delayedEntryIsKnownFromTheRowsOrTheDesign() {
    assertThat(rows("3 4").delayedEntry()).isFalse();
    assertThat(rows("3 1-4").delayedEntry()).isTrue();
    assertThat(Observations.delayed(observations("3 4")).delayedEntry()).isTrue();
    assertThat(Observations.of(new double[] {3}, new boolean[] {true}).delayedEntry()).isFalse();
  }

  @Test
  void poolingKeepsRowsExclusionsAndDelay() {
    Observations pooled = Observations.pooled(List.of(rows("3 9-9"), rows("1-4+ 5 5-5")));

    assertThat(pooled.size()).isEqualTo(3);
    assertThat(pooled.events()).isEqualTo(2);
    assertThat(pooled.excluded()).isEqualTo(2);
    assertThat(pooled.delayedEntry()).isTrue();
    assertThat(Observations.pooled(List.of(rows("3"))).delayedEntry()).isFalse();
    assertThat(Observations.pooled(List.of()).size()).isZero();
  }

  @Test
  void arraysOfDifferentLengthAreTheCallersMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Observations.of(new double[2], new boolean[3]))
        .withMessageContaining("2, 3");
  }

  @Test
  void shorthandsMakeEventsAndCensorings() {
    assertThat(Observation.event(3)).isEqualTo(new Observation(null, 3, true));
    assertThat(Observation.censored(3)).isEqualTo(new Observation(null, 3, false));
  }
}
