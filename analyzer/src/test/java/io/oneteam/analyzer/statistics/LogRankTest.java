package io.oneteam.analyzer.statistics;

import static io.oneteam.analyzer.statistics.Samples.AML_MAINTAINED;
import static io.oneteam.analyzer.statistics.Samples.AML_NONMAINTAINED;
import static io.oneteam.analyzer.statistics.Samples.EXACT;
import static io.oneteam.analyzer.statistics.Samples.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogRankTest {
  static Map<String, Observations> groups(Observations... groups) {
    Map<String, Observations> map = new LinkedHashMap<>();
    for (Observations group : groups) {
      map.put(String.valueOf(map.size() + 1), group);
    }
    return map;
  }

  // R: survdiff(Surv(time, status) ~ x, aml)[c("obs", "exp", "var", "chisq")]
  @Test
  void agreesWithSurvdiffOnTheLeukaemiaTrial() {
    LogRank test = LogRank.of(groups(AML_MAINTAINED, AML_NONMAINTAINED));

    assertThat(test.groups()).containsExactly("1", "2");
    assertThat(test.observed()).containsExactly(7, 11);
    assertThat(test.expected().get(0)).isCloseTo(10.689335992300723, EXACT);
    assertThat(test.expected().get(1)).isCloseTo(7.310664007699275, EXACT);
    assertThat(test.variance().get(0).get(0)).isCloseTo(4.007550745938734, EXACT);
    assertThat(test.variance().get(0).get(1)).isCloseTo(-4.007550745938734, EXACT);
    assertThat(test.chiSquared()).isCloseTo(3.396388698977602, EXACT);
    assertThat(test.df()).isEqualTo(1);
    assertThat(test.p()).isCloseTo(0.0653393220405049, EXACT);
  }

  // R: with(survdiff(...), exp((obs - exp)[1] / var[1, 1] + c(0, -1, 1) * qnorm(.975) / sqrt(var[1,
  // 1])))
  @Test
  void theRateRatioIsPetos() {
    RateRatio ratio = LogRank.of(groups(AML_MAINTAINED, AML_NONMAINTAINED)).rateRatio(0.95);

    assertThat(ratio.estimate()).isCloseTo(0.3982815144202344, EXACT);
    assertThat(ratio.limits().low()).isCloseTo(0.1496202964163692, EXACT);
    assertThat(ratio.limits().high()).isCloseTo(1.0602048554123884, EXACT);
  }

  // R: survdiff(Surv(time, event) ~ group), group 3 censored before the first event
  @Test
  void aGroupNeverAtRiskCostsItsDegreeOfFreedom() {
    LogRank test = LogRank.of(groups(rows("4 6 9+"), rows("11 15 15+"), rows("2+")));

    assertThat(test.expected()).containsExactly(0.9, 3.1, 0.0);
    assertThat(test.chiSquared()).isCloseTo(2.469387755102041, EXACT);
    assertThat(test.df()).isEqualTo(1);
    assertThat(test.p()).isCloseTo(0.11608313373865556, EXACT);
    assertThat(test.rateRatio(0.95)).isNull();
  }

  // R: d <- data.frame(...); z = sum(1:3 * (O - E)) / sqrt(1:3 %*% V %*% 1:3), O, E, V from
  // survdiff
  @Test
  void aTrendAddsUpScores() {
    LogRank test = LogRank.of(groups(rows("9 11 15+"), rows("5 8 12+"), rows("2 4 7")));
    LogRank.Trend trend = test.trend(List.of(1.0, 2.0, 3.0));
    LogRank.Trend backwards = test.trend(List.of(3.0, 2.0, 1.0));
    LogRank.Trend shifted = test.trend(List.of(11.0, 12.0, 13.0));

    assertThat(trend.z()).isPositive();
    assertThat(backwards.z()).isCloseTo(-trend.z(), EXACT);
    assertThat(shifted.z()).isCloseTo(trend.z(), EXACT);
    assertThat(trend.p())
        .isCloseTo(Distributions.chiSquaredUpperTail(trend.z() * trend.z(), 1), EXACT);
    assertThat(test.trend(List.of(2.0, 2.0, 2.0))).isNull();
    assertThatIllegalArgumentException().isThrownBy(() -> test.trend(List.of(1.0)));
  }

  @Test
  void theTrendOfTwoGroupsIsTheirTest() {
    LogRank test = LogRank.of(groups(AML_MAINTAINED, AML_NONMAINTAINED));
    LogRank.Trend trend = test.trend(List.of(0.0, 1.0));

    assertThat(trend.z() * trend.z()).isCloseTo(test.chiSquared(), EXACT);
    assertThat(trend.z()).isPositive();
  }

  @Test
  void strataAddUp() {
    Map<String, Observations> one = groups(rows("3 5 9+"), rows("4 8+ 10"));
    Map<String, Observations> other = groups(rows("30 50"), rows("20 60+ 70"));
    LogRank both = LogRank.stratified(List.of(one, other));

    assertThat(both.expected().get(0))
        .isCloseTo(LogRank.of(one).expected().get(0) + LogRank.of(other).expected().get(0), EXACT);
    assertThat(both.variance().get(0).get(0))
        .isCloseTo(
            LogRank.of(one).variance().get(0).get(0) + LogRank.of(other).variance().get(0).get(0),
            EXACT);
    assertThat(both.observed()).containsExactly(4, 4);
  }

  @Test
  void aStratumMayLackAGroup() {
    Map<String, Observations> one = groups(rows("3 5 9+"), rows("4 8+ 10"));
    Map<String, Observations> alone = Map.of("2", rows("7 8"));

    assertThat(LogRank.stratified(List.of(one, alone)).chiSquared())
        .isCloseTo(LogRank.of(one).chiSquared(), EXACT);
  }

  // R: coxph(Surv(entry, time, ev) ~ group, ties = "exact")$score at its first step
  @Test
  void lateEntriesJoinTheRiskSetAfterTheirEntry() {
    LogRank test = LogRank.of(groups(rows("20 10-35"), rows("20-50 30-50+ 40-80")));

    assertThat(test.expected().get(0)).isCloseTo(1 + 1 / 3.0, EXACT);
    assertThat(test.variance().get(0).get(0)).isCloseTo(2 / 9.0, EXACT);
  }

  @Test
  void withoutEventsOrVarianceTheTestIsRefused() {
    for (LogRank test :
        List.of(
            LogRank.of(groups(rows("3+ 5+"), rows("8+ 9+"))),
            LogRank.of(groups(rows("1+ 1+"), rows("5 6 7+"))),
            LogRank.of(groups(rows("5 5"), rows("5 5"))),
            LogRank.of(groups(rows("5 7"))),
            LogRank.of(groups(rows(""), rows(""))))) {
      assertThat(test.chiSquared()).isNull();
      assertThat(test.df()).isNull();
      assertThat(test.p()).isNull();
      assertThat(test.rateRatio(0.95)).isNull();
    }
  }

  // R: survdiff over all combn(6, 3) relabellings
  @Test
  void threeAgainstThreeHasTwentyRelabellings() {
    PermutationLogRank test = PermutationLogRank.of(rows("5 8 12"), rows("20 25 30+"), 1);

    assertThat(test.exact()).isTrue();
    assertThat(test.relabellings()).isEqualTo(20);
    assertThat(test.visited()).isEqualTo(20);
    assertThat(test.distance()).isCloseTo(1.85, EXACT);
    assertThat(test.chiSquared()).isCloseTo(5.051660516605167, EXACT);
    assertThat(test.p()).isEqualTo(0.1);
    assertThat(test.asLarge()).isEqualTo(2);
    assertThat(test.asDistant()).isEqualTo(2);
  }

  // R: survdiff over all combn(14, 4) relabellings; the unstudentised p is .098
  @Test
  void unequalFollowUpNeedsTheStudentisedForm() {
    PermutationLogRank test =
        PermutationLogRank.of(rows("5 9 11 40+"), rows("20 25+ 33 37 48+ 60+ 60 61+ 70 80+"), 1);

    assertThat(test.asLarge()).isEqualTo(40);
    assertThat(test.p()).isCloseTo(0.03996003996003996, EXACT);
    assertThat(test.asDistant()).isEqualTo(98);
    assertThat(test.pUnstudentised()).isCloseTo(0.0979020979020979, EXACT);
    assertThat(test.distance()).isCloseTo(1.989829614829615, EXACT);
  }

  @Test
  void manyRelabellingsAreSampledWithASeed() {
    Observations first = rows("1 3 5 7 9 11 13 15 17 19+ 21+");
    Observations second = rows("2 4+ 6 8 10 12+ 14 16 18+ 20 22 24+");
    PermutationLogRank one = PermutationLogRank.of(first, second, 7);

    assertThat(one.exact()).isFalse();
    assertThat(one.relabellings()).isEqualTo(1352078);
    assertThat(one.visited()).isEqualTo(9999);
    assertThat(one.p()).isEqualTo((one.asLarge() + 1) / 10000.0);
    assertThat(one.pUnstudentised()).isEqualTo((one.asDistant() + 1) / 10000.0);
    assertThat(PermutationLogRank.of(first, second, 7)).isEqualTo(one);
    assertThat(PermutationLogRank.of(first, second, 8)).isNotEqualTo(one);
    double asymptotic = LogRank.of(groups(first, second)).p();
    assertThat(one.p()).isBetween(asymptotic - 0.05, asymptotic + 0.05);
  }

  @Test
  void emptyCohortsAndNoEventsGiveNoEvidence() {
    assertThat(PermutationLogRank.of(rows(""), rows(""), 1).p()).isEqualTo(1);
    assertThat(PermutationLogRank.of(rows(""), rows("3 4"), 1).p()).isEqualTo(1);
    assertThat(PermutationLogRank.of(rows("3+ 5+"), rows("4+"), 1).p()).isEqualTo(1);
    assertThat(PermutationLogRank.of(rows("3+ 5+"), rows("4+"), 1).chiSquared()).isZero();
  }

  // Schoenfeld (1981): pnorm(log(2) * sqrt(d1 * d2 / (d1 + d2)) - qnorm(.975))
  @Test
  void smallComparisonsCouldFindLittle() {
    assertThat(Detectable.halvedMedian(6, 6)).isCloseTo(0.2238, Samples.COARSE);
    assertThat(Detectable.halvedMedian(16, 16)).isCloseTo(0.5002, Samples.COARSE);
    assertThat(Detectable.halvedMedian(4, 12)).isCloseTo(0.2238, Samples.COARSE);
    assertThat(Detectable.halvedMedian(0, 12)).isCloseTo(0.025, Samples.COARSE);
    assertThat(Detectable.halvedMedian(0, 0)).isZero();
  }
}
