package io.oneteam.analyzer.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.analyzer.statistics.Observation;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void aMedianWaitOfNoTimeIsSaidInWords() {
    assertThat(
            Numbers.medianWait(
                    "wait",
                    "team",
                    Collections.nCopies(5, Observation.event(0)),
                    "issue",
                    "were taken up")
                .sentence())
        .startsWith("Half of the 5 issues were taken up at once (");
  }
}
