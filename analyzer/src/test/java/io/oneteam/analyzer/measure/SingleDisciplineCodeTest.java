package io.oneteam.analyzer.measure;

import static io.oneteam.analyzer.Histories.DE;
import static io.oneteam.analyzer.Histories.DS;
import static io.oneteam.analyzer.Models.model;
import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.analyzer.Histories;
import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class SingleDisciplineCodeTest {

  @Test
  void filesChangedByOneDisciplineAreCountedThroughRenames() {
    Histories history = Histories.empty().person(1, DS).person(2, DE);
    for (int i = 0; i < 5; i++) {
      history.commit("2026-02-0" + (i + 1), 1, "n" + i + ".ipynb");
    }
    history.commit("2026-04-01", 2, "moved.ipynb <- n0.ipynb");
    Measurement measured = measure(history);
    Estimate notebooks = Measured.estimate(measured, "notebooks");
    assertThat(notebooks.value()).isEqualTo(0.8);
    assertThat(notebooks.n()).isEqualTo(5);
    assertThat(Measured.estimate(measured, "notebooks", Estimate.PREVIOUS).value()).isEqualTo(1.0);
    assertThat(Measured.column(Measured.listing(measured, "notebook-rows"), "Known to"))
        .containsOnly("one discipline", "2 disciplines");
  }

  @Test
  void theGlanceFollowsFilesOverAllPeriods() {
    Histories history = Histories.empty().person(1, DS).person(2, DE);
    for (int i = 0; i < 6; i++) {
      history.commit("2025-08-0" + (i + 1), 1, "n" + i + ".ipynb");
    }
    history
        .commit("2025-11-01", 2, "n0.ipynb", "n1.ipynb", "n2.ipynb")
        .commit("2026-02-01", 1, "- n0.ipynb")
        .commit("2026-05-01", 2, "moved.ipynb <- n3.ipynb");
    Measurement measured = measure(history);
    // 6 of 6; 3 of 6; without n0 3 of 5; without the moved one 2 of 5
    assertThat(measured.glance().points())
        .extracting(Figure.Point::value)
        .containsExactly(1.0, 0.5, 0.6, 0.4);
    assertThat(Measured.estimate(measured, "notebooks").value()).isEqualTo(0.4);
    assertThat(Measured.estimate(measured, "notebooks", Estimate.PREVIOUS).value()).isEqualTo(0.6);
  }

  @Test
  void absenceFactorIsTheFewestPeopleWithHalfTheDays() {
    Histories history =
        Histories.empty()
            .person(1, DS)
            .person(2, DE)
            .model(model("price").born("2026-04-01").module("x.py"))
            .commit("2026-04-01", 1, "x.py")
            .commit("2026-04-02", 1, "x.py")
            .commit("2026-04-03", 2, "x.py");
    Figure.Listing absence = Measured.listing(measure(history), "absence");
    assertThat(Measured.column(absence, "Absence factor")).containsExactly("1");
  }

  @Test
  void whoCreatedAFileStaysItsAuthorWhileOthersChangeIt() {
    // Degree of 1: 3.293 + 1.098 - 0.321 ln 4 = 3.95, of 2: 3.293 + 0.164 * 3 = 3.79: both authors,
    // so that of ten files half have none left only when both are away. Were 1 not their creator,
    // 1 would be none: 3.293 + 0.164 - 0.321 ln 4 = 3.01.
    Histories history = Histories.empty().person(1, DS).person(2, DE).person(3, DE);
    String[] paths = new String[10];
    for (int i = 0; i < paths.length; i++) {
      paths[i] = "part" + i + ".py";
      history.commit("2026-04-01", 1, "+ " + paths[i]);
    }
    history.commit("2026-04-02", 2, paths).commit("2026-04-03", 2, paths);
    history.commit("2026-04-04", 2, paths).commit("2026-04-05", 3, "+ last.py");
    assertThat(Measured.estimate(measure(history), "truck-factor").value()).isEqualTo(2.0);
  }

  @Test
  void aCommitOfSeveralAuthorsIsOneChange() {
    Histories history = Histories.empty().person(1, DS).person(2, DE);
    history.commit("2026-04-01", 1, List.of(2), List.of(), List.of(), true, "n.ipynb");
    Figure.Listing rows = Measured.listing(measure(history), "notebook-rows");
    assertThat(rows.rows().get(0).get(3)).isEqualTo(Cell.of(1));
  }

  @Test
  void ofAModelOfFewPeopleNoNumberIsShown() {
    Histories history = Histories.empty().minimumGroup(3);
    for (int person = 1; person <= 6; person++) {
      history.person(person, person <= 3 ? DS : DE).commit("2026-04-01", person, "many.py");
    }
    history
        .commit("2026-04-02", 1, "few.py")
        .model(model("many").born("2026-04-01").module("many.py"))
        .model(model("few").born("2026-04-01").module("few.py"));
    Figure.Listing absence = Measured.listing(measure(history), "absence");
    assertThat(Measured.column(absence, "People")).containsExactly("6", "fewer than 3");
    assertThat(absence.rows().get(0).get(1)).isEqualTo(Cell.of(6));
    assertThat(absence.rows().get(1).get(1)).isEqualTo(Cell.empty());
  }

  @Test
  void fewPeopleAreNotShown() {
    Histories history =
        Histories.empty().minimumGroup(3).person(1, DS).commit("2026-04-01", 1, "x.py");
    assertThat(measure(history).status()).isEqualTo(Status.REFUSED);
  }

  private static Measurement measure(Histories history) {
    return new SingleDisciplineCode().measure(history.build());
  }
}
