package io.oneteam.analyzer.measure;

import static io.oneteam.analyzer.Histories.DE;
import static io.oneteam.analyzer.Histories.DS;
import static io.oneteam.analyzer.Issues.issue;
import static io.oneteam.analyzer.Models.model;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.oneteam.analyzer.Histories;
import io.oneteam.analyzer.Models;
import io.oneteam.domain.history.Flow;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimeToProductionTest {

  @Test
  void medianCountsModelsStillOnTheirWay() {
    Histories history = Histories.empty();
    for (int days : new int[] {10, 20, 30, 40, 50}) {
      history.model(arrived("2026-01-01", days));
    }
    history.model(model("open").born("2026-06-01"));
    Estimate median = estimate(measure(history), "median", Estimate.TEAM);
    // S = 29 days: the open model leaves the risk set at day 29, before the third arrival.
    // S(10) = 5/6, S(20) = 4/6, S(30) = 4/6 * 2/3 = 4/9 < 1/2
    assertThat(median.value()).isEqualTo(30.0);
    assertThat(median.n()).isEqualTo(6);
    assertThat(median.events()).isEqualTo(5);
    assertThat(median.sentence())
        .startsWith("Half of the 6 models are in production within 30 days (95 % range ");
  }

  @Test
  void arrivalsKnownFromSnapshotsAreRunAgainAtTheirEarliest() {
    Histories history = Histories.empty();
    for (int i = 0; i < 5; i++) {
      LocalDate seen = LocalDate.parse("2026-01-01").plusDays(40 + i);
      history.model(
          model("model " + i)
              .born("2026-01-01")
              .seenInProduction(seen.toString(), seen.minusDays(31).toString()));
    }
    Measurement measured = measure(history);
    assertThat(estimate(measured, "median", Estimate.TEAM).value()).isEqualTo(42.0);
    assertThat(estimate(measured, "median-at-the-earliest", Estimate.TEAM).value()).isEqualTo(12.0);
    assertThat(measured.sentence())
        .contains("within 42 days")
        .contains("Counted to the day after each was last seen not live: half of the 5 models")
        .contains("within 12 days");
    assertThat(((Figure.Curves) Measured.figure(measured, "not-yet")).curves())
        .extracting(Figure.Curve::name)
        .containsExactly("all models", "at the earliest");
    assertThat(measured.caveats()).anyMatch(c -> c.startsWith("5 arrivals are known from snap"));
  }

  @Test
  void snapshotsOfFewDaysApartAreOnlyMentioned() {
    Histories history = Histories.empty();
    for (int i = 0; i < 5; i++) {
      LocalDate seen = LocalDate.parse("2026-01-01").plusDays(40 + i);
      history.model(
          model("model " + i)
              .born("2026-01-01")
              .seenInProduction(seen.toString(), seen.minusDays(3).toString()));
    }
    Measurement measured = measure(history);
    assertThat(measured.sentence()).doesNotContain("last seen");
    assertThat(measured.estimates()).noneMatch(e -> e.name().equals("median-at-the-earliest"));
    assertThat(measured.caveats()).anyMatch(c -> c.contains("would not differ by more than 10 %"));
  }

  @Test
  void nothingIsLiveBeforeItsCodeIsReleased() {
    Histories history = Histories.empty();
    for (int i = 0; i < 5; i++) {
      history.model(
          model("model " + i)
              .born("2026-01-01")
              .extracted("2026-01-11")
              .released("2026-01-21")
              .seenInProduction("2026-02-28", "2025-12-31"));
    }
    Estimate earliest = estimate(measure(history), "median-at-the-earliest", Estimate.TEAM);
    assertThat(earliest.value()).isEqualTo(20.0);
  }

  @Test
  void exactArrivalsNeedNoSecondRun() {
    Histories history = Histories.empty();
    for (int days : new int[] {10, 20, 30, 40, 50}) {
      history.model(arrived("2026-01-01", days));
    }
    assertThat(measure(history).caveats()).noneMatch(c -> c.contains("snapshots"));
  }

  @Test
  void abandonedModelsNeverArriveRatherThanLeaveTheCount() {
    Histories history = Histories.empty();
    for (int days : new int[] {10, 20, 30, 40}) {
      history.model(arrived("2026-01-01", days));
    }
    for (int i = 0; i < 4; i++) {
      history.model(model("gone " + i).born("2026-01-01").abandoned("2026-01-06"));
    }
    history.model(arrived("2026-01-01", 60));
    Measurement measured = measure(history);
    // 5 of 9 arrive: F passes 1/2 with the fifth arrival, at day 60; censoring would have said 30.
    assertThat(estimate(measured, "median", Estimate.TEAM).value()).isEqualTo(60.0);
    assertThat(estimate(measured, "arrived-by-day-30", Estimate.TEAM).value())
        .isCloseTo(3.0 / 9, within(1e-12));
    assertThat(estimate(measured, "abandoned-by-day-30", Estimate.TEAM).value())
        .isCloseTo(4.0 / 9, within(1e-12));
  }

  @Test
  void theCurveEndsWhereTooFewAreLeftInsteadOfRunningOnFlat() {
    Histories history = Histories.empty();
    for (int days : new int[] {10, 20, 30, 40, 50}) {
      history.model(arrived("2026-01-01", days));
    }
    history.model(model("open").born("2026-01-01"));
    Figure.Curve curve =
        measure(history).figures().stream()
            .filter(Figure.Curves.class::isInstance)
            .map(Figure.Curves.class::cast)
            .filter(curves -> curves.key().equals("not-yet"))
            .findFirst()
            .orElseThrow()
            .curves()
            .get(0);
    // Two are left at day 50: what follows its arrival would be drawn at 2/6 and is 1/6.
    assertThat(curve.steps())
        .extracting(Figure.Step::day)
        .containsExactly(0.0, 10.0, 20.0, 30.0, 40.0);
    assertThat(curve.steps().get(4).value()).isCloseTo(2.0 / 6, within(1e-12));
    assertThat(curve.censored()).isEmpty();
  }

  @Test
  void fewerThanHalfArrivedIsABound() {
    Histories history = Histories.empty();
    for (int days : new int[] {10, 20, 30}) {
      history.model(arrived("2026-01-01", days));
    }
    for (int i = 0; i < 5; i++) {
      history.model(model("open " + i).born("2026-01-01"));
    }
    Estimate median = estimate(measure(history), "median", Estimate.TEAM);
    assertThat(median.status()).isEqualTo(Status.BOUND);
    assertThat(median.sentence()).contains("at least 180 days");
  }

  @Test
  void threeModelsAreTooFewAndAreListed() {
    Histories history = Histories.empty();
    for (int days : new int[] {12, 40, 131}) {
      history.model(arrived("2026-01-01", days));
    }
    Estimate median = estimate(measure(history), "median", Estimate.TEAM);
    assertThat(median.status()).isEqualTo(Status.REFUSED);
    assertThat(median.sentence()).endsWith("They took 12, 40 and 131 days");
  }

  @Test
  void withoutProductionEvidenceTheClockStopsAtTheReleaseAndSaysSo() {
    Histories history = Histories.empty();
    for (int i = 0; i < 6; i++) {
      history.model(model("m" + i).born("2026-01-01").released("2026-02-0" + (i + 1)));
    }
    Measurement measured = measure(history);
    assertThat(measured.sentence()).contains("are released within", "no evidence of production");
  }

  @Test
  void noNotebooksIsARefusalThatHelps() {
    Measurement measured = measure(Histories.empty());
    assertThat(measured.status()).isEqualTo(Status.REFUSED);
    assertThat(measured.sentence()).contains("No notebook was found");
  }

  @Test
  void countsAreFormulasOverTheirEvidence() {
    Histories history = Histories.empty();
    history.model(arrived("2026-01-01", 10)).model(model("open").born("2026-06-01"));
    Measurement measured = measure(history);
    Estimate arrived = estimate(measured, "in-production", Estimate.TEAM);
    assertThat(arrived.value()).isEqualTo(1.0);
    assertThat(arrived.audit()).isNotNull();
    Figure.Listing rows = Measured.listing(measured, "dwell-rows");
    assertThat(Measured.column(rows, "Ended")).containsExactly("in production", "on its way");
  }

  @Test
  void stagesOfTheFirstDaysAddUp() {
    Histories history = Histories.empty();
    for (int i = 0; i < 5; i++) {
      history.model(
          model("m" + i)
              .born("2026-01-01")
              .extracted("2026-01-11")
              .released("2026-01-31")
              .production("2026-02-05"));
    }
    Measurement measured = measure(history);
    assertThat(estimate(measured, "days-in-notebook", Estimate.TEAM).value()).isEqualTo(10.0);
    assertThat(estimate(measured, "days-in-library", Estimate.TEAM).value()).isEqualTo(20.0);
    assertThat(estimate(measured, "days-in-release", Estimate.TEAM).value()).isEqualTo(5.0);
  }

  @Test
  void daysWithinStagesGoToWhoeverHeldTheIssue() {
    Histories history = Histories.empty().person(1, DS).person(2, DE);
    history
        .issue(
            issue("A-1", "2026-04-01T00:00")
                .assign("2026-04-03T00:00", 1)
                .status("2026-04-03T00:00", Flow.ACTIVE)
                .status("2026-04-08T00:00", Flow.BLOCKED)
                .assign("2026-04-10T00:00", 2)
                .status("2026-04-12T00:00", Flow.ACTIVE)
                .status("2026-04-15T00:00", Flow.DONE))
        .model(
            model("m")
                .born("2026-04-01")
                .extracted("2026-04-06")
                .production("2026-06-01")
                .issue(1));
    Figure.Matrix hands = Measured.matrix(measure(history), "stage-hands");
    assertThat(hands.columns()).containsSubsequence(DS, DE, "in nobody's hands");
    int ds = hands.columns().indexOf(DS);
    int de = hands.columns().indexOf(DE);
    int nobody = hands.columns().indexOf("in nobody's hands");
    assertThat(hands.rows())
        .containsExactly(
            "notebook, active", "notebook, waiting", "library, active", "library, blocked");
    assertThat(hands.values().get(0).get(ds)).isEqualTo(3.0);
    assertThat(hands.values().get(1).get(nobody)).isEqualTo(2.0);
    assertThat(hands.values().get(2).get(ds)).isEqualTo(2.0);
    assertThat(hands.values().get(2).get(de)).isEqualTo(3.0);
    assertThat(hands.values().get(3).get(ds)).isEqualTo(2.0);
    assertThat(hands.values().get(3).get(de)).isEqualTo(2.0);
  }

  @Test
  void aSecondDisciplineJoinsWhenItFirstContributes() {
    Histories history = Histories.empty().person(1, DS).person(2, DE);
    for (int i = 1; i <= 5; i++) {
      history
          .model(model("m" + i).born("2026-04-01").module("m" + i + ".py"))
          .commit("2026-04-01", 1, "m" + i + ".py");
    }
    for (int i = 1; i <= 3; i++) {
      history.commit("2026-04-0" + (1 + 2 * i), 2, "m" + i + ".py");
    }
    // joined after 2, 4 and 6 days; two still with one discipline: S = 4/5, 3/5, 2/5
    Estimate joins = estimate(measure(history), "second-discipline-joins", Estimate.TEAM);
    assertThat(joins.value()).isEqualTo(6.0);
    assertThat(joins.events()).isEqualTo(3);
  }

  @Test
  void withoutAnEarlierPeriodNothingIsCompared() {
    Histories history = Histories.empty().quarters(1).model(arrived("2026-04-01", 10));
    Measurement measured = measure(history);
    assertThat(measured.tiles()).allSatisfy(tile -> assertThat(tile.before()).isNull());
    assertThat(measured.estimates())
        .noneSatisfy(e -> assertThat(e.scope()).isEqualTo(Estimate.PREVIOUS));
  }

  private static Models.Builder arrived(String born, int days) {
    return model("arrived " + days)
        .born(born)
        .production(LocalDate.parse(born).plusDays(days).toString());
  }

  private static Measurement measure(Histories history) {
    return new TimeToProduction().measure(history.build());
  }

  private static Estimate estimate(Measurement measured, String name, String scope) {
    return Measured.estimate(measured, name, scope);
  }
}
