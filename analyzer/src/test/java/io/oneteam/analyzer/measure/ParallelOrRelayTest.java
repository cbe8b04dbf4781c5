package io.oneteam.analyzer.measure;

import static io.oneteam.analyzer.Histories.DE;
import static io.oneteam.analyzer.Histories.DS;
import static io.oneteam.analyzer.Issues.issue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.oneteam.analyzer.Histories;
import io.oneteam.analyzer.Issues;
import io.oneteam.domain.history.Flow;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import org.junit.jupiter.api.Test;

class ParallelOrRelayTest {

  @Test
  void oneAfterTheOtherIsARelay() {
    Measurement measured =
        measure(
            epic()
                .issue(work("A-1", 1, "2026-04-01", "2026-04-11"))
                .issue(work("A-2", 2, "2026-04-11", "2026-04-21")));
    assertThat(Measured.estimate(measured, "parallel-share").value()).isZero();
    assertThat(Measured.estimate(measured, "relay").value()).isEqualTo(1.0);
    Figure.Listing rows = Measured.listing(measured, "epic-rows");
    assertThat(Measured.column(rows, "Second joined after")).containsExactly("10.0");
  }

  @Test
  void overlapIsSharedTimeOverTheShorter() {
    Measurement measured =
        measure(
            epic()
                .issue(work("A-1", 1, "2026-04-01", "2026-04-11"))
                .issue(work("A-2", 2, "2026-04-06", "2026-04-14")));
    // shared 5 of 13 days; the shorter lasts 8
    assertThat(Measured.estimate(measured, "parallel-share").value())
        .isCloseTo(5 / 13.0, within(1e-9));
    Figure.Listing rows = Measured.listing(measured, "epic-rows");
    assertThat(Measured.column(rows, "Largest overlap")).containsExactly("0.625");
    assertThat(Measured.column(rows, "Reading")).containsExactly("side by side");
  }

  @Test
  void thePeriodBeforeKnowsNothingLater() {
    Measurement measured =
        measure(
            epic()
                .issue(work("A-1", 1, "2026-03-20", "2026-04-20"))
                .issue(work("A-2", 2, "2026-04-10", "2026-04-20")));
    assertThat(Measured.estimate(measured, "parallel-share").value())
        .isCloseTo(10 / 31.0, within(1e-9));
    assertThat(Measured.estimate(measured, "parallel-share", Estimate.PREVIOUS).value()).isZero();
  }

  @Test
  void withoutEpicsItRefuses() {
    Measurement measured = measure(epic());
    assertThat(measured.status()).isEqualTo(Status.REFUSED);
    assertThat(measured.sentence()).contains("tied to epics");
  }

  /** The epic is the first issue. */
  private static Histories epic() {
    return Histories.empty().person(1, DS).person(2, DE).issue(issue("A-0", "2026-03-01"));
  }

  private static Issues.Builder work(String key, int person, String from, String to) {
    return issue(key, "2026-03-02")
        .epic(1)
        .assign("2026-03-02", person)
        .status(from, Flow.ACTIVE)
        .status(to, Flow.DONE);
  }

  private static Measurement measure(Histories history) {
    return new ParallelOrRelay().measure(history.build());
  }
}
