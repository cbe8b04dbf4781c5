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
  private int[] seen = new int[0];

  /**
   * Lines in common, in order; {@link #NONE} when the two are too large and too different. Lines
   * become small numbers; those that only one side has are dropped.
   */
  int length(long[] a, long[] b) {
    if (a.length == 0 || b.length == 0) {
      return 0;
    }
    int capacity = Integer.highestOneBit(Math.max(16, a.length)) * 4;
    table(capacity);
    int distinct = 0;
    int[] left = new int[a.length];
    for (int i = 0; i < a.length; i++) {
      int slot = slot(a[i], capacity);
      if (symbols[slot] == NONE) {
        keys[slot] = a[i];
        symbols[slot] = distinct++;
      }
      left[i] = symbols[slot];
    }
    boolean[] shared = new boolean[distinct];
    int[] right = new int[b.length];
    int m = 0;
    for (long line : b) {
      int symbol = symbols[slot(line, capacity)];
      if (symbol != NONE) {
        shared[symbol] = true;
        right[m++] = symbol;
      }
    }
    int n = 0;
    for (int symbol : left) {
      if (shared[symbol]) {
        left[n++] = symbol;
      }
    }
    if (n == 0 || m == 0) {
      return 0;
    }
    int greedy = greedy(left, n, right, m);
    if (greedy != NONE) {
      return greedy;
    }
    long words = (long) n * (m / 64 + 1);
    return words > MOST_WORDS ? NONE : BitTable.length(left, n, right, m, distinct);
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
