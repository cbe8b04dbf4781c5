package io.oneteam.analyzer.measure;

import static io.oneteam.analyzer.Histories.DE;
import static io.oneteam.analyzer.Histories.DS;
import static io.oneteam.analyzer.Models.model;
import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.analyzer.Histories;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import org.junit.jupiter.api.Test;

class EngineeringPracticeTest {

  @Test
  void whatModelCommitsBringIsCounted() {
    Measurement measured =
        measure(
            team()
                .commit("2026-05-01", 1, "src/x.py", "tests/x_test.py")
                .commit("2026-05-02", 1, "src/x.py", "conf.yaml")
                .commit("2026-05-03", 1, "src/x.py", "infra/main.tf")
                .commit("2026-05-04", 1, "src/x.py")
                .commit("2026-05-05", 1, "README.md"));
    assertThat(Measured.estimate(measured, "commits-with-tests").value()).isEqualTo(0.25);
    assertThat(Measured.estimate(measured, "commits-with-configuration").value()).isEqualTo(0.25);
    assertThat(Measured.estimate(measured, "commits-with-pipelines").value()).isEqualTo(0.25);
    assertThat(Measured.estimate(measured, "commits-with-tests").n()).isEqualTo(4);
  }

  @Test
  void aWaysOfWorkingDocumentHasAnAgeAndOwners() {
    Measurement measured =
        measure(
            team()
                .commit("2026-05-01", 1, "docs/ways-of-working.md", "src/x.py")
                .commit("2026-06-10", 2, "docs/ways-of-working.md"));
    assertThat(Measured.estimate(measured, "ways-of-working-age").value()).isEqualTo(20.0);
    assertThat(Measured.estimate(measured, "ways-of-working-disciplines").value()).isEqualTo(2.0);
  }

  @Test
  void promotionGoesThroughStaging() {
    Histories history =
        team()
            .commit("2026-05-01", 1, "src/x.py")
            .model(
                model("a")
                    .born("2026-01-01")
                    .milestone(
                        Milestone.Kind.STAGED, "2026-02-01", Milestone.Evidence.ENVIRONMENT_CHANGE)
                    .production("2026-02-11"))
            .model(model("b").born("2026-01-01").production("2026-02-11"));
    Figure.Listing promotion = Measured.listing(measure(history), "promotion");
    assertThat(Measured.column(promotion, "Days from staging")).containsExactly("10.0", "");
    assertThat(Measured.column(promotion, "Staging before production"))
        .containsExactly("yes", "no");
  }

  @Test
  void withoutModelCodeItRefuses() {
    assertThat(measure(team().commit("2026-05-05", 1, "README.md")).status())
        .isEqualTo(Status.REFUSED);
  }

  private static Histories team() {
    return Histories.empty().person(1, DS).person(2, DE);
  }

  private static Measurement measure(Histories history) {
    return new EngineeringPractice().measure(history.build());
  }
}
