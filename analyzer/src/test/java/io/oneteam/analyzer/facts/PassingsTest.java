package io.oneteam.analyzer.facts;

import static io.oneteam.analyzer.Histories.DE;
import static io.oneteam.analyzer.Histories.DS;
import static io.oneteam.analyzer.Histories.ML;
import static io.oneteam.analyzer.Issues.issue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.oneteam.analyzer.Histories;
import io.oneteam.analyzer.Issues;
import io.oneteam.domain.history.Flow;
import io.oneteam.domain.measurement.HandOff;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassingsTest {

  @Test
  void waitRunsFromLastActiveIntervalToFirstActiveOne() {
    assertThat(
            handOffs(
                issue("A-1", "2026-01-01")
                    .assign("2026-01-01", 1)
                    .status("2026-01-02", Flow.ACTIVE)
                    .status("2026-01-05", Flow.QUEUE)
                    .assign("2026-01-06", 2)
                    .status("2026-01-09", Flow.ACTIVE)
                    .status("2026-01-12", Flow.DONE)))
        .extracting(HandOff::from, HandOff::to, HandOff::waitDays, HandOff::censored)
        .containsExactly(tuple(DS, DE, 4.0, false));
  }

  @Test
  void changeInTheMiddleOfWorkWaitsForNothing() {
    assertThat(
            handOffs(
                issue("A-1", "2026-01-01")
                    .assign("2026-01-01", 1)
                    .status("2026-01-02", Flow.ACTIVE)
                    .assign("2026-01-06", 2)))
        .extracting(HandOff::waitDays, HandOff::censored)
        .containsExactly(tuple(0.0, false));
  }

  @Test
  void takingAnIssueMinutesAfterMovingItIsOneAct() {
    assertThat(
            handOffs(
                issue("A-1", "2026-01-01")
                    .assign("2026-01-01", 1)
                    .status("2026-01-02", Flow.ACTIVE)
                    .status("2026-01-05T12:00", Flow.QUEUE)
                    .status("2026-01-08T12:00", Flow.ACTIVE)
                    .assign("2026-01-08T12:05", 2)))
        .extracting(HandOff::waitDays, HandOff::censored)
        .containsExactly(tuple(3.0, false));
  }

  @Test
  void assigningBeforeAnyWorkIsNoHandOff() {
    assertThat(
            handOffs(
                issue("A-1", "2026-01-01")
                    .assign("2026-01-01", 1)
                    .assign("2026-01-03", 2)
                    .status("2026-01-04", Flow.ACTIVE)))
        .isEmpty();
  }

  @Test
  void slipTakenBackWithinMinutesIsNoHandOff() {
    assertThat(
            handOffs(
                issue("A-1", "2026-01-01")
                    .assign("2026-01-01", 1)
                    .status("2026-01-02", Flow.ACTIVE)
                    .assign("2026-01-03T10:00", 2)
                    .assign("2026-01-03T10:04", 1)))
        .isEmpty();
  }

  @Test
  void comingBackIsAReturn() {
    assertThat(
            handOffs(
                issue("A-1", "2026-01-01")
                    .assign("2026-01-01", 1)
                    .status("2026-01-02", Flow.ACTIVE)
                    .assign("2026-01-04", 2)
                    .assign("2026-01-06", 1)))
        .extracting(HandOff::to, HandOff::returned)
        .containsExactly(tuple(DE, false), tuple(DS, true));
  }

  @Test
  void waitIsCensoredAtTheNextChangeAndAtAsOf() {
    assertThat(
            handOffs(
                issue("A-1", "2026-06-01")
                    .assign("2026-06-01", 1)
                    .status("2026-06-02", Flow.ACTIVE)
                    .status("2026-06-04", Flow.QUEUE)
                    .assign("2026-06-04T13:00", 2)
                    .assign("2026-06-10", 3)))
        .extracting(HandOff::to, HandOff::waitDays, HandOff::censored)
        .containsExactly(tuple(DE, 6.0, true), tuple(ML, 20.5, true));
  }

  @Test
  void sameDisciplineAndNobodyAreNoHandOff() {
    assertThat(
            handOffs(
                issue("A-1", "2026-01-01")
                    .assign("2026-01-01", 1)
                    .status("2026-01-02", Flow.ACTIVE)
                    .assign("2026-01-04", null)
                    .assign("2026-01-05", 4)))
        .isEmpty();
  }

  @Test
  void closingADoneIssueIsNoHandOff() {
    assertThat(
            handOffs(
                issue("A-1", "2026-01-01")
                    .assign("2026-01-01", 1)
                    .status("2026-01-02", Flow.ACTIVE)
                    .status("2026-01-04", Flow.DONE)
                    .assign("2026-01-05", 2)))
        .isEmpty();
  }

  @Test
  void workPassesAlongALink() {
    assertThat(
            handOffs(
                issue("A-1", "2026-01-01")
                    .assign("2026-01-01", 1)
                    .status("2026-01-02", Flow.ACTIVE)
                    .status("2026-01-05", Flow.DONE)
                    .link("blocks", 2),
                issue("A-2", "2026-01-01")
                    .assign("2026-01-01", 2)
                    .status("2026-01-12", Flow.ACTIVE)))
        .extracting(HandOff::issue, HandOff::from, HandOff::to, HandOff::waitDays, HandOff::link)
        .containsExactly(tuple("A-2", DS, DE, 7.0, true));
  }

  @Test
  void workAfterASlipStillBelongsToTheGiver() {
    assertThat(
            handOffs(
                issue("A-1", "2026-01-01")
                    .assign("2026-01-01", 1)
                    .status("2026-01-02", Flow.ACTIVE)
                    .assign("2026-01-03T10:00", 2)
                    .assign("2026-01-03T10:04", 1)
                    .status("2026-01-08", Flow.QUEUE)
                    .assign("2026-01-09", 2)
                    .status("2026-01-10", Flow.ACTIVE)))
        .extracting(HandOff::from, HandOff::to, HandOff::waitDays, HandOff::returned)
        .containsExactly(tuple(DS, DE, 2.0, false));
  }

  @Test
  void aHolderWhoChangesDisciplineHandsNothingOver() {
    Histories history =
        Histories.empty()
            .person(1, DS, null, "2026-01-31")
            .person(1, DE, "2026-02-01", null)
            .person(2, DE)
            .person(3, DS);
    history.issue(
        issue("A-1", "2026-01-10")
            .assign("2026-01-10", 1)
            .status("2026-01-11", Flow.ACTIVE)
            .assign("2026-02-10", 2)
            .assign("2026-02-20", 3));
    assertThat(Facts.of(history.build()).handOffs())
        .extracting(HandOff::from, HandOff::to, HandOff::at)
        .containsExactly(tuple(DE, DS, Histories.at("2026-02-20")));
  }

  @Test
  void reopeningTheGiversIssueLaterPassesNothing() {
    assertThat(
            handOffs(
                issue("A-1", "2026-01-01")
                    .assign("2026-01-01", 1)
                    .status("2026-01-02", Flow.ACTIVE)
                    .status("2026-01-05", Flow.DONE)
                    .status("2026-01-20", Flow.ACTIVE)
                    .status("2026-01-22", Flow.DONE)
                    .link("blocks", 2),
                issue("A-2", "2026-01-01")
                    .assign("2026-01-01", 2)
                    .status("2026-01-08", Flow.ACTIVE)
                    .status("2026-01-12", Flow.DONE)))
        .extracting(HandOff::at, HandOff::waitDays)
        .containsExactly(tuple(Histories.at("2026-01-05"), 3.0));
  }

  @Test
  void aLinkSeenFromBothEndsPassesOnce() {
    assertThat(
            handOffs(
                issue("A-1", "2026-01-01")
                    .assign("2026-01-01", 1)
                    .status("2026-01-02", Flow.ACTIVE)
                    .status("2026-01-05", Flow.DONE)
                    .link("is followed by", 2),
                issue("A-2", "2026-01-01")
                    .assign("2026-01-01", 2)
                    .status("2026-01-08", Flow.ACTIVE)
                    .link("follows", 1)
                    .link("relates to", 1)))
        .hasSize(1);
  }

  @Test
  void anIssueThatIsNotDoneHasPassedNothingAlongItsLinks() {
    assertThat(
            handOffs(
                issue("A-1", "2026-01-01")
                    .assign("2026-01-01", 1)
                    .status("2026-01-02", Flow.ACTIVE)
                    .link("blocks", 2),
                issue("A-2", "2026-01-01").assign("2026-01-01", 2)))
        .isEmpty();
  }

  @Test
  void disciplineCountsAsItWasOnTheDay() {
    Histories history =
        Histories.empty()
            .person(1, DS, null, "2026-01-31")
            .person(1, DE, "2026-02-01", null)
            .person(2, DE);
    history.issue(
        issue("A-1", "2026-03-01")
            .assign("2026-03-01", 1)
            .status("2026-03-02", Flow.ACTIVE)
            .assign("2026-03-05", 2));
    assertThat(Facts.of(history.build()).handOffs()).isEmpty();
  }

  private static List<HandOff> handOffs(Issues.Builder... issues) {
    Histories history = Histories.empty().person(1, DS).person(2, DE).person(3, ML).person(4, DS);
    for (Issues.Builder issue : issues) {
      history.issue(issue);
    }
    return Facts.of(history.build()).handOffs();
  }
}
