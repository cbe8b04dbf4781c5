package io.oneteam.analyzer.statistics;

import static io.oneteam.analyzer.statistics.Samples.EXACT;
import static io.oneteam.analyzer.statistics.Samples.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusteredSurvivalTest {
  private static final Map<String, Observations> FOUR_TEAMS =
      Map.of(
          "a", rows("56 51 21 70 105+"),
          "b", rows("39 38 37 65 58 56"),
          "c", rows("289 204+ 264 18+ 143"),
          "d", rows("47 75 92 69 123 169+ 102 335+"));

  // R: fit <- survfit(Surv(time, event) ~ 1, d, cluster = team, id = seq_along(time))
  //    summary(fit, times = 90)$std.err; limits from qt(.975, 3) and sqrt(4/3)
  @Test
  void teamsThatDifferWidenTheInterval() {
    ClusteredSurvival pooled = ClusteredSurvival.of(FOUR_TEAMS, 90, 0.95);

    assertThat(pooled.share()).isCloseTo(0.43478260869565233, EXACT);
    assertThat(pooled.standardError()).isCloseTo(0.1717836266591, EXACT);
    assertThat(pooled.teams()).isEqualTo(4);
    assertThat(pooled.limits().low()).isCloseTo(0.008561434804977893, EXACT);
    assertThat(pooled.limits().high()).isCloseTo(0.8643925523996563, EXACT);
  }

  @Test
  void teamsOfOneUnitGiveGreenwoodsError() {
    Map<String, Observations> teams = new LinkedHashMap<>();
    for (String row : "9 13 13+ 18 23 28+ 31 34 45+ 48 161+".split(" ")) {
      teams.put("team " + teams.size(), rows(row));
    }

    ClusteredSurvival pooled = ClusteredSurvival.of(teams, 24, 0.95);

    assertThat(pooled.standardError()).isCloseTo(0.15263233102731202, EXACT);
  }

  @Test
  void delayedEntryIsTakenIntoAccount() {
    Map<String, Observations> late =
        Map.of("a", rows("20 10-35"), "b", rows("20-50 30-50+"), "c", rows("40-80"));

    // By hand at 35: S = 1/3, Greenwood terms 1/2 (day 20, 2 at risk) and 1/6 (day 35, 3 at risk).
    ClusteredSurvival pooled = ClusteredSurvival.of(late, 35, 0.95);

    double a = -1.0 + 1 / 2.0 + (1 / 2.0 + 1 / 6.0 - 1 / 2.0);
    double b = 1 / 6.0 + 1 / 6.0;
    assertThat(pooled.share()).isCloseTo(1 / 3.0, EXACT);
    assertThat(pooled.standardError()).isCloseTo(Math.sqrt(a * a + b * b) / 3, EXACT);
  }

  @Test
  void twoTeamsHaveNoInterval() {
    ClusteredSurvival pooled =
        ClusteredSurvival.of(
            Map.of("a", rows("3 5 9"), "b", rows("4 6+ 8"), "c", rows("")), 5, 0.95);

    assertThat(pooled.teams()).isEqualTo(2);
    assertThat(pooled.limits()).isNull();
    assertThat(pooled.standardError()).isPositive();
  }

  @Test
  void atZeroNothingIsSaidOfTheError() {
    Map<String, Observations> teams = Map.of("a", rows("3"), "b", rows("4"), "c", rows("5"));

    assertThat(ClusteredSurvival.of(teams, 5, 0.95))
        .isEqualTo(new ClusteredSurvival(5, 0.0, null, null, 3));
    assertThat(ClusteredSurvival.of(teams, 1, 0.95))
        .isEqualTo(new ClusteredSurvival(1, 1.0, 0.0, null, 3));
    assertThat(ClusteredSurvival.of(Map.of(), 5, 0.95))
        .isEqualTo(new ClusteredSurvival(5, null, null, null, 0));
  }
}
