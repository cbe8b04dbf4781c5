package io.oneteam.analyzer.statistics;

import static io.oneteam.analyzer.statistics.Samples.rows;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DelayedEntryStartTest {
  @Test
  void aLoneEarlyUnitDoesNotSendTheCurveToZero() {
    Observations rows = rows("2-5 10-40 10-50 10-60+ 10-70 10-80");

    assertThat(KaplanMeier.of(rows).at(50).share()).isZero();
    assertThat(DelayedEntryStart.of(rows)).isEqualTo(11);
    assertThat(KaplanMeier.of(rows.from(11)).at(50).share()).isGreaterThan(0.5);
  }

  @Test
  void withEnoughUnitsFromBirthTheStartIsZero() {
    assertThat(DelayedEntryStart.of(rows("3 4 5 6 7"))).isEqualTo(0);
  }

  @Test
  void theRiskSetMustStayLargeUntilHalfTheEventsAreIn() {
    // Three at risk from 1, but only two between 5 and 20; three again from 21.
    assertThat(DelayedEntryStart.of(rows("5 0-30 0-30 20-40 20-50 20-60"))).isEqualTo(21);
    // The gap comes after half of the events.
    assertThat(DelayedEntryStart.of(rows("5 5 30 30+ 30+ 40"))).isEqualTo(0);
  }

  @Test
  void theOrderOfRowsDoesNotMoveTheStart() {
    assertThat(DelayedEntryStart.of(rows("20-60 20-50 5 0-30 20-40 0-30"))).isEqualTo(21);
    assertThat(DelayedEntryStart.of(rows("40 30+ 5 30 5 30+"))).isEqualTo(0);
  }

  @Test
  void threeAtRiskAreEnoughAndTwoAreNot() {
    assertThat(DelayedEntryStart.of(rows("3-9 3-9 3-9"))).isEqualTo(4);
    assertThat(DelayedEntryStart.of(rows("3-9 3-9"))).isNull();
  }

  @Test
  void withoutEventsThereIsNoStart() {
    assertThat(DelayedEntryStart.of(rows("9+ 9+ 9+ 9+"))).isNull();
    assertThat(DelayedEntryStart.of(rows(""))).isNull();
  }
}
