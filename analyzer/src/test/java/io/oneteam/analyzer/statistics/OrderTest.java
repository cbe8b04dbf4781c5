package io.oneteam.analyzer.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The same rows in another order give the same bits, not only nearly the same: reports are compared
 * byte for byte, and rows come in the order in which they happened to be stored.
 */
class OrderTest {
  @Test
  void theOrderOfItemsChangesNoBitOfASpread() {
    Random random = new Random(7);
    List<double[]> items = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      items.add(
          new double[] {random.nextInt(9), random.nextInt(5) / 3.0, random.nextDouble(), 0.1 * i});
    }
    DiversityInterval interval = DiversityInterval.of(items, 5);
    SiloIndex silo = SiloIndex.of(items);
    List<double[]> later = new ArrayList<>(items.subList(0, 25));
    MixDifference change = MixDifference.of(items, later, 5);
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(items, random);
      assertThat(DiversityInterval.of(items, 5)).isEqualTo(interval);
      assertThat(SiloIndex.of(items)).isEqualTo(silo);
      Collections.shuffle(later, random);
      assertThat(MixDifference.of(items, later, 5)).isEqualTo(change);
    }
  }
}
