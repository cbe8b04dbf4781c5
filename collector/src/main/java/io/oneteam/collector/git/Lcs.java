package io.oneteam.collector.git;

import java.util.Arrays;

/**
 * Length of the longest common subsequence of two contents' lines: all that counts of added and
 * deleted lines need. Exact. For one thread: its buffers are kept.
 */
final class Lcs {
  static final int NONE = -1;

  /** Words of the bit-parallel table above which a difference is too large to be counted. */
  private static final long MOST_WORDS = 1L << 29;

  /** Up to this many steps by the greedy method, which is fast while little differs. */
  private static final int GREEDY_DIFFERENCES = 256;

  private long[] keys = new long[0];
  private int[] symbols = new int[0];
  private int[] left = new int[0];
  private int[] right = new int[0];
  private int[] seen = new int[0];

  /**
   * Lines in common, in order; {@link #NONE} when the two are too large and too different. Lines
   * become small numbers; those that only one side has are dropped.
   *
   * @param a hashes of lines, of which the first aCount are meant
   * @param b hashes of lines, of which the first bCount are meant
   */
  int length(long[] a, int aCount, long[] b, int bCount) {
    if (aCount == 0 || bCount == 0) {
      return 0;
    }
    int capacity = Integer.highestOneBit(Math.max(16, aCount)) * 4;
    table(capacity);
    int distinct = 0;
    left = room(left, aCount);
    for (int i = 0; i < aCount; i++) {
      int slot = slot(a[i], capacity);
      if (symbols[slot] == NONE) {
        keys[slot] = a[i];
        symbols[slot] = distinct++;
      }
      left[i] = symbols[slot];
    }
    boolean[] shared = new boolean[distinct];
    right = room(right, bCount);
    int m = 0;
    for (int j = 0; j < bCount; j++) {
      int symbol = symbols[slot(b[j], capacity)];
      if (symbol != NONE) {
        shared[symbol] = true;
        right[m++] = symbol;
      }
    }
    int n = 0;
    for (int i = 0; i < aCount; i++) {
      if (shared[left[i]]) {
        left[n++] = left[i];
      }
    }
    return withEnds(n, m, distinct);
  }

  /** Ends that are the same belong to a longest common subsequence: only the rest is looked at. */
  private int withEnds(int n, int m, int distinct) {
    int end = 0;
    while (end < n && end < m && left[n - 1 - end] == right[m - 1 - end]) {
      end++;
    }
    int start = 0;
    int most = Math.min(n, m) - end;
    while (start < most && left[start] == right[start]) {
      start++;
    }
    int a = n - start - end;
    int b = m - start - end;
    if (a == 0 || b == 0) {
      return start + end;
    }
    System.arraycopy(left, start, left, 0, a);
    System.arraycopy(right, start, right, 0, b);
    int greedy = greedy(left, a, right, b);
    if (greedy != NONE) {
      return start + end + greedy;
    }
    long words = (long) a * (b / 64 + 1);
    return words > MOST_WORDS ? NONE : start + end + BitTable.length(left, a, right, b, distinct);
  }

  private static int[] room(int[] known, int size) {
    return known.length >= size ? known : new int[size + size / 2];
  }

  private void table(int capacity) {
    if (keys.length < capacity) {
      keys = new long[capacity];
      symbols = new int[capacity];
    }
    Arrays.fill(symbols, 0, capacity, NONE);
  }

  private int slot(long key, int capacity) {
    int slot = (int) (key ^ (key >>> 29)) & (capacity - 1);
    while (symbols[slot] != NONE && keys[slot] != key) {
      slot = (slot + 1) & (capacity - 1);
    }
    return slot;
  }

  /** Myers' greedy method, given up where too much differs. */
  private int greedy(int[] a, int n, int[] b, int m) {
    int most = Math.min(n + m, GREEDY_DIFFERENCES);
    if (Math.abs(n - m) > most) {
      return NONE;
    }
    int middle = most + 1;
    if (seen.length < 2 * most + 3) {
      seen = new int[2 * GREEDY_DIFFERENCES + 3];
    }
    seen[middle + 1] = 0;
    for (int d = 0; d <= most; d++) {
      for (int k = -d; k <= d; k += 2) {
        boolean down = k == -d || (k != d && seen[middle + k - 1] < seen[middle + k + 1]);
        int x = down ? seen[middle + k + 1] : seen[middle + k - 1] + 1;
        int y = x - k;
        while (x < n && y < m && a[x] == b[y]) {
          x++;
          y++;
        }
        seen[middle + k] = x;
        if (x >= n && y >= m) {
          return (n + m - d) / 2;
        }
      }
    }
    return NONE;
  }
}
