package io.oneteam.analyzer.measure;

import static io.oneteam.analyzer.Models.model;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.oneteam.analyzer.Histories;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Finding;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Periods are the quarters from 2025-Q3 to 2026-Q2: the later half begins on 1 January 2026. */
class CohortChangeTest {
  @Test
  void modelsBornLaterAreComparedAtAnAgeThatAllCanHaveReached() {
    Histories history = Histories.empty();
    for (int i = 0; i < 8; i++) {
      history.model(arrived("early " + i, "2025-07-0" + (i + 1), 100 + i));
      history.model(arrived("late " + i, "2026-01-0" + (i + 1), i < 6 ? 20 + i : 95));
    }
    Measurement measured = new TimeToProduction().measure(history.build());
    // all could be followed for 180 days; of 30, 90 and 180 the median of all, 100, is nearest to
    // 90
    Estimate difference = Measured.estimate(measured, "born-later-difference");
    assertThat(difference.value()).isCloseTo(0.75, within(1e-9));
    assertThat(difference.low()).isGreaterThan(0.2);
    assertThat(difference.high()).isLessThanOrEqualTo(1.0);
    assertThat(difference.sentence())
        .startsWith(
            "By day 90, 75 % of the models born since 2026-Q1 are in production, of those born"
                + " before 0 %: +75 points (")
        .doesNotContain("cannot tell");
    assertThat(Measured.estimate(measured, "arrived-by-day-90", "born before 2026-Q1").value())
        .isZero();
    assertThat(Measured.finding(measured, "born-later").p()).isLessThan(0.01);
    // By hand: six of eight leave after 20 to 25 days, the others stay for all 90; earlier all 90.
    Estimate days = Measured.estimate(measured, "born-later-days");
    assertThat(days.value()).isCloseTo((6 * 22.5 + 2 * 90) / 8 - 90, within(1e-9));
    assertThat(days.low()).isNull();
    assertThat(days.sentence())
        .isEqualTo(
            "Of its first 90 days a model born later spends 51 days less on its way; no range below"
                + " 20 arrivals in each");
  }

  @Test
  void fromTwentyArrivalsInEachTheDaysHaveARange() {
    Histories history = Histories.empty();
    for (int i = 0; i < 20; i++) {
      String day = String.format("-01-%02d", i % 5 + 1);
      history.model(arrived("early " + i, "2025-07" + day.substring(3), 100 + i));
      history.model(arrived("late " + i, "2026" + day, 20 + i));
    }
    Estimate days =
        Measured.estimate(new TimeToProduction().measure(history.build()), "born-later-days");
    assertThat(days.low()).isLessThan(days.value());
    assertThat(days.high()).isBetween(days.value(), 0.0);
    assertThat(days.sentence()).contains("95 % range of the difference -");
  }

  @Test
  void nothingIsTestedBeforeThePeriodHasEnded() {
    Histories history = Histories.empty();
    for (int i = 0; i < 8; i++) {
      history.model(arrived("early " + i, "2025-07-0" + (i + 1), 100 + i));
      history.model(arrived("late " + i, "2026-01-0" + (i + 1), i < 6 ? 20 + i : 95));
    }
    Finding before = bornLater(history.asOf("2026-06-30"));
    assertThat(before.provisional()).isTrue();
    assertThat(before.p()).isNull();
    assertThat(before.strength()).isEqualTo(Finding.Strength.WEAK);
    assertThat(before.sentence()).endsWith("Provisional: the period has not ended.");
    Finding after = bornLater(history.asOf("2026-07-01"));
    assertThat(after.provisional()).isFalse();
    assertThat(after.p()).isLessThan(0.01);
    assertThat(after.effect()).isGreaterThan(before.effect());
  }

  private static Finding bornLater(Histories history) {
    return Measured.finding(new TimeToProduction().measure(history.build()), "born-later");
  }

  @Test
  void withFewArrivalsBothStandSideBySideUntested() {
    Histories history = Histories.empty();
    for (int i = 0; i < 6; i++) {
      history.model(arrived("early " + i, "2025-07-0" + (i + 1), 40));
      history.model(
          i < 2 ? arrived("late " + i, "2026-01-02", 20) : model("late " + i).born("2026-01-02"));
    }
    Measurement measured = new TimeToProduction().measure(history.build());
    Estimate difference = Measured.estimate(measured, "born-later-difference");
    assertThat(difference.status()).isEqualTo(Status.REFUSED);
    assertThat(difference.sentence())
        .isEqualTo(
            "By day 30, 33 % of the models born since 2026-Q1 and 0 % of those born before are in"
                + " production; 2 and 6 arrivals, 5 in each are needed to compare");
    assertThat(measured.findings()).noneMatch(f -> f.key().endsWith("/born-later"));
  }

  @Test
  void whatChanceCouldHaveDoneIsSaidWithWhatWasDetectable() {
    Histories history = Histories.empty();
    for (int i = 0; i < 6; i++) {
      history.model(arrived("early " + i, "2025-07-0" + (i + 1), 80 + 5 * i));
      history.model(arrived("late " + i, "2026-01-0" + (i + 1), 75 + 5 * i));
    }
    Measurement measured = new TimeToProduction().measure(history.build());
    assertThat(Measured.estimate(measured, "born-later-difference").sentence())
        .contains("cannot tell from chance; a halved median would have shown in 1 of ");
  }

  @Test
  void noModelsOfOneHalfIsARefusalWithCounts() {
    Histories history = Histories.empty();
    for (int i = 0; i < 6; i++) {
      history.model(arrived("early " + i, "2025-07-0" + (i + 1), 40));
    }
    Measurement measured = new TimeToProduction().measure(history.build());
    assertThat(Measured.estimate(measured, "born-later-difference").sentence())
        .startsWith("0 models born since 2026-Q1 and 6 in the periods before; 5 of each");
    assertThat(Measured.estimate(measured, "birth-trend").sentence())
        .isEqualTo("1 period of birth with a median; a line needs 3, its range 5");
    assertThat(Measured.estimate(measured, "birth-trend-test").sentence())
        .isEqualTo(
            "6 models of 1 period of birth reached production; 10 of 3 are needed to see a trend");
  }

  private static io.oneteam.analyzer.Models.Builder arrived(String name, String born, int days) {
    return model(name).born(born).production(LocalDate.parse(born).plusDays(days).toString());
  }
}
