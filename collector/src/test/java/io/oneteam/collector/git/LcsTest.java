package io.oneteam.collector.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LcsTest {
  private final Lcs lcs = new Lcs();

  private int length(long[] a, long[] b) {
    return lcs.length(a, a.length, b, b.length);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 40, 1000})
  void findsTheSameLengthAsTheTextbookTable(int alphabet) {
    Random random = new Random(alphabet);
    for (int round = 0; round < 60; round++) {
      long[] a = random.longs(random.nextInt(500), 0, alphabet).toArray();
      long[] b = random.longs(random.nextInt(500), 0, alphabet).toArray();
      assertThat(length(a, b)).isEqualTo(table(a, b));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 30, 400})
  void findsItAmongRareAndFrequentLinesInLargeFiles(int rare) {
    Random random = new Random(rare);
    for (int round = 0; round < 10; round++) {
      long[] a = lines(random, 1500 + random.nextInt(1500), rare);
      long[] b = random.nextBoolean() ? shuffled(random, a) : lines(random, 2000, rare);
      assertThat(length(a, b)).isEqualTo(table(a, b));
    }
  }

  /** Half of the lines are one of three, as blank lines and brackets are. */
  private static long[] lines(Random random, int count, int rare) {
    return random
        .ints(count)
        .mapToLong(i -> (i & 1) == 0 ? random.nextInt(3) : 10 + random.nextInt(rare * 10))
        .toArray();
  }

  /** The same with blocks copied, lines replaced and the end cut off. */
  private static long[] shuffled(Random random, long[] lines) {
    long[] moved = lines.clone();
    for (int i = 0; i < 5; i++) {
      int length = random.nextInt(300);
      int from = random.nextInt(moved.length - 300);
      int to = random.nextInt(moved.length - 300);
      System.arraycopy(lines, from, moved, to, length);
    }
    for (int i = 0; i < moved.length / 10; i++) {
      moved[random.nextInt(moved.length)] = random.nextInt(3);
    }
    return Arrays.copyOf(moved, moved.length - random.nextInt(200));
  }

  @Test
  void countsEditsInALongFile() {
    Random random = new Random(1);
    long[] a = random.longs(5000).toArray();
    long[] b = a.clone();
    for (int i = 0; i < 400; i++) {
      b[random.nextInt(b.length)] = random.nextLong();
    }
    assertThat(length(a, b)).isEqualTo(table(a, b));
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 700, 2500, 6000})
  void findsItHoweverFarFromTheDiagonalItLies(int moved) {
    Random random = new Random(moved);
    long[] a = lines(random, 8000, 200);
    long[] b = new long[a.length + 300];
    System.arraycopy(a, moved, b, 0, a.length - moved);
    System.arraycopy(a, 0, b, a.length - moved, moved);
    assertThat(length(a, b)).isEqualTo(table(a, b));
    assertThat(length(b, a)).isEqualTo(table(b, a));
  }

  @Test
  void givesUpOnWhatIsTooLargeAndTooDifferent() {
    Random random = new Random(2);
    long[] a = random.longs(300_000, 0, 4).toArray();
    long[] b = random.longs(300_000, 0, 4).toArray();
    assertThat(length(a, b)).isEqualTo(Lcs.NONE);
  }

  private static int table(long[] a, long[] b) {
    int[] row = new int[b.length + 1];
    for (long line : a) {
      int diagonal = 0;
      for (int j = 1; j <= b.length; j++) {
        int above = row[j];
        row[j] = line == b[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return row[b.length];
  }
}
