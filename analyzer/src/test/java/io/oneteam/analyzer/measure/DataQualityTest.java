package io.oneteam.analyzer.measure;

import static io.oneteam.analyzer.Histories.DS;
import static io.oneteam.analyzer.Issues.issue;
import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.analyzer.Histories;
import io.oneteam.domain.history.Flow;
import io.oneteam.domain.measurement.Measurement;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataQualityTest {

  @Test
  void whatIsOutOfTheFiguresIsCounted() {
    Measurement measured =
        new DataQuality()
            .measure(
                Histories.empty()
                    .person(1, DS)
                    .person(2, null)
                    .bot(9)
                    .commit("2026-05-01", 1, "a.py")
                    .commit("2026-05-02", 2, "a.py")
                    .commit("2026-05-03", 9, "a.py")
                    .commit("2026-05-04", 1, List.of(), List.of(), List.of(), false, "a.py")
                    .issue(issue("A-1", "2026-05-01").status("2026-05-02", Flow.DONE))
                    .build());
    assertThat(Measured.estimate(measured, "bot-commits").value()).isEqualTo(1.0);
    assertThat(Measured.estimate(measured, "bulk-changes").value()).isEqualTo(1.0);
    assertThat(Measured.estimate(measured, "unassigned").value()).isEqualTo(1.0);
    assertThat(Measured.estimate(measured, "no-start").value()).isEqualTo(1.0);
    assertThat(measured.sentence()).isEqualTo("4 commits, 1 issue and 0 notebook families read.");
  }
}
