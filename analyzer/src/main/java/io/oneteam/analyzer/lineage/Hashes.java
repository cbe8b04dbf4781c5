package io.oneteam.analyzer.lineage;

import java.util.Arrays;

/** Sets of hashes as ascending arrays. */
final class Hashes {
  static final long[] NONE = {};

  private Hashes() {}

  /** How many two sets have in common. */
  static int common(long[] a, long[] b) {
    int i = 0;
    int j = 0;
    int count = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        count++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return count;
  }

  /** What is in {@code a} but not in {@code b}. */
  static long[] minus(long[] a, long[] b) {
    if (b.length == 0) {
      return a;
    }
    long[] left = new long[a.length];
    int count = 0;
    for (long hash : a) {
      if (Arrays.binarySearch(b, hash) < 0) {
        left[count++] = hash;
      }
    }
    return Arrays.copyOf(left, count);
  }
}
