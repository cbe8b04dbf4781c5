package io.oneteam.analyzer.statistics;

import static io.oneteam.analyzer.statistics.Samples.EXACT;
import static io.oneteam.analyzer.statistics.Samples.doubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {
  private static TrendLine line(double... y) {
    double[] x = IntStream.rangeClosed(1, y.length).asDoubleStream().toArray();
    return TrendLine.of(x, y, 0.95);
  }

  // R: y <- c(120, 95, 101, 88, 90, 70); cor.test(1:6, y, method = "kendall", exact = TRUE)
  //    s <- sort(outer(y, y, "-")[upper.tri(diag(6))] / outer(1:6, 1:6, "-")[upper.tri(diag(6))])
  //    median(s); median(y) - median(s) * 3.5; s[2]; s[14]
  @Test
  void sixQuartersHaveALineAndAnInterval() {
    TrendLine line = line(120, 95, 101, 88, 90, 70);

    assertThat(line.n()).isEqualTo(6);
    assertThat(line.s()).isEqualTo(-11);
    assertThat(line.slope()).isCloseTo(-9, EXACT);
    assertThat(line.intercept()).isCloseTo(124, EXACT);
    assertThat(line.slopeLimits()).isEqualTo(new Limits(-20, 2));
    assertThat(line.slopeCoverage()).isCloseTo(0.9833333333333333, EXACT);
    assertThat(line.variance()).isCloseTo(28.333333333333332, EXACT);
    assertThat(line.z()).isCloseTo(-1.8786728732554487, EXACT);
    assertThat(line.pNormal()).isCloseTo(0.060289173990602095, EXACT);
    assertThat(line.pExact()).isCloseTo(0.05555555555555555, EXACT);
    assertThat(line.ties()).isFalse();
  }

  // R: cor.test(1:12, y, method = "kendall", exact = TRUE)$p.value
  @Test
  void twelveQuartersStillHaveAnExactP() {
    TrendLine line = line(30, 28, 33, 27, 25, 29, 24, 22, 26, 20, 21, 18);

    assertThat(line.pExact()).isCloseTo(0.0004988835110362888, EXACT);
    assertThat(line.slopeLimits().high()).isCloseTo(-0.7777777777777778, EXACT);
    assertThat(line.slopeCoverage()).isCloseTo(0.9552631014176153, EXACT);
  }

  // R: p <- permutations of y; mean(abs(S(p)) >= abs(S(y))), S the sum of signs
  @Test
  void tiesAreExactByRelabellingUpToNine() {
    TrendLine line = line(60, 60, 55, 55, 50, 52, 48, 48);

    assertThat(line.ties()).isTrue();
    assertThat(line.s()).isEqualTo(-23);
    assertThat(line.variance()).isCloseTo(62.333333333333336, EXACT);
    assertThat(line.pExact()).isCloseTo(0.001984126984126984, EXACT);
    assertThat(line.slopeLimits()).isEqualTo(new Limits(-2.5, -1));
    assertThat(line(1, 1, 2, 3, 4, 5, 6, 7, 8).pExact()).isNotNull();
    assertThat(line(1, 1, 2, 3, 4, 5, 6, 7, 8, 9).pExact()).isNull();
  }

  @Test
  void fourQuartersHaveNoIntervalAtNinetyFive() {
    assertThat(line(90, 80, 75, 60).slopeLimits()).isNull();
    assertThat(line(90, 80, 75, 60).slopeCoverage()).isNull();
    assertThat(line(90, 80, 75, 60).pExact()).isCloseTo(2 / 24.0, EXACT);
    assertThat(line(90, 80, 75, 60, 55).slopeLimits()).isEqualTo(new Limits(-15, -5));
    TrendLine lenient = TrendLine.of(doubles(1, 2, 3, 4), doubles(90, 80, 75, 60), 0.9);
    assertThat(lenient.slopeLimits()).isEqualTo(new Limits(-15, -5));
  }

  @Test
  void aConstantHasNoTrend() {
    TrendLine line = line(5, 5, 5, 5, 5, 5);

    assertThat(line.slope()).isZero();
    assertThat(line.variance()).isZero();
    assertThat(line.z()).isZero();
    assertThat(line.pNormal()).isEqualTo(1);
    assertThat(line.pExact()).isEqualTo(1);
  }

  @Test
  void oneAndNoPointHaveNoSlope() {
    assertThat(line().slope()).isNull();
    assertThat(line().intercept()).isNull();
    assertThat(line(4).slope()).isNull();
    assertThat(line(4).pExact()).isEqualTo(1);
    assertThat(line(3, 4).slope()).isEqualTo(1);
    assertThat(line(3, 4).intercept()).isEqualTo(2);
    assertThat(line(3, 4).pExact()).isEqualTo(1);
  }

  @Test
  void pointsThatAreNoNumberAreLeftOut() {
    double nan = Double.NaN;
    TrendLine line = TrendLine.of(doubles(1, 2, nan, 3, 4), doubles(5, nan, 7, 4, 2), 0.95);

    assertThat(line.n()).isEqualTo(3);
    assertThat(line.slope()).isEqualTo(-1.0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrendLine.of(doubles(1, 2), doubles(1), 0.95));
  }

  @Test
  void twoFiguresAtOneTimeHaveNoSlopeBetweenThem() {
    TrendLine line = TrendLine.of(doubles(1, 1, 2), doubles(3, 9, 5), 0.95);

    assertThat(line.slope()).isEqualTo(-1.0);
    assertThat(line.s()).isZero();
  }

  @Test
  void theExactDistributionCountsInversions() {
    KendallDistribution four = KendallDistribution.of(4);

    // 1, 3, 5, 6, 5, 3, 1 of 24 orders have S = 6, 4, 2, 0, -2, -4, -6.
    assertThat(four.upperTail(6)).isCloseTo(1 / 24.0, EXACT);
    assertThat(four.upperTail(4)).isCloseTo(4 / 24.0, EXACT);
    assertThat(four.upperTail(1)).isCloseTo(9 / 24.0, EXACT);
    assertThat(four.upperTail(-6)).isCloseTo(1, EXACT);
    assertThat(four.critical(4 / 24.0)).isEqualTo(4);
    assertThat(four.critical(0.05)).isEqualTo(6);
    assertThat(four.critical(0.04)).isEqualTo(8);
    assertThat(four.critical(1)).isEqualTo(-6);
    // 1, 1, 2: three orders with S = 2, 0, -2.
    assertThat(KendallDistribution.of(3, List.of(2, 1)).twoSided(2)).isCloseTo(2 / 3.0, EXACT);
    assertThat(KendallDistribution.of(3, List.of(2, 1)).twoSided(0)).isEqualTo(1);
  }

  @Test
  void tiedGroupsAreCountedAsEnumerationCountsThem() {
    int[] labels = {0, 0, 0, 1, 1, 2, 3};
    KendallDistribution ties = KendallDistribution.of(7, List.of(3, 2, 1, 1));

    for (int s = -17; s <= 17; s++) {
      int bound = s;
      int[] counts = new int[2];
      Relabellings.forEach(
          labels,
          order -> {
            counts[0]++;
            counts[1] += score(order) >= bound ? 1 : 0;
          });
      assertThat(ties.upperTail(s)).isCloseTo(counts[1] / (double) counts[0], EXACT);
    }
  }

  private static int score(int[] y) {
    int s = 0;
    for (int i = 0; i < y.length; i++) {
      for (int j = i + 1; j < y.length; j++) {
        s += Integer.signum(y[j] - y[i]);
      }
    }
    return s;
  }

  @Test
  void aHundredPointsAreWorkedOutQuickly() {
    double[] y = new double[100];
    Arrays.setAll(y, i -> i % 7 + i / 50.0);

    assertThat(line(y).slopeLimits().contains(line(y).slope())).isTrue();
  }

  // R: prop.trend.test(c(83, 90, 129, 70), c(86, 93, 136, 82))
  @Test
  void cochranArmitageAgreesWithPropTrendTest() {
    ProportionTrend trend =
        ProportionTrend.of(
            new int[] {83, 90, 129, 70}, new int[] {86, 93, 136, 82}, doubles(1, 2, 3, 4));

    assertThat(trend.z()).isCloseTo(-2.8679125309530873, EXACT);
    assertThat(trend.chiSquared()).isCloseTo(8.224922285197742, EXACT);
    assertThat(trend.p()).isCloseTo(0.004131897477641415, EXACT);
  }

  @Test
  void aShareOfZeroOrOneHasNoTrend() {
    int[] n = {4, 5, 6};
    assertThat(ProportionTrend.of(new int[3], n, doubles(1, 2, 3))).isNull();
    assertThat(ProportionTrend.of(n, n, doubles(1, 2, 3))).isNull();
    assertThat(ProportionTrend.of(new int[] {1, 2, 3}, n, doubles(2, 2, 2))).isNull();
    assertThat(ProportionTrend.of(new int[0], new int[0], doubles())).isNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProportionTrend.of(new int[2], n, doubles(1, 2, 3)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProportionTrend.of(new int[3], n, doubles(1, 2)));
  }
}
