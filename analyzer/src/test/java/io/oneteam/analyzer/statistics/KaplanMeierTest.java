package io.oneteam.analyzer.statistics;

import static io.oneteam.analyzer.statistics.Samples.AML_MAINTAINED;
import static io.oneteam.analyzer.statistics.Samples.AML_NONMAINTAINED;
import static io.oneteam.analyzer.statistics.Samples.EXACT;
import static io.oneteam.analyzer.statistics.Samples.INVERTED;
import static io.oneteam.analyzer.statistics.Samples.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {
  // R: library(survival); m <- subset(aml, x == "Maintained")
  //    s <- summary(survfit(Surv(time, status) ~ 1, m, conf.type = "log-log"), times = 24)
  //    s$surv; s$std.err; s$lower; s$upper; s$n.risk
  @Test
  void agreesWithSurvfitOnTheShareAndItsLogLogLimits() {
    SurvivalPoint point = KaplanMeier.of(AML_MAINTAINED).at(24);

    assertThat(point.share()).isCloseTo(0.6136363636363636, EXACT);
    assertThat(point.standardError()).isCloseTo(0.15263233102731202, EXACT);
    assertThat(point.logLog().low()).isCloseTo(0.265752040001286, EXACT);
    assertThat(point.logLog().high()).isCloseTo(0.8352992432502216, EXACT);
    assertThat(point.atRisk()).isEqualTo(6);
    assertThat(point.events()).isZero();
    assertThat(point.censored()).isZero();
    assertThat(point.shown()).isEqualTo(point.logLog());
  }

  // R: the same with conf.int = 0.9
  @Test
  void otherLevelsGiveOtherLimits() {
    KaplanMeier curve = KaplanMeier.of(AML_MAINTAINED, 0.9);
    SurvivalPoint point = curve.at(24);

    assertThat(curve.level()).isEqualTo(0.9);
    assertThat(point.logLog().low()).isCloseTo(0.3234555108947045, EXACT);
    assertThat(point.logLog().high()).isCloseTo(0.8095344363745989, EXACT);
    assertThat(point.betaProduct().low()).isCloseTo(0.3140380216982872, INVERTED);
    assertThat(point.betaProduct().high()).isCloseTo(0.8569224574067719, INVERTED);
  }

  // R: library(bpcp); bpcp(m$time, m$status, midp = FALSE, nmc = 0), limits at 24
  @Test
  void betaProductLimitsAreWiderThanLogLog() {
    BetaProductLimits limits = KaplanMeier.of(AML_MAINTAINED).at(24).betaProduct();

    assertThat(limits.low()).isCloseTo(0.2724177867150744, INVERTED);
    assertThat(limits.high()).isCloseTo(0.8843843665835508, INVERTED);
    assertThat(limits.limits()).isEqualTo(new Limits(limits.low(), limits.high()));
  }

  // R: quantile(survfit(Surv(time, status) ~ 1, m, conf.type = "log-log"), c(.25, .5, .75, .85))
  @Test
  void quantilesHaveBrookmeyerCrowleyLimits() {
    KaplanMeier curve = KaplanMeier.of(AML_MAINTAINED);

    assertThat(curve.quantile(0.25)).isEqualTo(new SurvivalQuantile(0.25, 18.0, 9.0, 34.0));
    assertThat(curve.median()).isEqualTo(new SurvivalQuantile(0.5, 31.0, 13.0, null));
    assertThat(curve.quantile(0.75)).isEqualTo(new SurvivalQuantile(0.75, 48.0, 31.0, null));
    assertThat(curve.quantile(0.85)).isEqualTo(new SurvivalQuantile(0.85, null, 34.0, null));
  }

  // R: survival:::survmean(survfit(Surv(time, status) ~ 1, m), rmean = 48)
  @Test
  void restrictedMeanIsTheAreaUnderTheCurve() {
    RestrictedMean mean = KaplanMeier.of(AML_MAINTAINED).restrictedMean(48);

    assertThat(mean.mean()).isCloseTo(31.84318181818182, EXACT);
    assertThat(mean.standardError()).isCloseTo(4.527884711750492, EXACT);
    assertThat(mean.limits(0.95).low()).isCloseTo(31.84318181818182 - 8.874491, Samples.INVERTED);
    assertThat(mean.limits(0.95).high()).isCloseTo(31.84318181818182 + 8.874491, Samples.INVERTED);
  }

  @Test
  void limitsOfARestrictedMeanStayWithinTheHorizon() {
    assertThat(new RestrictedMean(100, 95, 20).limits(0.95).high()).isEqualTo(100);
    assertThat(new RestrictedMean(100, 5, 20).limits(0.95).low()).isZero();
  }

  // R: nm <- subset(aml, x == "Nonmaintained")
  //    summary(survfit(Surv(time, status) ~ 1, nm, conf.type = "log-log"))
  @Test
  void tiedEventsDropTheCurveOnce() {
    KaplanMeier curve = KaplanMeier.of(AML_NONMAINTAINED);

    assertThat(curve.points().get(0).events()).isEqualTo(2);
    assertThat(curve.points().get(0).share()).isCloseTo(10 / 12.0, EXACT);
    assertThat(curve.points().get(0).standardError()).isCloseTo(0.1075828707279838, EXACT);
    assertThat(curve.points().get(0).logLog().low()).isCloseTo(0.48171494219537864, EXACT);
    assertThat(curve.median().day()).isEqualTo(23);
    assertThat(curve.lastDay()).isEqualTo(45);
    assertThat(curve.points().get(9).share()).isZero();
    assertThat(curve.points().get(9).standardError()).isNull();
    assertThat(curve.points().get(9).logLog()).isNull();
  }

  // By hand: S = .8, .6, .3, 0
  @Test
  void atATieEventsComeBeforeCensorings() {
    KaplanMeier curve = KaplanMeier.of(rows("10 20 20+ 30 40"));

    assertThat(curve.points()).extracting(SurvivalPoint::atRisk).containsExactly(5, 4, 2, 1);
    assertThat(curve.points()).extracting(SurvivalPoint::censored).containsExactly(0, 1, 0, 0);
    assertThat(curve.at(20).share()).isCloseTo(0.6, EXACT);
    assertThat(curve.at(20).events()).isEqualTo(1);
    assertThat(curve.at(20).censored()).isEqualTo(1);
    assertThat(curve.at(39.9).share()).isCloseTo(0.3, EXACT);
  }

  @Test
  void theMedianOfAFlatPieceIsItsMiddleUnlessItNeverEnds() {
    assertThat(KaplanMeier.of(rows("10 20 30 40")).median().day()).isEqualTo(25);
    assertThat(KaplanMeier.of(rows("10 20 30+ 45+")).median().day()).isEqualTo(20);
  }

  // R: entry <- c(-1, 10, 20, 30, 40); time <- c(20, 35, 50, 50, 80); ev <- c(1, 1, 1, 0, 1)
  //    summary(survfit(Surv(entry, time, ev) ~ 1, conf.type = "log-log"))
  @Test
  void unitsThatEnterLateCountOnlyAfterTheirEntry() {
    KaplanMeier curve = KaplanMeier.of(rows("20 10-35 20-50 30-50+ 40-80"));

    assertThat(curve.points()).extracting(SurvivalPoint::atRisk).containsExactly(2, 3, 3, 1);
    assertThat(curve.points().get(2).share()).isCloseTo(0.22222222222222227, EXACT);
    assertThat(curve.points().get(2).logLog().low()).isCloseTo(0.007141287080297752, EXACT);
    assertThat(curve.points().get(2).betaProduct()).isNull();
    assertThat(curve.at(90).shown()).isNull();
    assertThat(curve.quantile(0.25)).isEqualTo(new SurvivalQuantile(0.25, 20.0, 20.0, 50.0));
    assertThat(curve.median()).isEqualTo(new SurvivalQuantile(0.5, 27.5, 20.0, null));
    assertThat(curve.restrictedMean(80).mean()).isCloseTo(39.16666666666667, EXACT);
    assertThat(curve.restrictedMean(80).standardError()).isCloseTo(14.620983145744617, EXACT);
  }

  @Test
  void entryAtZeroIsNotTheSameAsWatchedSinceBirth() {
    assertThat(KaplanMeier.of(rows("0 0-6 9+")).at(0).atRisk()).isEqualTo(2);
  }

  @Test
  void beforeTheFirstEventOnlyTheLowerLimitIsBelowOne() {
    SurvivalPoint point = KaplanMeier.of(AML_MAINTAINED).at(3);

    assertThat(point.share()).isEqualTo(1);
    assertThat(point.standardError()).isZero();
    assertThat(point.logLog()).isNull();
    assertThat(point.shown().low()).isCloseTo(Math.pow(0.025, 1 / 11.0), INVERTED);
    assertThat(point.shown().high()).isEqualTo(1);
  }

  // R: library(bpcp); bpcp(c(5, 17, 33, 60, 61, 90), rep(0, 6))
  @Test
  void withoutAnyEventABoundRemains() {
    KaplanMeier curve = KaplanMeier.of(rows("5+ 17+ 33+ 60+ 61+ 90+"));

    assertThat(curve.at(30).shown().low()).isCloseTo(0.39763536438352687, INVERTED);
    assertThat(curve.at(90).shown().low()).isZero();
    assertThat(curve.median()).isEqualTo(new SurvivalQuantile(0.5, null, null, null));
    assertThat(curve.restrictedMean(60)).isEqualTo(new RestrictedMean(60, 60, 0));
  }

  @Test
  void allAtOneReleaseDateDropsFromOneToZero() {
    KaplanMeier curve = KaplanMeier.of(rows("30 30 30 30 30 30"));

    assertThat(curve.points()).hasSize(1);
    assertThat(curve.at(30).shown().low()).isZero();
    assertThat(curve.at(30).shown().high()).isCloseTo(0.4592581264399004, INVERTED);
    assertThat(curve.median()).isEqualTo(new SurvivalQuantile(0.5, 30.0, null, null));
    assertThat(curve.restrictedMean(40)).isEqualTo(new RestrictedMean(40, 30, 0));
  }

  @Test
  void aMeanBeyondTheDataIsRefusedWhileSomeAreLeft() {
    KaplanMeier curve = KaplanMeier.of(rows("10 20+ 30+"));

    assertThat(curve.restrictedMean(30.5)).isNull();
    assertThat(curve.restrictedMean(30)).isNotNull();
    assertThat(curve.restrictedMean(-1)).isNull();
    assertThat(curve.restrictedMean(Double.NaN)).isNull();
    assertThat(curve.restrictedMean(0)).isEqualTo(new RestrictedMean(0, 0, 0));
  }

  @Test
  void withoutUnitsEverythingIsUnknown() {
    KaplanMeier curve = KaplanMeier.of(Observations.of(List.of()));

    assertThat(curve.size()).isZero();
    assertThat(curve.events()).isZero();
    assertThat(curve.points()).isEmpty();
    assertThat(curve.at(30)).isNull();
    assertThat(curve.lastDay()).isNull();
    assertThat(curve.median()).isEqualTo(new SurvivalQuantile(0.5, null, null, null));
    assertThat(curve.restrictedMean(30)).isNull();
  }

  @Test
  void aDayThatIsNoNumberHasNoShare() {
    assertThat(KaplanMeier.of(AML_MAINTAINED).at(Double.NaN)).isNull();
    for (double p : new double[] {Double.NaN, -0.1, 1.1}) {
      assertThat(KaplanMeier.of(AML_MAINTAINED).quantile(p))
          .isEqualTo(new SurvivalQuantile(p, null, null, null));
    }
  }

  @Test
  void aLevelThatIsNoneIsTheCallersMistake() {
    for (double level : new double[] {0, 1, 95, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> KaplanMeier.of(AML_MAINTAINED, level))
          .withMessageContaining("confidence level");
    }
  }

  @Test
  void theUpperLimitOfAQuantileCountsFromWhereTheLimitStaysDown() {
    // 64 events in 160, then a risk set of two: the upper limit curve rises again at the end.
    StringBuilder text = new StringBuilder();
    for (int day = 1; day <= 64; day++) {
      text.append(day).append(' ');
    }
    text.append("70+ ".repeat(94)).append("80 80+");
    KaplanMeier curve = KaplanMeier.of(rows(text.toString()));

    assertThat(curve.quantile(0.3)).isEqualTo(new SurvivalQuantile(0.3, 48.5, 37.0, 60.0));
    assertThat(curve.quantile(0.32).high()).isNull();
    assertThat(curve.median()).isEqualTo(new SurvivalQuantile(0.5, 80.0, 80.0, null));
  }

  @Test
  void aServiceLevelCountsOpenWork() {
    ServiceLevel level = ServiceLevel.of(KaplanMeier.of(rows("2 3 5 7 11 13 40+")), 0.5);

    assertThat(level.expectation().day()).isEqualTo(7);
    assertThat(level.overdue(7)).isFalse();
    assertThat(level.overdue(7.5)).isTrue();
    assertThat(level.lastedAsLong(11)).isCloseTo(2 / 7.0, EXACT);
    ServiceLevel unknown = ServiceLevel.of(KaplanMeier.of(rows("40+")), ServiceLevel.USUAL);
    assertThat(unknown.overdue(1000)).isFalse();
    assertThat(ServiceLevel.of(KaplanMeier.of(rows("")), 0.85).lastedAsLong(3)).isNull();
  }
}
