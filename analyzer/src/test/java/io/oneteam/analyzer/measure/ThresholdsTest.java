package io.oneteam.analyzer.measure;

import static io.oneteam.analyzer.Histories.DE;
import static io.oneteam.analyzer.Histories.DS;
import static io.oneteam.analyzer.Issues.issue;
import static io.oneteam.analyzer.Models.model;
import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.analyzer.Histories;
import io.oneteam.domain.history.Flow;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Status;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From how much on each figure is shown, and that it is refused with one less. */
class ThresholdsTest {

  @ParameterizedTest
  @CsvSource({"5, 3, SHOWN", "4, 3, REFUSED", "5, 2, REFUSED"})
  void aMedianNeedsFiveModelsOfWhichThreeArrived(int models, int arrived, Status status) {
    assertThat(median(models, arrived).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"5, true", "4, false"})
  void aCurveIsDrawnFromFiveModels(int models, boolean drawn) {
    Histories history = Histories.empty();
    for (int i = 0; i < models; i++) {
      history.model(arrived("m" + i, "2026-01-01", 40 + i));
    }
    assertThat(new TimeToProduction().measure(history.build()).figures())
        .extracting(Figure::key)
        .satisfies(keys -> assertThat(keys.contains("not-yet")).isEqualTo(drawn))
        .satisfies(keys -> assertThat(keys.contains("endings")).isEqualTo(drawn));
  }

  @ParameterizedTest
  @CsvSource({"6, 5, true", "6, 4, false"})
  void theRangeOfAMedianNeedsFiveArrivals(int models, int arrived, boolean range) {
    assertThat(median(models, arrived).low() != null).isEqualTo(range);
  }

  @ParameterizedTest
  @CsvSource({"5, true", "4, false"})
  void aShareByADayNeedsFiveKnownOutcomes(int known, boolean shown) {
    Histories history = Histories.empty();
    for (int i = 0; i < known; i++) {
      history.model(arrived("m" + i, "2026-01-01", 40 + i));
    }
    history.model(model("young").born("2026-06-20"));
    assertThat(
            new TimeToProduction()
                .measure(history.build()).estimates().stream()
                    .anyMatch(e -> e.name().equals("arrived-by-day-30")))
        .isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"5, 5, SHOWN", "4, 5, REFUSED", "5, 4, REFUSED"})
  void twoPeriodsNeedFiveArrivalsEach(int now, int before, Status status) {
    Histories history = Histories.empty();
    for (int i = 0; i < 12; i++) {
      history.model(arrived("n" + i, "2026-01-2" + i % 10, i < now ? 80 + i : 300));
      history.model(arrived("b" + i, "2025-12-0" + (1 + i % 9), i < before ? 60 + i : 300));
    }
    Estimate ratio =
        Measured.estimate(new TimeToProduction().measure(history.build()), "rate-ratio");
    assertThat(ratio.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"10, SHOWN", "9, REFUSED"})
  void anEffectiveNumberNeedsTenPersonDays(int days, Status status) {
    Histories history = Histories.empty().person(1, DS).person(2, DE);
    for (int i = 0; i < days; i++) {
      history.commit("2026-05-" + (10 + i), 1 + i % 2, "a.py");
    }
    Estimate number =
        Measured.estimate(new DisciplineSpread().measure(history.build()), "effective-number");
    assertThat(number.status()).isEqualTo(status);
    assertThat(number.low()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"10, true", "9, false"})
  void theRangeOfAnEffectiveNumberNeedsTenItems(int items, boolean range) {
    Histories history = Histories.empty().person(1, DS).person(2, DE);
    for (int i = 0; i < items; i++) {
      history.commit("2026-05-" + (10 + i), 1, "d" + i + "/a.py");
      history.commit("2026-05-" + (10 + i), 2, "d" + i + "/a.py");
    }
    Estimate number =
        Measured.estimate(new DisciplineSpread().measure(history.build()), "effective-number");
    assertThat(number.low() != null).isEqualTo(range);
  }

  @ParameterizedTest
  @CsvSource({"4, 10, SHOWN", "3, 10, REFUSED", "4, 9, REFUSED"})
  void mixingNeedsFourPeopleAndTenSharedItems(int people, int items, Status status) {
    Histories history = Histories.empty();
    for (int person = 1; person <= people; person++) {
      history.person(person, person <= 2 ? DS : DE);
    }
    for (int i = 0; i < items; i++) {
      for (int person = 1; person <= people; person++) {
        history.commit("2026-05-01", person, "a" + i + ".py");
      }
    }
    Estimate cross =
        Measured.estimate(
            new WorkingTogether().measure(history.build()), "cross-share", "shared files");
    assertThat(cross.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"5, SHOWN", "4, REFUSED"})
  void aShareNeedsFiveUnits(int units, Status status) {
    Estimate share = Numbers.share("x", Estimate.TEAM, 1, units, "file", "were changed");
    assertThat(share.status()).isEqualTo(status);
    assertThat(share.sentence()).contains("1 of " + units);
  }

  @ParameterizedTest
  @CsvSource({"10, 3, SHOWN", "9, 3, REFUSED", "10, 2, REFUSED"})
  void aTruckFactorNeedsTenFilesAndThreeAuthors(int files, int authors, Status status) {
    Histories history = Histories.empty().person(1, DS).person(2, DE).person(3, DE);
    for (int i = 0; i < files; i++) {
      history.commit("2026-05-01", 1 + i % authors, "a" + i + ".py");
    }
    Estimate factor =
        Measured.estimate(new SingleDisciplineCode().measure(history.build()), "truck-factor");
    assertThat(factor.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"10, false", "9, true"})
  void theTestOfATrendNeedsTenArrivals(int arrivals, boolean refused) {
    Histories history = Histories.empty();
    for (int i = 0; i < arrivals; i++) {
      history.model(arrived("m" + i, "2025-" + (10 + i % 3) + "-01", 20 + i));
      history.model(model("open " + i).born("2026-0" + (1 + i % 4) + "-01"));
    }
    assertThat(
            new TimeToProduction()
                .measure(history.build()).estimates().stream()
                    .anyMatch(e -> e.name().equals("birth-trend-test")))
        .isEqualTo(refused);
  }

  @ParameterizedTest
  @CsvSource({"6, true", "5, false"})
  void anEightyFivePercentLineNeedsEnoughFinishedIssues(int finished, boolean drawn) {
    Histories history = Histories.empty();
    for (int i = 0; i < finished; i++) {
      history.issue(
          issue("A-" + i, "2026-05-01")
              .status("2026-05-02", Flow.ACTIVE)
              .status("2026-05-1" + i, Flow.DONE));
    }
    Figure.Scatter scatter =
        (Figure.Scatter) Measured.figure(new FlowOfWork().measure(history.build()), "cycle-times");
    // p(n+1) must not pass n: 0.85 * 6 = 5.1 of 5, 0.85 * 7 = 5.95 of 6
    assertThat(scatter.lines().stream().anyMatch(line -> line.name().equals("85 %")))
        .isEqualTo(drawn);
  }

  @Test
  void curvesFadeBelowFiveAtRiskAndStopBelowThree() {
    Histories history = Histories.empty();
    for (int i = 0; i < 6; i++) {
      history.model(arrived("m" + i, "2026-01-01", 10 * (i + 1)));
    }
    Figure.Curves curves =
        (Figure.Curves) Measured.figure(new TimeToProduction().measure(history.build()), "not-yet");
    assertThat(curves.curves().get(0).steps())
        .extracting(Figure.Step::atRisk, step -> step.low() != null)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(6, false),
            org.assertj.core.groups.Tuple.tuple(6, true),
            org.assertj.core.groups.Tuple.tuple(5, true),
            org.assertj.core.groups.Tuple.tuple(4, false),
            org.assertj.core.groups.Tuple.tuple(3, false));
  }

  private static Estimate median(int models, int arrived) {
    Histories history = Histories.empty();
    for (int i = 0; i < models; i++) {
      history.model(
          i < arrived ? arrived("m" + i, "2026-01-01", 20 + i) : model("m" + i).born("2026-01-01"));
    }
    return Measured.estimate(new TimeToProduction().measure(history.build()), "median");
  }

  private static io.oneteam.analyzer.Models.Builder arrived(String name, String born, int days) {
    return model(name).born(born).production(LocalDate.parse(born).plusDays(days).toString());
  }
}
