package io.oneteam.collector.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LcsTest {
  private final Lcs lcs = new Lcs();

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 40, 1000})
  void findsTheSameLengthAsTheTextbookTable(int alphabet) {
    Random random = new Random(alphabet);
    for (int round = 0; round < 60; round++) {
      long[] a = random.longs(random.nextInt(500), 0, alphabet).toArray();
      long[] b = random.longs(random.nextInt(500), 0, alphabet).toArray();
      assertThat(lcs.length(a, b)).isEqualTo(table(a, b));
    }
  }

  @Test
  void countsEditsInALongFile() {
    Random random = new Random(1);
    long[] a = random.longs(5000).toArray();
    long[] b = a.clone();
    for (int i = 0; i < 400; i++) {
      b[random.nextInt(b.length)] = random.nextLong();
    }
    assertThat(lcs.length(a, b)).isEqualTo(table(a, b));
  }

  @Test
  void givesUpOnWhatIsTooLargeAndTooDifferent() {
    Random random = new Random(2);
    long[] a = random.longs(300_000, 0, 4).toArray();
    long[] b = random.longs(300_000, 0, 4).toArray();
    assertThat(lcs.length(a, b)).isEqualTo(Lcs.NONE);
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
