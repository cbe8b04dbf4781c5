package io.oneteam.analyzer.measure;

import static io.oneteam.analyzer.Models.model;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.oneteam.analyzer.Histories;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ModelTimelinesTest {

  @Test
  void aLaneShowsStagesAndMilestonesWithTheirEvidence() {
    Measurement measured =
        new ModelTimelines()
            .measure(
                Histories.empty()
                    .model(model("price").born("2026-01-01").extracted("2026-02-01"))
                    .model(model("live").born("2026-02-01").production("2026-03-01"))
                    .build());
    Figure.Timeline timeline = (Figure.Timeline) Measured.figure(measured, "timeline");
    assertThat(timeline.lanes().get(0).spans())
        .extracting(Figure.Span::stage, Figure.Span::to, Figure.Span::open)
        .containsExactly(
            tuple("notebook", LocalDate.parse("2026-02-01"), false),
            tuple("library", LocalDate.parse("2026-06-30"), true));
    assertThat(timeline.lanes().get(0).marks())
        .extracting(Figure.Mark::kind, Figure.Mark::detail)
        .containsExactly(tuple("born", "commit"), tuple("extracted", "commit"));
    assertThat(Measured.estimate(measured, "in-a-library").value()).isEqualTo(1.0);
  }

  @Test
  void withoutNotebooksItRefuses() {
    assertThat(new ModelTimelines().measure(Histories.empty().build()).status())
        .isEqualTo(Status.REFUSED);
  }
}
