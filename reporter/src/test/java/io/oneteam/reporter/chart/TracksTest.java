package io.oneteam.reporter.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.measurement.Figure.Span;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TracksTest {
  @Test
  void spansThatFollowEachOtherShareATrack() {
    assertThat(Tracks.of(List.of(span(1, 5), span(5, 9), span(12, 14)))).containsExactly(0, 0, 0);
  }

  @Test
  void spansThatOverlapLieAboveEachOther() {
    assertThat(Tracks.of(List.of(span(4, 9), span(1, 5), span(8, 12), span(6, 7))))
        .containsExactly(1, 0, 0, 0);
  }

  private static Span span(int from, int to) {
    return new Span("stage", LocalDate.of(2026, 1, from), LocalDate.of(2026, 1, to), false);
  }
}
