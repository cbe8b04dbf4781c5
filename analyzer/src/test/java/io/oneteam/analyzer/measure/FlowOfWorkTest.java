package io.oneteam.analyzer.measure;

import static io.oneteam.analyzer.Issues.issue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.oneteam.analyzer.Histories;
import io.oneteam.analyzer.Issues;
import io.oneteam.domain.history.Flow;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowOfWorkTest {

  @Test
  void cycleTimeRunsFromFirstActiveToDone() {
    Measurement measured = measure(board());
    // started in the period: 2, 4, 6, 8 days to done, one open: S = 4/5, 3/5, 2/5
    assertThat(Measured.estimate(measured, "cycle-time").value()).isEqualTo(6.0);
    assertThat(Measured.estimate(measured, "throughput").value()).isEqualTo(5.0);
    assertThat(Measured.estimate(measured, "in-progress").value()).isEqualTo(1.0);
  }

  @Test
  void agesAtWhichHardlyAnyIssueWasWatchedGiveNoCycleTime() {
    Measurement measured =
        measure(
            Histories.empty()
                .issue(lasting("A-1", "2026-05-01", "2026-05-09"))
                .issue(lasting("A-2", "2026-03-10", "2026-04-26"))
                .issue(lasting("A-3", "2026-01-20", "2026-05-22"))
                .issue(lasting("A-4", "2026-02-01", "2026-06-13"))
                .issue(issue("A-5", "2025-08-09").status("2025-08-09", Flow.ACTIVE))
                .issue(issue("A-6", "2025-04-06").status("2025-04-06", Flow.ACTIVE))
                .issue(issue("A-7", "2025-01-26").status("2025-01-26", Flow.ACTIVE)));
    // at 8 days only A-1 was watched: the others were older when the period began
    for (String name : List.of("cycle-time", "cycle-time-p85")) {
      assertThat(Measured.estimate(measured, name).status()).isEqualTo(Status.REFUSED);
      assertThat(Measured.estimate(measured, name).sentence()).contains("had the same age");
    }
    assertThat(measured.findings()).noneMatch(finding -> finding.key().endsWith("/ageing"));
  }

  @Test
  void aShareReachedWhenHardlyAnyIssueIsLeftIsABound() {
    Histories history = Histories.empty();
    for (int i = 1; i <= 5; i++) {
      history.issue(lasting("A-" + i, "2026-05-01", "2026-05-0" + (2 * i > 8 ? 9 : 1 + 2 * i)));
    }
    Measurement measured = measure(history);
    assertThat(Measured.estimate(measured, "cycle-time").value()).isEqualTo(6.0);
    assertThat(Measured.estimate(measured, "cycle-time-p85").status()).isEqualTo(Status.BOUND);
  }

  private static Issues.Builder lasting(String key, String from, String to) {
    return issue(key, from).status(from, Flow.ACTIVE).status(to, Flow.DONE);
  }

  @Test
  void whatWasNeverActiveHasNoCycleTimeAndIsCounted() {
    Measurement measured = measure(board());
    assertThat(Measured.estimate(measured, "coverage").value()).isEqualTo(0.8);
    Figure.Listing rows = Measured.listing(measured, "flow-rows");
    assertThat(Measured.column(rows, "Start found"))
        .containsExactly("yes", "yes", "yes", "yes", "no");
  }

  @Test
  void efficiencyIsActiveTimeOverElapsedTime() {
    Histories history = Histories.empty();
    for (int i = 0; i < 5; i++) {
      history.issue(
          issue("A-" + i, "2026-05-01")
              .status("2026-05-02", Flow.ACTIVE)
              .status("2026-05-03", Flow.BLOCKED)
              .status("2026-05-05", Flow.REVIEW)
              .status("2026-05-06", Flow.QUEUE)
              .status("2026-05-12", Flow.DONE));
    }
    Measurement measured = measure(history);
    assertThat(Measured.estimate(measured, "flow-efficiency").value()).isCloseTo(0.2, within(1e-9));
    assertThat(Measured.estimate(measured, "blocked-share").value()).isCloseTo(0.2, within(1e-9));
  }

  @Test
  void reopeningClearsTheStopAndIsCounted() {
    Histories history =
        Histories.empty()
            .issue(
                issue("A-1", "2026-05-01")
                    .status("2026-05-02", Flow.ACTIVE)
                    .status("2026-05-04", Flow.DONE)
                    .status("2026-05-06", Flow.ACTIVE));
    Measurement measured = measure(history);
    assertThat(Measured.estimate(measured, "throughput").value()).isZero();
    assertThat(Measured.estimate(measured, "reopened").value()).isEqualTo(1.0);
    assertThat(Measured.estimate(measured, "moved-backwards").value()).isEqualTo(1.0);
  }

  @Test
  void cumulativeFlowCountsEachWeek() {
    Figure.Breakdown flow = (Figure.Breakdown) Measured.figure(measure(board()), "cumulative-flow");
    assertThat(flow.periods()).hasSize(26).endsWith("2026-06-30");
    assertThat(flow.series().get(0).name()).isEqualTo("done");
    assertThat(flow.series().get(0).values().get(25)).isEqualTo(5.0);
    assertThat(flow.layout()).isEqualTo(Figure.Layout.AREAS);
  }

  @Test
  void withoutJiraItRefuses() {
    assertThat(measure(Histories.empty()).status()).isEqualTo(Status.REFUSED);
  }

  @Test
  void becomingBlockedAndGoingOnIsNoStepBack() {
    Histories history =
        Histories.empty()
            .issue(
                issue("A-1", "2026-05-01")
                    .status("2026-05-02", Flow.ACTIVE)
                    .status("2026-05-03", Flow.BLOCKED)
                    .status("2026-05-04", Flow.ACTIVE))
            .issue(
                issue("A-2", "2026-05-01")
                    .status("2026-05-02", Flow.REVIEW)
                    .status("2026-05-03", Flow.BLOCKED)
                    .status("2026-05-04", Flow.ACTIVE));
    assertThat(Measured.estimate(measure(history), "moved-backwards").value()).isEqualTo(1.0);
  }

  private static Histories board() {
    Histories history = Histories.empty();
    for (int days : new int[] {2, 4, 6, 8}) {
      history.issue(
          issue("A-" + days, "2026-05-01")
              .status("2026-05-02", Flow.ACTIVE)
              .status(String.format("2026-05-%02d", 2 + days), Flow.DONE));
    }
    return history
        .issue(issue("A-9", "2026-05-01").status("2026-05-10", Flow.DONE))
        .issue(issue("B-1", "2026-06-01").status("2026-06-02", Flow.ACTIVE));
  }

  private static Measurement measure(Histories history) {
    return new FlowOfWork().measure(history.build());
  }
}
