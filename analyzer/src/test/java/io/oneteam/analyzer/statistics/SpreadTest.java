package io.oneteam.analyzer.statistics;

import static io.oneteam.analyzer.statistics.Samples.EXACT;
import static io.oneteam.analyzer.statistics.Samples.doubles;
import static io.oneteam.analyzer.statistics.Samples.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {
  private static final List<double[]> FOURTEEN =
      table(
          "3 0 0 0/0 5 0 1/0 5 0 0/2 2 0 5/1 5 1 0/2 0 2 0/0 0 0 2/0 0 3 0/0 3 0 0/3 3 0 0"
              + "/5 2 1 0/5 5 0 0/1 0 0 0/2 0 0 0");

  // R: library(vegan); x <- c(37, 2, 1, 0); diversity(x); exp(diversity(x)); 1 / sum((x / 40)^2)
  //    H <- diversity(x); exp(H + 2 / 80); entropy::entropy.ChaoShen(x)
  @Test
  void hillNumbersAgreeWithVegan() {
    HillNumbers numbers = HillNumbers.of(doubles(37, 2, 1, 0), 4);

    assertThat(numbers.n()).isEqualTo(40);
    assertThat(numbers.present()).isEqualTo(3);
    assertThat(numbers.shannon()).isCloseTo(0.3141230258900314, EXACT);
    assertThat(numbers.effective()).isCloseTo(1.36905815578532, EXACT);
    assertThat(numbers.dominant()).isCloseTo(1.1644832605531295, EXACT);
    assertThat(numbers.pielou()).isCloseTo(0.28592710015182415, EXACT);
    assertThat(numbers.evenness()).isCloseTo(0.18452907789266004, EXACT);
    assertThat(numbers.giniSimpson()).isCloseTo(0.14125, EXACT);
    assertThat(numbers.evennessOfAll()).isCloseTo(0.12301938526177336, EXACT);
    HillNumbers.Corrected corrected = numbers.corrected();
    assertThat(corrected.millerMadow()).isCloseTo(0.3391230258900314, EXACT);
    assertThat(corrected.effective()).isCloseTo(1.4037160280039778, EXACT);
    assertThat(corrected.capped()).isCloseTo(1.4037160280039778, EXACT);
    assertThat(corrected.coverage()).isCloseTo(0.975, EXACT);
    assertThat(corrected.chaoShen()).isCloseTo(0.40780983671758375, EXACT);
    assertThat(corrected.effectiveChaoShen()).isCloseTo(1.5035212194528922, EXACT);
    assertThat(corrected.dominant()).isCloseTo(1.1694152923538232, EXACT);
  }

  @Test
  void theCorrectedNumberNeverExceedsTheKnownKinds() {
    assertThat(HillNumbers.of(doubles(5, 5, 5, 5), 4).corrected().capped()).isEqualTo(4);
    assertThat(HillNumbers.of(doubles(5, 5, 5, 5), null).corrected().capped()).isNull();
    assertThat(HillNumbers.of(doubles(5, 5, 5, 5), null).evennessOfAll()).isNull();
    assertThat(HillNumbers.of(doubles(5), 1).evennessOfAll()).isNull();
  }

  // R: entropy.ChaoShen(c(1, 1, 1)), where singletons equal n
  @Test
  void allSingletonsKeepACoverage() {
    HillNumbers.Corrected corrected = HillNumbers.of(doubles(1, 1, 1, 0), 4).corrected();

    assertThat(corrected.coverage()).isCloseTo(1 / 3.0, EXACT);
    assertThat(corrected.chaoShen()).isCloseTo(2.460486508261295, EXACT);
    assertThat(corrected.dominant()).isNull();
  }

  @Test
  void oneKindHasNoEvenness() {
    HillNumbers one = HillNumbers.of(doubles(17, 0, 0, 0), 4);

    assertThat(one.effective()).isEqualTo(1);
    assertThat(one.evenness()).isNull();
    assertThat(one.pielou()).isNull();
    assertThat(one.evennessOfAll()).isZero();
  }

  @Test
  void fractionsHaveNoCorrection() {
    assertThat(HillNumbers.of(doubles(2.5, 0.75, 1.25, 0), 4).corrected()).isNull();
    assertThat(HillNumbers.of(doubles(2.5, 0.75, 1.25, 0), 4).effective())
        .isCloseTo(2.6670945128082106, EXACT);
  }

  @Test
  void ofNothingNothingIsSaid() {
    assertThat(HillNumbers.of(doubles(0, 0), 2)).isNull();
    assertThat(HillNumbers.of(doubles(), 2)).isNull();
    assertThat(HillNumbers.of(doubles(3, -1), 2)).isNull();
    assertThat(HillNumbers.of(doubles(3, Double.NaN), 2)).isNull();
    assertThat(HillNumbers.of(doubles(3, Double.POSITIVE_INFINITY), 2)).isNull();
  }

  // R: draws of qgamma(u, p * n_e + .5) with u from the JDK's SplittableRandom(20240630)
  @Test
  void theIntervalKnowsThatUnitsOfOneItemAreAlike() {
    DiversityInterval interval = DiversityInterval.of(FOURTEEN, 20240630);

    assertThat(interval.items()).isEqualTo(14);
    assertThat(interval.n()).isEqualTo(69);
    assertThat(interval.estimate()).isCloseTo(3.5318615914686706, EXACT);
    assertThat(interval.plugIn()).isCloseTo(3.3582135811862486, EXACT);
    assertThat(interval.designEffect()).isCloseTo(2.319132993402416, EXACT);
    assertThat(interval.effectiveN()).isCloseTo(29.75249810868743, EXACT);
    assertThat(interval.even()).isFalse();
    assertThat(interval.limits().low()).isCloseTo(2.657948976724535, within(1e-6));
    assertThat(interval.limits().high()).isCloseTo(3.797520742952428, within(1e-6));
    assertThat(interval.median()).isCloseTo(3.3239552407059794, within(1e-6));
    assertThat(DiversityInterval.of(FOURTEEN, 20240630)).isEqualTo(interval);
    assertThat(DiversityInterval.of(FOURTEEN, 1)).isNotEqualTo(interval);
  }

  @Test
  void oneDisciplineCouldHideOthers() {
    DiversityInterval one =
        DiversityInterval.of(table("2 0 0 0/3 0 0 0/1 0 0 0/4 0 0 0/2 0 0 0/1 0 0 0/0 0 0 0"), 11);

    assertThat(one.items()).isEqualTo(6);
    assertThat(one.designEffect()).isCloseTo(35 / 13.0, EXACT);
    assertThat(one.estimate()).isEqualTo(1);
    assertThat(one.limits().low()).isEqualTo(1);
    assertThat(one.limits().high()).isGreaterThan(1.5);
  }

  @Test
  void anEvenSpreadReachesTheTop() {
    DiversityInterval even = DiversityInterval.of(table("1 1/1 1/1 1/2 2"), 3);

    assertThat(even.designEffect()).isEqualTo(1);
    assertThat(even.even()).isTrue();
    assertThat(even.limits().high()).isEqualTo(2);
    DiversityInterval only = DiversityInterval.of(table("1/3"), 3);
    assertThat(only.estimate()).isEqualTo(1);
    assertThat(only.limits()).isEqualTo(new Limits(1, 1));
  }

  @Test
  void fewerThanTwoItemsHaveNoInterval() {
    assertThat(DiversityInterval.of(table("3 2/0 0"), 3)).isNull();
    assertThat(DiversityInterval.of(List.of(), 3)).isNull();
    assertThat(DiversityInterval.of(table("3 2/NaN 1"), 3)).isNull();
    assertThat(DiversityInterval.of(table("3 2/-3 4"), 3)).isNull();
  }

  // R: library(vegan); m as below without its empty row; w <- rowSums(m) / sum(m)
  //    a <- exp(sum(w * diversity(m))); g <- exp(diversity(colSums(m))); g / a
  @Test
  void theSiloIndexIsGammaOverAlpha() {
    SiloIndex index = SiloIndex.of(table("12 3 1 0/5 5 2 1/20 0 0 0/3 2 6 4/0 0 0 0/7 1 0 2"));

    assertThat(index.models()).isEqualTo(5);
    assertThat(index.alpha()).isCloseTo(2.0962596762392143, EXACT);
    assertThat(index.gamma()).isCloseTo(2.860380294707525, EXACT);
    assertThat(index.beta()).isCloseTo(1.3645162033738008, EXACT);
    assertThat(index.mutualInformation()).isCloseTo(0.3107999360490662, EXACT);
  }

  @Test
  void separateModelsScoreTheNumberOfKindsAndEqualOnesOne() {
    assertThat(SiloIndex.of(table("10 0 0/0 10 0/0 0 10")).beta()).isCloseTo(3, EXACT);
    assertThat(SiloIndex.of(table("4 2 1/8 4 2/2 1 0.5")).beta()).isCloseTo(1, EXACT);
    assertThat(SiloIndex.of(table("0 0/0 0"))).isNull();
    assertThat(SiloIndex.of(table("1 NaN"))).isNull();
    assertThat(SiloIndex.of(List.of())).isNull();
    assertThatIllegalArgumentException().isThrownBy(() -> SiloIndex.of(table("1 2/1 2 3")));
  }

  // R: all combn(8, 4) splits of the rows, sum(abs(p - q)) / 2
  @Test
  void twoMixesAreComparedByPermutingItems() {
    MixDifference difference =
        MixDifference.of(
            table("5 1 0 0/4 0 1 0/6 2 0 0/3 0 0 0"), table("2 2 2 1/1 3 1 2/2 1 2 2/3 3 1 0"), 1);

    assertThat(difference.distance()).isCloseTo(0.5324675324675325, EXACT);
    assertThat(difference.exact()).isTrue();
    assertThat(difference.visited()).isEqualTo(70);
    assertThat(difference.asFar()).isEqualTo(2);
    assertThat(difference.p()).isCloseTo(2 / 70.0, EXACT);
  }

  @Test
  void equalMixesAreNoEvidenceAndEmptyOnesNoComparison() {
    assertThat(MixDifference.of(table("2 1/4 2"), table("2 1"), 1).p()).isEqualTo(1);
    assertThat(MixDifference.of(table("2 1/4 2"), table("2 1"), 1).distance()).isZero();
    assertThat(MixDifference.of(table("2 1"), table("0 0"), 1)).isNull();
    assertThat(MixDifference.of(table("0 0"), table("2 1"), 1)).isNull();
    assertThat(MixDifference.of(table("2 -1"), table("2 1"), 1)).isNull();
    MixDifference withEmpty = MixDifference.of(table("2 0/0 0"), table("0 3"), 1);
    assertThat(withEmpty.distance()).isEqualTo(1);
    assertThat(withEmpty.asFar()).isEqualTo(2);
  }

  @Test
  void manySplitsAreSampled() {
    List<double[]> mixed = table("1 0/0 1/".repeat(11) + "1 1");
    MixDifference difference = MixDifference.of(mixed, mixed, 4);

    assertThat(difference.exact()).isFalse();
    assertThat(difference.visited()).isEqualTo(9999);
    assertThat(difference.p()).isEqualTo(1);
  }
}
