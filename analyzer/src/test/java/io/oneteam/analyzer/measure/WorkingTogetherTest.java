package io.oneteam.analyzer.measure;

import static io.oneteam.analyzer.Histories.DE;
import static io.oneteam.analyzer.Histories.DS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.oneteam.analyzer.Histories;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WorkingTogetherTest {

  @Test
  void silosCrossLessThanChance() {
    Estimate cross = Measured.estimate(measure(files(1, 2, 3, 4)), "cross-share");
    // 5 files of the two data scientists, 5 of the two data engineers: nothing crosses;
    // by chance 1 - (2*1 + 2*1)/(4*3) = 2/3
    assertThat(cross.value()).isZero();
    assertThat(cross.sentence())
        .startsWith("0 % of shared work crosses disciplines; by chance 67 %");
  }

  @Test
  void mixedPairsCrossAlways() {
    Measurement measured = measure(files(1, 3, 2, 4));
    assertThat(Measured.estimate(measured, "cross-share").value()).isEqualTo(1.0);
    Figure.Trend glance = Objects.requireNonNull(measured.glance());
    assertThat(glance.points().get(3).value()).isEqualTo(1.0);
    Figure.Matrix all = Measured.matrix(measured, "all");
    assertThat(all.rows()).containsExactly(DS, DE);
    assertThat(all.values().get(0).get(1)).isEqualTo(10.0);
    assertThat(all.expected().get(0).get(1)).isCloseTo(2 * 10 * 4 / 12.0, within(1e-9));
  }

  @Test
  void fewSharedItemsAreRefused() {
    Histories history =
        team()
            .commit("2026-05-01", 1, "a.py")
            .commit("2026-05-02", 2, "a.py")
            .commit("2026-05-03", 3, "b.py")
            .commit("2026-05-03", 4, "c.py");
    Estimate cross = Measured.estimate(measure(history), "cross-share");
    assertThat(cross.status()).isEqualTo(Status.REFUSED);
    assertThat(cross.sentence()).isEqualTo("1 shared item; 10 are needed");
  }

  @Test
  void cellsAboutFewPeopleAreHidden() {
    Histories history = files(1, 3, 2, 4).person(5, DS).person(6, DE).minimumGroup(3);
    history.commit("2026-05-20", 5, "solo.py").commit("2026-05-20", 6, "alone.py");
    for (int i = 0; i < 10; i++) {
      history
          .commit("2026-06-1" + i, 1, "z" + i + ".py")
          .commit("2026-06-1" + i, 2, "z" + i + ".py");
    }
    Figure.Matrix all = Measured.matrix(measure(history), "all");
    // two data scientists share ten files: hidden, and with them what they follow from
    assertThat(all.values().get(0).get(0)).isNull();
    assertThat(all.values().get(0).get(1)).isNull();
  }

  /** Five files shared by the first two people, five by the other two. */
  private static Histories files(int a, int b, int c, int d) {
    Histories history = team();
    for (int i = 0; i < 5; i++) {
      String date = "2026-05-0" + (i + 1);
      history
          .commit(date, a, "x" + i + ".py")
          .commit(date, b, "x" + i + ".py")
          .commit(date, c, "y" + i + ".py")
          .commit(date, d, "y" + i + ".py");
    }
    return history;
  }

  private static Histories team() {
    return Histories.empty().person(1, DS).person(2, DS).person(3, DE).person(4, DE);
  }

  private static Measurement measure(Histories history) {
    return new WorkingTogether().measure(history.build());
  }
}
