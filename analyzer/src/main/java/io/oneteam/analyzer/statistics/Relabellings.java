package io.oneteam.analyzer.statistics;

import java.util.Arrays;
import java.util.function.Consumer;

/** All distinct ways to hand the same labels out again, or a seeded sample of them. */
final class Relabellings {
  /** Draws when there are too many to visit; with the observed one that makes 10,000. */
  static final int SHUFFLES = 9_999;

  private Relabellings() {}

  /** n!/(n₁!·n₂!·…), as a double because it soon leaves the range of a long; never infinite. */
  static double count(int[] labels) {
    int[] sizes = new int[Arrays.stream(labels).max().orElse(0) + 1];
    double count = 1;
    int placed = 0;
    for (int label : labels) {
      sizes[label]++;
      placed++;
      count = count * placed / sizes[label];
    }
    return Math.min(Math.rint(count), Double.MAX_VALUE);
  }

  /** Visits every distinct relabelling once; the array is reused between visits. */
  static void forEach(int[] labels, Consumer<int[]> visitor) {
    int[] current = labels.clone();
    Arrays.sort(current);
    do {
      visitor.accept(current);
    } while (next(current));
  }

  /** Visits {@link #SHUFFLES} seeded shuffles. */
  static void sample(int[] labels, long seed, Consumer<int[]> visitor) {
    SeededRandom random = SeededRandom.of(seed);
    for (int b = 0; b < SHUFFLES; b++) {
      visitor.accept(random.shuffled(labels));
    }
  }

  /** The next arrangement in lexicographic order. */
  private static boolean next(int[] a) {
    int i = a.length - 2;
    while (i >= 0 && a[i] >= a[i + 1]) {
      i--;
    }
    if (i < 0) {
      return false;
    }
    int j = a.length - 1;
    while (a[j] <= a[i]) {
      j--;
    }
    swap(a, i++, j);
    for (j = a.length - 1; i < j; i++, j--) {
      swap(a, i, j);
    }
    return true;
  }

  private static void swap(int[] a, int i, int j) {
    int x = a[i];
    a[i] = a[j];
    a[j] = x;
  }
}
