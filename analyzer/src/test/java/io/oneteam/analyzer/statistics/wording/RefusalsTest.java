package io.oneteam.analyzer.statistics.wording;

import static io.oneteam.analyzer.statistics.wording.Wording.MODELS_LEAVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.analyzer.statistics.Limits;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalsTest {
  @Test
  void aCurveNeedsFiveModelsAndThreeEvents() {
    assertThat(Refusals.duration(MODELS_LEAVE, 4, 4)).isEqualTo("4 models watched; 5 are needed");
    assertThat(Refusals.duration(MODELS_LEAVE, 5, 2))
        .isEqualTo("2 models left the notebook of 5; 3 are needed");
    assertThat(Refusals.duration(MODELS_LEAVE, 5, 3)).isNull();
    assertThat(Refusals.shareByDay(MODELS_LEAVE, 4, 30.2))
        .isEqualTo("4 models with a known outcome at day 30; 5 are needed");
    assertThat(Refusals.shareByDay(MODELS_LEAVE, 5, 30)).isNull();
  }

  @Test
  void aTestNeedsFiveEventsInEachPeriodAndFortyRelabellings() {
    assertThat(Refusals.comparison(MODELS_LEAVE, 1, 9, null))
        .isEqualTo("1 model left the notebook now and 9 before; 5 are needed in each");
    assertThat(Refusals.comparison(MODELS_LEAVE, 9, 4, null)).isNotNull();
    assertThat(Refusals.comparison(MODELS_LEAVE, 5, 5, null)).isNull();
    assertThat(Refusals.comparison(MODELS_LEAVE, 5, 5, 39.0))
        .isEqualTo("39 ways to hand out the labels; 40 are needed");
    assertThat(Refusals.comparison(MODELS_LEAVE, 5, 5, 40.0)).isNull();
  }

  @Test
  void poolingAndTrendsNeedTeamsPeriodsAndEvents() {
    assertThat(Refusals.pooled(2)).isEqualTo("2 teams; pooling needs 3");
    assertThat(Refusals.pooled(3)).isNull();
    assertThat(Refusals.trendLine(4)).isEqualTo("4 periods; a range needs 5");
    assertThat(Refusals.trendLine(5)).isNull();
    assertThat(Refusals.trendTest(MODELS_LEAVE, 9))
        .isEqualTo("9 models left the notebook; 10 are needed");
    assertThat(Refusals.trendTest(MODELS_LEAVE, 10)).isNull();
  }

  @Test
  void anEffectiveNumberNeedsTenUnitsAndItsRangeTenItems() {
    assertThat(Refusals.effectiveNumber(9.5)).isEqualTo("9.5 units of work; 10 are needed");
    assertThat(Refusals.effectiveNumber(10)).isNull();
    assertThat(Refusals.effectiveNumberRange(1)).isEqualTo("1 item; a range needs 10");
    assertThat(Refusals.effectiveNumberRange(10)).isNull();
  }

  @Test
  void mixingNeedsPeopleDisciplinesAndItems() {
    assertThat(Refusals.mixing(3, 2, 2, 20)).isEqualTo("3 people; 4 are needed");
    assertThat(Refusals.mixing(1, 1, 1, 20)).isEqualTo("1 person; 4 are needed");
    assertThat(Refusals.mixing(4, 1, 4, 20))
        .isEqualTo("all people share one discipline; 2 are needed");
    assertThat(Refusals.mixing(4, 4, 1, 20))
        .isEqualTo("nobody shares a discipline with anybody; one with 2 people is needed");
    assertThat(Refusals.mixing(4, 2, 2, 1)).isEqualTo("1 shared item; 10 are needed");
    assertThat(Refusals.mixing(4, 2, 2, 10)).isNull();
    assertThat(Refusals.mixingTest(19)).isEqualTo("19 ways to hand out the labels; 20 are needed");
    assertThat(Refusals.mixingTest(20)).isNull();
  }

  @Test
  void aPercentileNeedsItemsOnBothSides() {
    assertThat(Refusals.percentile(5, 0.85)).isEqualTo("5 finished items; 6 are needed");
    assertThat(Refusals.percentile(6, 0.85)).isNull();
    assertThat(Refusals.percentile(18, 0.05)).isEqualTo("18 finished items; 19 are needed");
    assertThat(Refusals.percentile(19, 0.05)).isNull();
    assertThat(Refusals.percentile(19, 0.95)).isNull();
    assertThat(Refusals.percentile(0, 0.5)).isEqualTo("0 finished items; 1 is needed");
    assertThat(Refusals.percentile(1, 0.5)).isNull();
    assertThat(Refusals.percentile(9, 1)).isEqualTo("9 finished items; no number is enough");
  }

  @Test
  void sharesAndTruckFactorsNeedUnits() {
    assertThat(Refusals.share(2, 4)).isEqualTo("2 of 4");
    assertThat(Refusals.share(2, 5)).isNull();
    assertThat(Refusals.truckFactor(9, 3))
        .isEqualTo("9 files with 3 authors; 10 files and 3 authors are needed");
    assertThat(Refusals.truckFactor(10, 2)).isNotNull();
    assertThat(Refusals.truckFactor(10, 3)).isNull();
  }

  @Test
  void numbersAreRoundedForReaders() {
    assertThat(Words.days(88.4)).isEqualTo("88");
    assertThat(Words.percent(0.396)).isEqualTo("40 %");
    assertThat(Words.percent(new Limits(0.241, 0.579))).isEqualTo("24–58 %");
    assertThat(Words.decimal(new Limits(1.94, 3.46))).isEqualTo("1.9–3.5");
    assertThat(Words.daysRange(61.0, 140.0)).isEqualTo("61–140");
    assertThat(Words.daysRange(61.0, null)).isEqualTo("from 61");
    assertThat(Words.daysRange(null, 140.0)).isEqualTo("up to 140");
    assertThat(Words.daysRange(null, null)).isEqualTo("open at both ends");
    assertThat(Words.took(List.of())).isEmpty();
    assertThat(Words.took(List.of(12.0))).isEqualTo("It took 12 days");
    assertThat(Words.took(List.of(1.0))).isEqualTo("It took 1 day");
    assertThat(Words.took(List.of(131.0, 12.0, 40.0))).isEqualTo("They took 12, 40 and 131 days");
    assertThat(Words.chance(0.24)).isEqualTo("1 of 4");
    assertThat(Words.chance(0.5)).isEqualTo("1 of 2");
    assertThat(Words.chance(0.72)).isEqualTo("7 of 10");
    assertThat(Words.chance(0.001)).isEqualTo("1 of 20");
  }
}
