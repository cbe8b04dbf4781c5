package io.oneteam.analyzer.statistics;

import static io.oneteam.analyzer.statistics.Samples.AML_MAINTAINED;
import static io.oneteam.analyzer.statistics.Samples.AML_NONMAINTAINED;
import static io.oneteam.analyzer.statistics.Samples.EXACT;
import static io.oneteam.analyzer.statistics.Samples.INVERTED;
import static io.oneteam.analyzer.statistics.Samples.rows;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SurvivalDifferenceTest {
  // R: s <- summary(survfit(Surv(time, status) ~ x, aml, conf.type = "log-log"), times = 30)
  //    d <- s$surv[1] - s$surv[2]
  //    d - sqrt((s$surv[1] - s$lower[1])^2 + (s$upper[2] - s$surv[2])^2), and so on
  @Test
  void limitsOfTheDifferenceComeFromTheArms() {
    SurvivalDifference change = SurvivalDifference.of(AML_MAINTAINED, AML_NONMAINTAINED, 30, 0.95);

    assertThat(change.estimate()).isCloseTo(0.3219696969696969, EXACT);
    assertThat(change.standardError()).isCloseTo(0.2062487009001005, EXACT);
    assertThat(change.shown().low()).isCloseTo(-0.11791958504545524, EXACT);
    assertThat(change.shown().high()).isCloseTo(0.6337574416818956, EXACT);
    assertThat(change.logLog()).isEqualTo(change.shown());
    assertThat(change.betaProduct().low()).isCloseTo(-0.17324130123919468, INVERTED);
    assertThat(change.betaProduct().high()).isCloseTo(0.6742448459485357, INVERTED);
    assertThat(change.first().size()).isEqualTo(11);
    assertThat(change.second().events()).isEqualTo(11);
  }

  // R: survival:::survmean of each arm, rmean = 30; z-test of the difference
  @Test
  void restrictedMeansAreCompared() {
    SurvivalDifference.MeanDifference means =
        SurvivalDifference.of(AML_MAINTAINED, AML_NONMAINTAINED, 30, 0.95).meanDifference();

    assertThat(means.days()).isCloseTo(4.90782828282828, EXACT);
    assertThat(means.standardError()).isCloseTo(3.83129025809738, EXACT);
    assertThat(means.limits().low()).isCloseTo(-2.6013626373617527, EXACT);
    assertThat(means.limits().high()).isCloseTo(12.417019203018313, EXACT);
    assertThat(means.p()).isCloseTo(0.20019866605386183, EXACT);
  }

  @Test
  void anArmWithoutEventsStillGivesLimits() {
    SurvivalDifference change =
        SurvivalDifference.of(rows("20+ 35+ 90+ 100+"), rows("10 20 30+ 95+"), 60, 0.95);

    assertThat(change.logLog()).isNull();
    assertThat(change.shown().low()).isCloseTo(-0.4097810380786292, INVERTED);
    assertThat(change.shown().high()).isCloseTo(0.9421529170048555, INVERTED);
  }

  @Test
  void whatAnArmCannotSayIsNotSaid() {
    SurvivalDifference none = SurvivalDifference.of(rows(""), rows("3 4"), 3, 0.95);
    assertThat(none.estimate()).isNull();
    assertThat(none.first()).isNull();
    assertThat(none.second()).isNotNull();

    SurvivalDifference gone = SurvivalDifference.of(rows("3 4"), rows("3 9"), 4, 0.95);
    assertThat(gone.estimate()).isEqualTo(-0.5);
    assertThat(gone.standardError()).isNull();

    SurvivalDifference early = SurvivalDifference.of(rows("3 4+"), rows("3 9"), 8, 0.95);
    assertThat(early.meanDifference()).isNull();

    SurvivalDifference late = SurvivalDifference.of(rows("1-3 1-4+"), rows("3 9"), 3, 0.95);
    assertThat(late.betaProduct()).isNull();

    assertThat(SurvivalDifference.of(rows("9+"), rows("9+"), 5, 0.95).meanDifference().p())
        .isNull();
  }
}
