package io.oneteam.analyzer.statistics;

import static io.oneteam.analyzer.statistics.Samples.EXACT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;

class RandomTest {
  private static final List<Double> TEN =
      List.of(3.0, 8.0, 1.0, 0.0, 4.0, 4.0, 12.0, 2.0, 6.0, 30.0);

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
  }

  // R: readBin(digest::digest("km|team-a|2024-06-30", "sha256", FALSE, raw = TRUE)[1:8], ...)
  @Test
  void aSeedIsTheHeadOfTheHashOfItsKey() {
    assertThat(SeededRandom.seed("km|team-a|2024-06-30")).isEqualTo(-3979857007111482293L);
    assertThat(SeededRandom.of(SeededRandom.seed("hill|modèle-7|2024-Q2")).next())
        .isCloseTo(0.3426539169788656, EXACT);
  }

  @Test
  void theStreamIsThatOfSplittableRandom() {
    SplittableRandom raw = new SplittableRandom(42);
    SeededRandom random = SeededRandom.of(42);

    for (int i = 0; i < 5; i++) {
      assertThat(random.next()).isEqualTo((raw.nextLong() >>> 11) * 0x1.0p-53);
    }
    assertThat(SeededRandom.of(0).index(10)).isEqualTo(8);
  }

  @Test
  void shufflesSwapFromTheEnd() {
    SeededRandom random = SeededRandom.of(99);
    List<String> letters = List.of("a", "b", "c", "d", "e", "f", "g");

    assertThat(random.shuffled(letters)).containsExactly("g", "c", "d", "f", "e", "a", "b");
    assertThat(random.shuffled(letters)).containsExactly("a", "d", "b", "f", "c", "g", "e");
    assertThat(SeededRandom.of(99).shuffled(new int[] {0, 1, 2, 3, 4, 5, 6}))
        .containsExactly(6, 2, 3, 5, 4, 0, 1);
    assertThat(random.shuffled(List.of())).isEmpty();
  }

  @Test
  void relabellingsAreDistinctAndComplete() {
    List<String> seen = new ArrayList<>();
    Relabellings.forEach(new int[] {1, 0, 2, 1}, labels -> seen.add(Arrays.toString(labels)));

    assertThat(seen).hasSize(12).doesNotHaveDuplicates().contains("[1, 0, 2, 1]");
    assertThat(Relabellings.count(new int[] {1, 0, 2, 1})).isEqualTo(12);
    assertThat(Relabellings.count(new int[0])).isEqualTo(1);
    assertThat(Relabellings.count(new int[34])).isEqualTo(1);
    assertThat(Relabellings.count(IntStream.range(0, 400).toArray())).isEqualTo(Double.MAX_VALUE);
  }

  // Same draws as a program in another language that follows the seed and index rules.
  @Test
  void bootstrapOfAMeanHasPercentileAndBcaLimits() {
    Bootstrap result = Bootstrap.of(TEN, RandomTest::mean, 7, 1999, 0.95);

    assertThat(result.estimate()).isEqualTo(7);
    assertThat(result.draws()).hasSize(1999).startsWith(5.8, 10.4, 12.5, 9.2, 7.6);
    assertThat(result.mean()).isCloseTo(6.9247623811905985, EXACT);
    assertThat(result.percentile().low()).isCloseTo(2.8, EXACT);
    assertThat(result.percentile().high()).isCloseTo(12.9, EXACT);
    assertThat(result.bias()).isCloseTo(0.16819075140949416, EXACT);
    assertThat(result.acceleration()).isCloseTo(0.10340028083038144, EXACT);
    assertThat(result.bca().low()).isCloseTo(3.6, EXACT);
    assertThat(result.bca().high()).isCloseTo(16.675766010635833, EXACT);
  }

  @Test
  void aConstantHasADegenerateInterval() {
    Bootstrap result = Bootstrap.of(List.of(2.0, 2.0, 2.0), RandomTest::mean, 1, 199, 0.95);

    assertThat(result.bias()).isZero();
    assertThat(result.acceleration()).isZero();
    assertThat(result.bca()).isEqualTo(new Limits(2, 2));
  }

  @Test
  void whatCannotBeResampledIsRefused() {
    assertThat(Bootstrap.of(List.of(3.0), RandomTest::mean, 1, 199, 0.95)).isNull();
    assertThat(Bootstrap.of(List.of(3.0, Double.NaN), RandomTest::mean, 1, 199, 0.95)).isNull();
    assertThat(Bootstrap.of(List.of(3.0, 4.0), values -> 1 / (values.get(0) - 3), 1, 199, 0.95))
        .isNull();
  }

  @Test
  void withAllDrawsOnOneSideThereIsNoBca() {
    List<Integer> twenty = IntStream.range(0, 20).boxed().toList();
    Bootstrap distinct =
        Bootstrap.of(twenty, values -> values.stream().distinct().count(), 5, 19, 0.95);

    assertThat(distinct.bias()).isNull();
    assertThat(distinct.bca()).isNull();
    assertThat(distinct.percentile()).isNotNull();
  }

  // R: qgamma(p, shape)
  @Test
  void gammaQuantilesInvertTheDistribution() {
    for (double shape : new double[] {0.5, 0.7, 1, 3.2, 30, 400}) {
      for (double p : new double[] {1e-9, 0.001, 0.2, 0.5, 0.8, 0.999, 1 - 1e-9}) {
        double x = Distributions.gammaQuantile(p, shape);
        assertThat(Gamma.regularizedGammaP(shape, x)).isCloseTo(p, EXACT);
      }
    }
    assertThat(Distributions.gammaQuantile(0, 3)).isZero();
    assertThat(Distributions.chiSquaredQuantile(0.95, 3)).isCloseTo(7.814727903251179, EXACT);
    assertThat(Distributions.z(0.95)).isCloseTo(1.959963984540054, EXACT);
    assertThat(Distributions.studentQuantile(0.975, 3)).isCloseTo(3.182446305284263, EXACT);
    assertThat(Distributions.chiSquaredUpperTail(0, 3)).isEqualTo(1);
    assertThat(Distributions.chiSquaredUpperTail(-1, 3)).isEqualTo(1);
  }
}
