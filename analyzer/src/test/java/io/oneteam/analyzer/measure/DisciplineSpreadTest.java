package io.oneteam.analyzer.measure;

import static io.oneteam.analyzer.Histories.DE;
import static io.oneteam.analyzer.Histories.DS;
import static io.oneteam.analyzer.Models.model;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.oneteam.analyzer.Histories;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import org.junit.jupiter.api.Test;

class DisciplineSpreadTest {

  @Test
  void evenWorkOfTwoDisciplinesCountsAsTwo() {
    Estimate effective = Measured.estimate(measure(even()), "effective-number");
    // H = ln 2; Miller-Madow adds (2-1)/(2*20) for 20 person-days
    assertThat(effective.value()).isCloseTo(2 * Math.exp(1 / 40.0), within(1e-9));
    assertThat(effective.n()).isEqualTo(20);
    assertThat(effective.sentence()).contains("2.1 of 4 disciplines", "no range below 10 items");
  }

  @Test
  void monthsShowPersonDaysNotCommits() {
    Histories history = even().commit("2026-04-01T18:00", 1, "a/x.py");
    Figure.Breakdown months = (Figure.Breakdown) Measured.figure(measure(history), "by-month");
    assertThat(months.periods()).hasSize(12).endsWith("2026-06");
    assertThat(months.series().get(0).values().get(9)).isEqualTo(10.0);
  }

  @Test
  void aModelOfOneDisciplineReadsSo() {
    Histories history = even().model(model("price").born("2026-04-01").module("a/x.py"));
    Measurement measured = measure(history);
    Figure.Listing rows = Measured.listing(measured, "spread-rows");
    assertThat(Measured.column(rows, "Reading")).containsExactly("one discipline");
  }

  @Test
  void fewPeopleAreNotShown() {
    Measurement measured = measure(even().minimumGroup(3));
    assertThat(measured.status()).isEqualTo(Status.REFUSED);
    assertThat(measured.sentence()).contains("at least 3");
  }

  @Test
  void withoutDisciplinesThePeopleFileIsAskedFor() {
    Measurement measured =
        measure(Histories.empty().person(1, null).commit("2026-04-01", 1, "a.py"));
    assertThat(measured.status()).isEqualTo(Status.REFUSED);
    assertThat(measured.sentence()).contains("people file");
  }

  @Test
  void aPeriodOfThreeDaysIsTooLittle() {
    Histories history =
        Histories.empty()
            .person(1, DS)
            .person(2, DE)
            .commit("2026-06-28", 1, "a.py")
            .commit("2026-06-29", 2, "a.py");
    Estimate effective = Measured.estimate(measure(history), "effective-number");
    assertThat(effective.status()).isEqualTo(Status.REFUSED);
    assertThat(effective.sentence()).contains("2 person-days");
  }

  @Test
  void modelsOfWhichNoDisciplineMayBeNamedAreCountedInTheTitleAlone() {
    Histories history = Histories.empty().minimumGroup(3);
    for (int person = 1; person <= 6; person++) {
      history.person(person, person <= 3 ? DS : DE);
      history.commit("2026-04-01", person, "a/all.py").commit("2026-04-02", person, "b/both.py");
      history.commit("2026-04-03", person, person % 3 == 0 ? "c/few.py" : "d/some.py");
    }
    history
        .model(model("all").born("2026-04-01").module("a/all.py"))
        .model(model("both").born("2026-04-01").module("b/both.py"))
        .model(model("some").born("2026-04-01").module("d/some.py"))
        .model(model("some more").born("2026-04-01").module("d/some.py"));
    Figure.Matrix models = (Figure.Matrix) Measured.figure(measure(history), "models");
    assertThat(models.rows()).containsExactly("all", "both");
    assertThat(models.title()).contains("2 models left out");
  }

  private static Histories even() {
    Histories history = Histories.empty().person(1, DS).person(2, DE);
    for (int day = 1; day <= 10; day++) {
      String date = String.format("2026-04-%02d", day);
      history.commit(date, 1, "a/x.py").commit(date, 2, "b/y.py");
    }
    return history;
  }

  private static Measurement measure(Histories history) {
    return new DisciplineSpread().measure(history.build());
  }
}
