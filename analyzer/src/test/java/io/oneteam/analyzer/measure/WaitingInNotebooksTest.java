package io.oneteam.analyzer.measure;

import static io.oneteam.analyzer.Histories.DE;
import static io.oneteam.analyzer.Histories.DS;
import static io.oneteam.analyzer.Models.model;
import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.analyzer.Histories;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import org.junit.jupiter.api.Test;

class WaitingInNotebooksTest {

  @Test
  void longestWaitComesFirstAndLongOnesAreCounted() {
    Measurement measured = measure(team());
    Estimate over = Measured.estimate(measured, "over-90-days");
    assertThat(over.value()).isEqualTo(1.0);
    assertThat(over.n()).isEqualTo(6);
    assertThat(Measured.estimate(measured, "over-90-days", Estimate.PREVIOUS).value()).isZero();
    Figure.Listing waiting = Measured.listing(measured, "waiting");
    assertThat(Measured.column(waiting, "Model")).containsExactly("old", "young");
    assertThat(Measured.column(waiting, "Days waiting")).containsExactly("110.0", "29.0");
    assertThat(Measured.column(waiting, "Days idle")).containsExactly("60.0", "19.0");
  }

  @Test
  void medianStayCountsWhatIsStillThere() {
    Estimate median = Measured.estimate(measure(team()), "median-in-notebook");
    // events at 10, 20, 30, 40; censored at 29 and 110: S = 5/6, 4/6, 4/9, 2/9
    assertThat(median.value()).isEqualTo(30.0);
    assertThat(median.sentence()).contains("2 still there");
  }

  @Test
  void whoStillKnowsItIsACountAndNeverAboutTooFew() {
    Histories history =
        team()
            .person(1, DS)
            .person(2, DE)
            .person(3, DS)
            .commit("2026-03-13", 1, "old.ipynb")
            .commit("2026-06-20", 2, "young.ipynb");
    Figure.Listing waiting = Measured.listing(measure(history), "waiting");
    assertThat(Measured.column(waiting, "Still active who know it"))
        .containsExactly("nobody", "1 of 1");
    Figure.Listing careful = Measured.listing(measure(history.minimumGroup(3)), "waiting");
    assertThat(Measured.column(careful, "Still active who know it"))
        .containsExactly("nobody", "fewer than 3");
  }

  @Test
  void modelsOlderThanTheHistoryHaveNoAge() {
    Measurement measured =
        measure(Histories.empty().model(model("old").born("2026-01-01").beforeWindow()));
    assertThat(measured.status()).isEqualTo(Status.REFUSED);
    assertThat(measured.sentence()).contains("age is not known");
  }

  private static Histories team() {
    return Histories.empty()
        .model(model("a").born("2026-01-01").extracted("2026-01-11"))
        .model(model("b").born("2026-01-01").extracted("2026-01-21"))
        .model(model("c").born("2026-01-01").extracted("2026-01-31"))
        .model(model("d").born("2026-01-01").abandoned("2026-02-10"))
        .model(model("old").born("2026-03-12").notebook("old.ipynb", "2026-03-12", "2026-05-01"))
        .model(
            model("young").born("2026-06-01").notebook("young.ipynb", "2026-06-01", "2026-06-11"));
  }

  private static Measurement measure(Histories history) {
    return new WaitingInNotebooks().measure(history.build());
  }
}
