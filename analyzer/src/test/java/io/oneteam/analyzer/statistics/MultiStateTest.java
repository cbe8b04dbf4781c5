package io.oneteam.analyzer.statistics;

import static io.oneteam.analyzer.statistics.Samples.EXACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MultiStateTest {
  private static final List<String> STATES = List.of("N", "E", "P");

  /** "a:0-1:N>E" and "b:0-2:N>" (still there). */
  private static List<Stay> stays(String text) {
    List<Stay> stays = new ArrayList<>();
    for (String word : text.split(" ")) {
      String[] parts = word.split(":");
      String[] times = parts[1].split("-");
      String[] move = parts[2].split(">");
      stays.add(
          new Stay(
              parts[0],
              Double.valueOf(times[0]),
              Double.parseDouble(times[1]),
              move[0],
              move.length == 2 ? move[1] : null));
    }
    return stays;
  }

  private static final String CROSSING = "a:0-1:N>E a:1-2.5:E>P b:0-2:N> c:0-20:N>";

  // R: survfit(Surv(entry, exit, to) ~ 1, d, id = id, istate = from), times = c(1, 3)
  //    (separate Kaplan-Meier curves would cross here: E reached by 1/3, P by 1/2)
  @Test
  void stagesDoNotCross() {
    MultiState stages = MultiState.of(STATES, stays(CROSSING));

    Occupation one = stages.at(1);
    assertThat(one.shares().get(0)).isCloseTo(2 / 3.0, EXACT);
    assertThat(one.shares().get(1)).isCloseTo(1 / 3.0, EXACT);
    assertThat(one.standardErrors().get(0)).isCloseTo(0.2721655269759087, EXACT);
    Occupation three = stages.at(3);
    assertThat(three.shares().get(1)).isCloseTo(0, EXACT);
    assertThat(three.shares().get(2)).isCloseTo(1 / 3.0, EXACT);
    assertThat(three.standardErrors().get(1)).isCloseTo(0, EXACT);
    assertThat(three.standardErrors().get(2)).isCloseTo(0.2721655269759087, EXACT);
  }

  @Test
  void sharesAlwaysSumToOne() {
    MultiState stages = MultiState.of(STATES, stays(CROSSING));

    for (double day = 0; day < 21; day += 0.5) {
      assertThat(stages.at(day).shares().stream().mapToDouble(share -> share).sum())
          .isCloseTo(1, EXACT);
    }
    assertThat(stages.at(0.5).shares()).containsExactly(1.0, 0.0, 0.0);
    assertThat(stages.at(0.5).standardErrors()).containsExactly(0.0, 0.0, 0.0);
  }

  @Test
  void twoStagesAreKaplanMeier() {
    StringBuilder text = new StringBuilder();
    int id = 0;
    for (String row : "9 13 13+ 18 23 28+ 31 34 45+ 48 161+".split(" ")) {
      text.append(id++).append(":0-").append(row.replace("+", "")).append(":N>");
      text.append(row.endsWith("+") ? " " : "P ");
    }
    Occupation where = MultiState.of(STATES, stays(text.toString().trim())).at(24);
    SurvivalPoint curve = KaplanMeier.of(Samples.AML_MAINTAINED).at(24);

    assertThat(where.shares().get(0)).isCloseTo(curve.share(), EXACT);
    assertThat(where.standardErrors().get(0)).isCloseTo(curve.standardError(), EXACT);
  }

  @Test
  void unitsOfOneTeamCountAsOne() {
    List<Stay> stays = stays("a:0-1:N>E b:0-1:N>E c:0-9:N> d:0-9:N>");
    double alone = MultiState.of(STATES, stays).at(2).standardErrors().get(0);
    double teams =
        MultiState.of(STATES, stays, Map.of("a", "x", "b", "x", "c", "y", "d", "y"))
            .at(2)
            .standardErrors()
            .get(0);

    assertThat(alone).isCloseTo(0.25, EXACT);
    assertThat(teams).isCloseTo(Math.sqrt(0.125), EXACT);
  }

  @Test
  void startingStagesMayDiffer() {
    Occupation where = MultiState.of(STATES, stays("a:0-9:N> b:0-9:E> c:0-9:E> d:2-5:P>")).at(1);

    assertThat(where.shares().get(1)).isCloseTo(2 / 3.0, EXACT);
    assertThat(where.standardErrors().get(1)).isCloseTo(Math.sqrt(2 / 27.0), EXACT);
  }

  @Test
  void staysWithoutTimeAtRiskAreCountedApart() {
    MultiState stages = MultiState.of(STATES, stays("a:0-1:N>E b:3-3:N>E"));

    assertThat(stages.excluded()).isEqualTo(1);
    assertThat(stages.size()).isEqualTo(1);
    assertThat(stages.at(2).shares()).containsExactly(0.0, 1.0, 0.0);
  }

  @Test
  void withoutStaysNothingIsSaid() {
    assertThat(MultiState.of(STATES, List.of()).at(3)).isNull();
    assertThat(MultiState.of(STATES, stays(CROSSING)).at(Double.NaN)).isNull();
  }

  @Test
  void aStageNobodyListedIsTheCallersMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MultiState.of(STATES, stays("a:0-1:N>X")))
        .withMessageContaining("unknown stage");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MultiState.of(STATES, stays("a:0-1:X>N")));
  }
}
