package io.oneteam.analyzer.measure;

import static io.oneteam.analyzer.Histories.DE;
import static io.oneteam.analyzer.Histories.DS;
import static io.oneteam.analyzer.Issues.issue;
import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.analyzer.Histories;
import io.oneteam.analyzer.Issues;
import io.oneteam.domain.history.Flow;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandOffsTest {

  @Test
  void countsDirectionsAndMedianWait() {
    Histories history = team();
    for (int wait : new int[] {1, 2, 3, 4, 9}) {
      history.issue(passed("A-" + wait, wait));
    }
    Measurement measured = measure(history);
    assertThat(Measured.estimate(measured, "hand-offs").value()).isEqualTo(5.0);
    assertThat(Measured.estimate(measured, "median-wait").value()).isEqualTo(3.0);
    Figure.Matrix counts = Measured.matrix(measured, "counts");
    assertThat(counts.rows()).startsWith(DS, DE);
    assertThat(counts.values().get(0).get(1)).isEqualTo(5.0);
    assertThat(counts.values().get(1).get(0)).isEqualTo(0.0);
    assertThat(Measured.column(Measured.listing(measured, "hand-off-rows"), "Period"))
        .hasSize(5)
        .containsOnly("2026-Q2");
  }

  @Test
  void whatWasNotTakenUpIsSaid() {
    Histories history = team();
    history.issue(
        issue("A-1", "2026-06-01")
            .assign("2026-06-01", 1)
            .status("2026-06-02", Flow.ACTIVE)
            .status("2026-06-11T00:00", Flow.QUEUE)
            .assign("2026-06-11T02:00", 2));
    Measurement measured = measure(history);
    assertThat(Measured.estimate(measured, "waiting-now").value()).isEqualTo(1.0);
    assertThat(Measured.finding(measured, "waiting").sentence()).contains("longest for 20 days");
  }

  @Test
  void anIssueThatWaitsForTwoOthersWaitsOnce() {
    Histories history = team();
    for (String key : List.of("A-1", "A-2")) {
      history.issue(
          issue(key, "2026-06-01")
              .assign("2026-06-01", 1)
              .status("2026-06-02", Flow.ACTIVE)
              .status("2026-06-11", Flow.DONE)
              .link("blocks", 3));
    }
    history.issue(issue("A-3", "2026-06-01").assign("2026-06-01", 2));
    Measurement measured = measure(history);
    assertThat(Measured.estimate(measured, "hand-offs").value()).isEqualTo(2.0);
    assertThat(Measured.estimate(measured, "waiting-now").value()).isEqualTo(1.0);
  }

  @Test
  void theSameFigureOnePeriodEarlierStandsBeside() {
    Histories history = team();
    history.issue(
        issue("A-1", "2026-02-01")
            .assign("2026-02-01", 1)
            .status("2026-02-02", Flow.ACTIVE)
            .assign("2026-02-05", 2)
            .status("2026-02-06", Flow.DONE));
    Measurement measured = measure(history);
    assertThat(Measured.estimate(measured, "hand-offs", Estimate.PREVIOUS).value()).isEqualTo(1.0);
    assertThat(Measured.estimate(measured, "hand-offs").value()).isEqualTo(0.0);
    assertThat(measured.tiles().get(0).change()).isEqualTo("was 1");
  }

  @Test
  void withoutJiraItRefusesAndSaysWhatWouldHelp() {
    Measurement measured = measure(team());
    assertThat(measured.status()).isEqualTo(Status.REFUSED);
    assertThat(measured.sentence()).contains("Jira project or an export folder");
  }

  private static Issues.Builder passed(String key, int wait) {
    return issue(key, "2026-04-01")
        .assign("2026-04-01", 1)
        .status("2026-04-02", Flow.ACTIVE)
        .status("2026-04-10", Flow.QUEUE)
        .assign("2026-04-10T14:00", 2)
        .status("2026-04-" + (10 + wait), Flow.ACTIVE)
        .status("2026-04-25", Flow.DONE);
  }

  private static Histories team() {
    return Histories.empty().person(1, DS).person(2, DE);
  }

  private static Measurement measure(Histories history) {
    return new HandOffs().measure(history.build());
  }
}
