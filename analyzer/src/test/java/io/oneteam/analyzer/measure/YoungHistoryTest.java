package io.oneteam.analyzer.measure;

import static io.oneteam.analyzer.Histories.DE;
import static io.oneteam.analyzer.Histories.DS;
import static io.oneteam.analyzer.Issues.issue;
import static io.oneteam.analyzer.Models.model;
import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.analyzer.Histories;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.domain.history.Flow;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A history of a few days: nothing is compared with a time before it began. */
class YoungHistoryTest {
  private static Histories days() {
    return Histories.empty()
        .person(1, DS)
        .person(2, DE)
        .commit("2026-06-24", 1, "n.ipynb")
        .commit("2026-06-25", 1, List.of(2), List.of(), List.of(), true, "lib/m.py")
        .model(model("price").born("2026-06-24").extracted("2026-06-25").module("lib/m.py"))
        .issue(
            issue("A-1", "2026-06-24")
                .assign("2026-06-24", 1)
                .status("2026-06-24", Flow.ACTIVE)
                .assign("2026-06-26", 2));
  }

  @Test
  void noMeasureShowsFiguresFromBeforeItBegan() {
    for (Measure measure : Measures.all()) {
      Measurement measured = measure.measure(Facts.of(days().build()));
      assertThat(measured.estimates())
          .as(measured.measure())
          .noneMatch(estimate -> estimate.scope().equals(Estimate.PREVIOUS));
      assertThat(measured.tiles())
          .as(measured.measure())
          .allMatch(tile -> tile.before() == null && tile.change().isEmpty());
      assertThat(measured.sentence() + measured.findings())
          .as(measured.measure())
          .doesNotContain("before");
      assertThat(measured.estimates())
          .filteredOn(estimate -> estimate.status() == Status.SHOWN)
          .noneMatch(estimate -> estimate.sentence().contains("before"));
    }
  }

  @Test
  void periodsBeforeItBeganAreEmptyRatherThanZero() {
    Measurement measured = new Pairing().measure(Facts.of(days().build()));
    assertThat(measured.glance().points())
        .extracting(Figure.Point::value)
        .containsExactly(null, null, null, 1.0);
  }

  @Test
  void aLongerHistoryIsComparedWithThePeriodBefore() {
    Histories history = days().commit("2026-03-30", 1, "old.py");
    Measurement measured = new Pairing().measure(Facts.of(history.build()));
    assertThat(measured.glance().points())
        .extracting(Figure.Point::value)
        .containsExactly(null, null, 0.0, 1.0);
    assertThat(measured.estimates()).anyMatch(e -> e.scope().equals(Estimate.PREVIOUS));
  }

  @Test
  void oneModelIsWrittenOfInTheSingular() {
    Measurement measured = new TimeToProduction().measure(Facts.of(days().build()));
    assertThat(Measured.estimate(measured, "on-their-way").sentence())
        .isEqualTo("0 of 1 model is on its way");
    assertThat(Measured.estimate(measured, "arrivals").sentence())
        .isEqualTo("1 model reached a library this period");
    Measurement practice = new EngineeringPractice().measure(Facts.of(days().build()));
    assertThat(Measured.estimate(practice, "notebooks-to-library").sentence())
        .startsWith("1 of 1 model has code moved from a notebook into a library");
  }

  @Test
  void withoutAnyEvidenceOfArrivingItSaysSo() {
    Histories history = Histories.empty().person(1, DS).commit("2026-01-24", 1, "n.ipynb");
    for (int i = 0; i < 6; i++) {
      history.model(model("model " + i).born("2026-01-24"));
    }
    Measurement measured = new TimeToProduction().measure(Facts.of(history.build()));
    assertThat(measured.sentence())
        .contains("There is no evidence of production, releases or code in modules");
    assertThat(measured.findings()).noneMatch(f -> f.key().endsWith("longest-stage"));
  }
}
