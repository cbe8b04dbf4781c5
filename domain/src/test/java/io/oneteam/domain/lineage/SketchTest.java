package io.oneteam.domain.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SketchTest {
  @Test
  void smallSetsAreComparedExactly() {
    Sketch left = Sketch.of(new int[] {1, 2, 3, 3, 4});
    Sketch right = Sketch.of(new int[] {5, 4, 3});
    assertThat(left.elements()).isEqualTo(4);
    assertThat(left.similarity(right)).isEqualTo(2.0 / 5);
    assertThat(right.similarity(left)).isEqualTo(2.0 / 5);
    assertThat(right.containedIn(left)).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void anEmptySetIsLikeNothing() {
    Sketch empty = Sketch.of(new int[0]);
    assertThat(empty.similarity(empty)).isZero();
    assertThat(empty.containedIn(Sketch.of(new int[] {1}))).isZero();
  }

  @Test
  void aSmallSetInsideALargeOneIsEstimated() {
    Random random = new Random(11);
    int[] large = random.ints(600).toArray();
    int[] half = Arrays.copyOf(large, 300);
    assertThat(Sketch.of(half).similarity(Sketch.of(large))).isCloseTo(0.5, within(0.12));
    assertThat(Sketch.of(half).containedIn(Sketch.of(large))).isCloseTo(1, within(0.2));
  }

  @Test
  void largeSetsAreEstimatedWithoutBias() {
    Random random = new Random(5);
    double sum = 0;
    for (int round = 0; round < 200; round++) {
      int[] shared = random.ints(1000).toArray();
      int[] left = concat(shared, random.ints(500).toArray());
      int[] right = concat(shared, random.ints(500).toArray());
      sum += Sketch.of(left).similarity(Sketch.of(right));
    }
    assertThat(sum / 200).isCloseTo(0.5, within(0.01));
  }

  private static int[] concat(int[] first, int[] second) {
    int[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
