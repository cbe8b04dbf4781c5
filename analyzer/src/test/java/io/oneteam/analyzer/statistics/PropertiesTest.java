package io.oneteam.analyzer.statistics;

import static io.oneteam.analyzer.statistics.Samples.EXACT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold whatever the data, on seeded random samples with ties and censoring. */
class PropertiesTest {
  private static List<Observation> sample(long seed, boolean delayed) {
    Random random = new Random(seed);
    List<Observation> rows = new ArrayList<>();
    int n = 3 + random.nextInt(30);
    for (int i = 0; i < n; i++) {
      double exit = 1 + random.nextInt(40);
      Double entry =
          delayed && random.nextBoolean() ? Math.floor(exit * random.nextDouble()) : null;
      rows.add(new Observation(entry, exit, random.nextInt(3) > 0));
    }
    return rows;
  }

  private static List<Observation> scaled(List<Observation> rows, double factor) {
    return rows.stream()
        .map(row -> new Observation(times(row.entry(), factor), row.exit() * factor, row.event()))
        .toList();
  }

  private static @Nullable Double times(@Nullable Double value, double factor) {
    return value == null ? null : value * factor;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void curvesFallAndStayWithinTheirLimits(long seed) {
    for (boolean delayed : new boolean[] {false, true}) {
      double before = 1;
      for (SurvivalPoint point : KaplanMeier.of(Observations.of(sample(seed, delayed))).points()) {
        assertThat(point.share()).isBetween(0.0, before);
        before = point.share();
        Limits limits = point.shown();
        assertThat(limits == null || limits.contains(point.share())).isTrue();
        BetaProductLimits beta = point.betaProduct();
        assertThat(beta == null || beta.limits().contains(point.share())).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void quantilesRiseAndLieWithinTheirLimits(long seed) {
    KaplanMeier curve = KaplanMeier.of(Observations.of(sample(seed, false)));
    double before = 0;
    for (double p = 0.05; p < 1; p += 0.05) {
      SurvivalQuantile quantile = curve.quantile(p);
      if (quantile.day() == null) {
        break;
      }
      assertThat(quantile.day()).isGreaterThanOrEqualTo(before);
      before = quantile.day();
      assertThat(quantile.low() == null || quantile.low() <= quantile.day()).isTrue();
      assertThat(quantile.high() == null || quantile.high() >= quantile.day()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26})
  void theOrderOfRowsDoesNotMatter(long seed) {
    List<Observation> rows = sample(seed, true);
    List<Observation> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(KaplanMeier.of(Observations.of(shuffled)).points())
        .isEqualTo(KaplanMeier.of(Observations.of(rows)).points());
    assertThat(KaplanMeier.of(Observations.of(shuffled)).restrictedMean(20))
        .isEqualTo(KaplanMeier.of(Observations.of(rows)).restrictedMean(20));
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35, 36})
  void timeHasNoScale(long seed) {
    List<Observation> rows = sample(seed, true);
    KaplanMeier days = KaplanMeier.of(Observations.of(rows));
    KaplanMeier hours = KaplanMeier.of(Observations.of(scaled(rows, 24)));

    for (int j = 0; j < days.points().size(); j++) {
      assertThat(hours.points().get(j).share()).isEqualTo(days.points().get(j).share());
      assertThat(hours.points().get(j).logLog()).isEqualTo(days.points().get(j).logLog());
    }
    assertThat(hours.median().day()).isEqualTo(times(days.median().day(), 24));
    RestrictedMean mean = days.restrictedMean(10);
    RestrictedMean inHours = hours.restrictedMean(240);
    assertThat(inHours == null).isEqualTo(mean == null);
    if (mean != null && inHours != null) {
      assertThat(inHours.mean()).isCloseTo(24 * mean.mean(), EXACT);
      assertThat(inHours.standardError()).isCloseTo(24 * mean.standardError(), EXACT);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43, 44, 45, 46})
  void swappingTheGroupsChangesNothingButTheDirection(long seed) {
    Observations a = Observations.of(sample(seed, false));
    Observations b = Observations.of(sample(seed + 100, false));
    LogRank one = LogRank.of(groups(a, b));
    LogRank other = LogRank.of(groups(b, a));

    assertThat(other.chiSquared()).isCloseTo(one.chiSquared(), EXACT);
    assertThat(1 / other.rateRatio(0.95).estimate())
        .isCloseTo(one.rateRatio(0.95).estimate(), EXACT);
    SurvivalDifference forth = SurvivalDifference.of(a, b, 10, 0.95);
    SurvivalDifference back = SurvivalDifference.of(b, a, 10, 0.95);
    assertThat(back.estimate()).isCloseTo(-forth.estimate(), EXACT);
    assertThat(back.shown().low()).isCloseTo(-forth.shown().high(), EXACT);
  }

  private static Map<String, Observations> groups(Observations first, Observations second) {
    Map<String, Observations> groups = new LinkedHashMap<>();
    groups.put("first", first);
    groups.put("second", second);
    return groups;
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53, 54, 55, 56})
  void competingSharesRiseAndSumToOneWithTheOpenOnes(long seed) {
    Random random = new Random(seed);
    List<Departure> rows =
        sample(seed, true).stream()
            .map(
                row ->
                    new Departure(
                        row.entry(),
                        row.exit(),
                        row.event() ? (random.nextBoolean() ? "p" : "a") : null))
            .toList();
    double[] before = new double[2];
    for (IncidencePoint point : AalenJohansen.of(List.of("p", "a"), rows).points()) {
      double sum = point.open();
      for (int k = 0; k < 2; k++) {
        CumulativeIncidence cause = point.causes().get(k);
        assertThat(cause.share()).isGreaterThanOrEqualTo(before[k]);
        assertThat(cause.logLog() == null || cause.logLog().contains(cause.share())).isTrue();
        before[k] = cause.share();
        sum += cause.share();
      }
      assertThat(sum).isCloseTo(1, EXACT);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {61, 62, 63, 64, 65, 66})
  void diversityIsBetweenOneAndTheKindsPresentAndBlindToTheirNames(long seed) {
    Random random = new Random(seed);
    double[] counts = random.ints(5, 0, 12).asDoubleStream().toArray();
    counts[0] = 3;
    double[] renamed = {counts[4], counts[2], counts[0], counts[1], counts[3]};
    HillNumbers numbers = HillNumbers.of(counts, 5);

    assertThat(numbers.effective()).isBetween(1.0, numbers.present() + 1e-9);
    assertThat(numbers.dominant()).isLessThanOrEqualTo(numbers.effective() + 1e-9);
    assertThat(numbers.corrected().capped()).isBetween(numbers.effective() - 1e-9, 5.0);
    assertThat(HillNumbers.of(renamed, 5).effective()).isCloseTo(numbers.effective(), EXACT);
  }

  @ParameterizedTest
  @ValueSource(longs = {71, 72, 73, 74})
  void theDiversityIntervalHoldsItsEstimate(long seed) {
    Random random = new Random(seed);
    List<double[]> items = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      items.add(random.ints(4, 0, 3).asDoubleStream().toArray());
    }
    DiversityInterval interval = DiversityInterval.of(items, seed, 199, 0.95);

    assertThat(interval.limits().contains(interval.estimate())).isTrue();
    assertThat(interval.limits().low()).isGreaterThanOrEqualTo(1);
    assertThat(interval.limits().high()).isLessThanOrEqualTo(4);
    assertThat(interval.designEffect()).isGreaterThanOrEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 40, 1000})
  void everyShareLiesWithinItsLimitsAndMirrorsItsComplement(int n) {
    for (int k = 0; k <= n; k += Math.max(1, n / 7)) {
      Proportion share = Proportion.of(k, n);
      Proportion rest = Proportion.of(n - k, n);

      assertThat(share.limits().contains(share.estimate())).isTrue();
      assertThat(share.limits().low()).isGreaterThanOrEqualTo(0);
      assertThat(share.limits().high()).isLessThanOrEqualTo(1);
      assertThat(rest.limits().low()).isCloseTo(1 - share.limits().high(), EXACT);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {81, 82, 83, 84})
  void aTrendTurnsRoundWithTime(long seed) {
    Random random = new Random(seed);
    double[] y = random.ints(8, 0, 100).asDoubleStream().toArray();
    double[] x = {1, 2, 3, 4, 5, 6, 7, 8};
    double[] backwards = {8, 7, 6, 5, 4, 3, 2, 1};
    TrendLine line = TrendLine.of(x, y, 0.95);
    TrendLine back = TrendLine.of(backwards, y, 0.95);

    assertThat(back.s()).isEqualTo(-line.s());
    assertThat(back.slope()).isCloseTo(-line.slope(), EXACT);
    assertThat(back.pExact()).isCloseTo(line.pExact(), EXACT);
    assertThat(line.slopeLimits().contains(line.slope())).isTrue();
  }
}
