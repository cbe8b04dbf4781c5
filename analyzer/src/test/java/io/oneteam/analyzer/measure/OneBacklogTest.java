package io.oneteam.analyzer.measure;

import static io.oneteam.analyzer.Histories.DE;
import static io.oneteam.analyzer.Histories.DS;
import static io.oneteam.analyzer.Issues.issue;
import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.analyzer.Histories;
import io.oneteam.domain.history.Flow;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneBacklogTest {

  @Test
  void commitsThatNameNoIssueAreCounted() {
    Measurement measured = measure(team());
    assertThat(Measured.estimate(measured, "without-issue").value()).isEqualTo(0.75);
    assertThat(Measured.column(Measured.listing(measured, "commit-rows"), "Names an issue"))
        .containsExactlyInAnyOrder("no", "no", "no", "yes");
  }

  @Test
  void disciplinesPastTheBoardAreNamed() {
    Measurement measured = measure(team());
    assertThat(Measured.estimate(measured, "disciplines-on-board").value()).isEqualTo(1.0);
    assertThat(Measured.finding(measured, "missing").sentence())
        .isEqualTo("Data engineering has commits this period but no activity on the board.");
  }

  @Test
  void aBoardOfPeopleWithoutADisciplineSaysNothingOfDisciplines() {
    Histories history =
        Histories.empty()
            .person(1, DS)
            .person(2, DE)
            .person(3, null)
            .commit("2026-05-01", 1, "x.py")
            .commit("2026-05-02", 2, "y.py")
            .issue(issue("A-1", "2026-05-01").creator(3).status("2026-05-02", Flow.ACTIVE));
    Measurement measured = measure(history);
    assertThat(Measured.estimate(measured, "disciplines-on-board").status())
        .isEqualTo(Status.REFUSED);
    assertThat(measured.findings()).noneMatch(finding -> finding.key().endsWith("missing"));
    assertThat(measured.sentence()).startsWith("Nobody on the board has a known discipline");
  }

  @Test
  void sprintsTellWhatWasCarriedOverAddedLateAndRemoved() {
    Histories history =
        team()
            .sprint(7, "2026-05-04", "2026-05-18")
            .issue(sprinted("S-1", "2026-05-02", null).status("2026-05-10", Flow.DONE))
            .issue(sprinted("S-2", "2026-05-02", null))
            .issue(sprinted("S-3", "2026-05-06", null))
            .issue(sprinted("S-4", "2026-05-02", "2026-05-08"));
    Measurement measured = measure(history);
    assertThat(Measured.estimate(measured, "carried-over").value()).isEqualTo(2.0);
    assertThat(Measured.estimate(measured, "added-late").value()).isEqualTo(1.0);
    assertThat(Measured.estimate(measured, "removed").value()).isEqualTo(1.0);
    Figure.Listing sprints = Measured.listing(measured, "sprints");
    assertThat(Measured.column(sprints, "Committed")).containsExactly("3.0");
    assertThat(Measured.column(sprints, "Done")).containsExactly("1.0");
  }

  @Test
  void whatLeftBeforeTheSprintBeganAndCameBackWasAddedLate() {
    Histories history =
        team()
            .sprint(7, "2026-05-04", "2026-05-18")
            .issue(sprinted("S-1", "2026-05-01", "2026-05-03").sprint(7, "2026-05-08", null))
            .issue(sprinted("S-2", "2026-05-01", "2026-05-03"));
    Measurement measured = measure(history);
    assertThat(Measured.estimate(measured, "added-late").value()).isEqualTo(1.0);
    assertThat(Measured.column(Measured.listing(measured, "sprints"), "Committed"))
        .containsExactly("0.0");
  }

  @Test
  void movingOnMinutesBeforeTheSprintClosesIsCarryingOver() {
    Histories history =
        team()
            .sprint(7, "2026-05-04", "2026-05-18")
            .issue(sprinted("S-1", "2026-05-02", "2026-05-18T11:58"));
    Measurement measured = measure(history);
    assertThat(Measured.estimate(measured, "carried-over").value()).isEqualTo(1.0);
    assertThat(Measured.estimate(measured, "removed").value()).isZero();
  }

  @Test
  void aReopenedIssueIsDoneInASprintOnlyIfItWasAtItsEnd() {
    Histories history =
        team()
            .sprint(7, "2026-05-04", "2026-05-18")
            .issue(
                sprinted("S-1", "2026-05-02", null)
                    .status("2026-05-10", Flow.DONE)
                    .status("2026-05-12", Flow.ACTIVE))
            .issue(
                sprinted("S-2", "2026-05-02", null)
                    .status("2026-05-10", Flow.DONE)
                    .status("2026-05-20", Flow.ACTIVE));
    Figure.Listing sprints = Measured.listing(measure(history), "sprints");
    assertThat(Measured.column(sprints, "Done")).containsExactly("1.0");
    assertThat(Measured.column(sprints, "Carried over")).containsExactly("1.0");
  }

  @Test
  void withoutJiraItRefuses() {
    Measurement measured = measure(Histories.empty().person(1, DS));
    assertThat(measured.status()).isEqualTo(Status.REFUSED);
  }

  private static io.oneteam.analyzer.Issues.Builder sprinted(String key, String from, String to) {
    return issue(key, "2026-05-01").sprint(7, from, to);
  }

  private static Histories team() {
    return Histories.empty()
        .person(1, DS)
        .person(2, DE)
        .issue(issue("A-1", "2026-05-01").creator(1))
        .commit("2026-05-02", 1, List.of(), List.of(), List.of("A-1"), true, "a.py")
        .commit("2026-05-03", 1, "a.py")
        .commit("2026-05-04", 2, "b.py")
        .commit("2026-05-05", 2, "b.py");
  }

  private static Measurement measure(Histories history) {
    return new OneBacklog().measure(history.build());
  }
}
