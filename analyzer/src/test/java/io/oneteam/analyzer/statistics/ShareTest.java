package io.oneteam.analyzer.statistics;

import static io.oneteam.analyzer.statistics.Percentile.Type.TYPE_6;
import static io.oneteam.analyzer.statistics.Percentile.Type.TYPE_7;
import static io.oneteam.analyzer.statistics.Percentile.Type.TYPE_8;
import static io.oneteam.analyzer.statistics.Samples.EXACT;
import static io.oneteam.analyzer.statistics.Samples.doubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShareTest {
  // R: prop.test(81, 263, correct = FALSE)$conf.int (Newcombe 1998: .2553 to .3662)
  @Test
  void wilsonAgreesWithPropTest() {
    Proportion share = Proportion.of(81, 263);

    assertThat(share.estimate()).isCloseTo(0.30798479087452474, EXACT);
    assertThat(share.limits().low()).isCloseTo(0.2552885198782742, EXACT);
    assertThat(share.limits().high()).isCloseTo(0.36620957698280004, EXACT);
  }

  // R: prop.test(0, 1, correct = FALSE)$conf.int
  @Test
  void noneAndAllReachTheEnds() {
    assertThat(Proportion.of(0, 1).limits().low()).isZero();
    assertThat(Proportion.of(0, 1).limits().high()).isCloseTo(0.7934506856227626, EXACT);
    assertThat(Proportion.of(1, 1).limits().low()).isCloseTo(1 - 0.7934506856227626, EXACT);
    assertThat(Proportion.of(1, 1).limits().high()).isEqualTo(1);
    assertThat(Proportion.of(0, 0)).isEqualTo(new Proportion(0, 0, null, null));
  }

  @Test
  void moreSuccessesThanUnitsIsTheCallersMistake() {
    assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(4, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(-1, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(0, 0, 2));
  }

  // R: fisher.test(matrix(c(56, 14, 48, 32), 2))$p.value; interval: Newcombe 1998, .0524 to .3339
  @Test
  void newcombeAndFisherCompareTwoShares() {
    ProportionDifference difference =
        ProportionDifference.of(Proportion.of(56, 70), Proportion.of(48, 80));

    assertThat(difference.estimate()).isCloseTo(0.2, EXACT);
    assertThat(difference.limits().low()).isCloseTo(0.05243147240236498, EXACT);
    assertThat(difference.limits().high()).isCloseTo(0.333872654036906, EXACT);
    assertThat(difference.fisherP()).isCloseTo(0.012521129749209154, EXACT);
  }

  // R: fisher.test(matrix(c(9, 1, 3, 7), 2))$p.value
  @Test
  void fisherAddsUpTheTablesNoMoreLikely() {
    assertThat(ProportionDifference.of(Proportion.of(9, 10), Proportion.of(3, 10)).fisherP())
        .isCloseTo(0.019766611097880447, EXACT);
    assertThat(ProportionDifference.of(Proportion.of(5, 5), Proportion.of(0, 5)).fisherP())
        .isCloseTo(0.007936507936507936, EXACT);
    assertThat(ProportionDifference.of(Proportion.of(0, 10), Proportion.of(0, 20)).fisherP())
        .isEqualTo(1);
  }

  @Test
  void noUnitsNoComparison() {
    assertThat(ProportionDifference.of(Proportion.of(0, 0), Proportion.of(3, 10)))
        .isEqualTo(new ProportionDifference(null, null, null));
    assertThat(ProportionDifference.of(Proportion.of(3, 10), Proportion.of(0, 0)).estimate())
        .isNull();
  }

  // R: quantile(c(12, 5, 33, 8, 21, 21, 60, 2, 14, 9), .85, type = 6), type = 7, type = 8
  @Test
  void percentilesAgreeWithR() {
    double[] values = doubles(12, 5, 33, 8, 21, 21, 60, 2, 14, 9);

    assertThat(Percentile.of(values, 0.85, TYPE_6)).isCloseTo(42.45, EXACT);
    assertThat(Percentile.of(values, 0.85, TYPE_7)).isCloseTo(28.8, EXACT);
    assertThat(Percentile.of(values, 0.85, TYPE_8)).isCloseTo(36.15, EXACT);
    assertThat(Percentile.of(values, 0, TYPE_7)).isEqualTo(2);
    assertThat(Percentile.of(values, 1, TYPE_7)).isEqualTo(60);
    assertThat(Percentile.of(values, 1, TYPE_8)).isEqualTo(60);
    assertThat(Percentile.of(values, 0, TYPE_8)).isEqualTo(2);
  }

  @Test
  void aPromiseNeedsEnoughItems() {
    double[] five = doubles(1, 2, 3, 4, 5);
    double[] nineteen = IntStream.rangeClosed(1, 19).asDoubleStream().toArray();

    assertThat(Percentile.of(five, 0.85, TYPE_6)).isNull();
    assertThat(Percentile.of(five, 0.15, TYPE_6)).isNull();
    assertThat(Percentile.of(doubles(2, 3, 5, 7, 11, 13), 0.85, TYPE_6)).isCloseTo(12.9, EXACT);
    assertThat(Percentile.of(nineteen, 0.95, TYPE_6)).isEqualTo(19);
    assertThat(Percentile.of(nineteen, 0.05, TYPE_6)).isEqualTo(1);
  }

  @Test
  void whatIsNoNumberIsNoItem() {
    assertThat(Percentile.of(doubles(), 0.5, TYPE_7)).isNull();
    assertThat(Percentile.of(doubles(Double.NaN), 0.5, TYPE_7)).isNull();
    assertThat(Percentile.of(doubles(Double.NaN, 4, 8), 0.5, TYPE_7)).isEqualTo(6);
    assertThat(Percentile.of(doubles(4, 8), Double.NaN, TYPE_7)).isNull();
    assertThat(Percentile.of(doubles(4, 8), 1.01, TYPE_7)).isNull();
    assertThat(Percentile.of(doubles(4, 8), -0.01, TYPE_7)).isNull();
  }

  // R: qbinom(c(.025, .975), 15, .5) + c(0, 1); sum(dbinom(4:11, 15, .5))
  @Test
  void orderStatisticsLimitAMedian() {
    double[] x = IntStream.rangeClosed(1, 15).mapToDouble(i -> 10 * i).toArray();
    QuantileLimits limits = QuantileLimits.of(x, 0.5, 0.95);

    assertThat(limits.lowRank()).isEqualTo(4);
    assertThat(limits.highRank()).isEqualTo(12);
    assertThat(limits.low()).isEqualTo(40);
    assertThat(limits.high()).isEqualTo(120);
    assertThat(limits.coverage()).isCloseTo(0.96484375, EXACT);
  }

  // R: qbinom(c(.025, .975), 12, .85) + c(0, 1); 1 - pbinom(7, 12, .85)
  @Test
  void aLimitThatWouldLieBeyondTheItemsIsMissing() {
    double[] twelve = IntStream.rangeClosed(1, 12).asDoubleStream().toArray();
    QuantileLimits high = QuantileLimits.of(twelve, 0.85, 0.95);

    assertThat(high.low()).isEqualTo(8);
    assertThat(high.high()).isNull();
    assertThat(high.highRank()).isNull();
    assertThat(high.coverage()).isCloseTo(0.9760780913477368, EXACT);
    assertThat(QuantileLimits.of(doubles(1, 2, 3, 4, 5), 0.5, 0.95))
        .isEqualTo(new QuantileLimits(5, null, null, null, null, 1.0));
    assertThat(QuantileLimits.of(doubles(Double.NaN), 0.5, 0.95))
        .isEqualTo(new QuantileLimits(0, null, null, null, null, null));
    assertThat(QuantileLimits.of(doubles(6, 5, 4, 3, 2, 1), 0.5, 0.95).low()).isEqualTo(1);
  }

  // R: p.adjust(c(.2, .01, .01, .8, .04, .04, 1), "BH")
  @Test
  void manyFindingsAreAdjustedTogether() {
    List<Double> q = FalseDiscovery.adjusted(List.of(0.2, 0.01, 0.01, 0.8, 0.04, 0.04, 1.0));

    List<Double> wanted = List.of(0.28, 0.035, 0.035, 0.9333333333333335, 0.07, 0.07, 1.0);
    for (int i = 0; i < wanted.size(); i++) {
      assertThat(q.get(i)).isCloseTo(wanted.get(i), EXACT);
    }
    assertThat(FalseDiscovery.adjusted(List.of(0.01, Double.NaN))).containsExactly(0.02, 1.0);
    assertThat(FalseDiscovery.adjusted(List.of())).isEmpty();
    assertThat(FalseDiscovery.adjusted(List.of(0.03))).containsExactly(0.03);
  }

  @Test
  void adjustedValuesNeverFallBelowTheirOwn() {
    List<Double> q = FalseDiscovery.adjusted(List.of(0.01, 0.02, 0.021));

    assertThat(q).containsExactly(0.021, 0.021, 0.021);
  }
}
