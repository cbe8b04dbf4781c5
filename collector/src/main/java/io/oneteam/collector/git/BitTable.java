package io.oneteam.collector.git;

import java.util.Arrays;

/**
 * Hyyrö's bit-parallel table for the longest common subsequence: a row is one bit for each line of
 * the second content, 64 to a word, and a line of the first content adds its matches to the row
 * with carry. Only words that have a match or a carry are visited: most lines match in few places.
 *
 * <p>Of two large contents that are much alike, only a band around the diagonal is looked at: a
 * subsequence that misses few lines of the shorter content cannot leave it.
 */
final class BitTable {
  /** A symbol is frequent with a place in each so many words: then visiting all is quicker. */
  private static final int FREQUENT = 4;

  /** Lines of the shorter content that the first, narrowest band allows to be missed. */
  private static final int FIRST_MISSED = 512;

  /** How many times as many the next band allows at most. */
  private static final int WIDER = 8;

  private final int[] a;
  private final int n;
  private final int m;
  private final long[] row;

  /** Places of each symbol, in order, from its start to the next symbol's. */
  private final int[] starts;

  private final int[] places;

  /** The first place of each symbol that the band has not left behind. */
  private final int[] firsts;

  /** The places of frequent symbols as bits; they are so few that all take little room. */
  private final long[][] bits;

  /** Words from here on are all ones, and carries end there without a trace. */
  private int reached;

  private BitTable(int[] a, int n, int[] b, int m, int symbols) {
    this.a = a;
    this.n = n;
    this.m = m;
    int words = (m + 63) >>> 6;
    row = new long[words];
    starts = new int[symbols + 1];
    for (int j = 0; j < m; j++) {
      starts[b[j] + 1]++;
    }
    for (int s = 0; s < symbols; s++) {
      starts[s + 1] += starts[s];
    }
    firsts = Arrays.copyOf(starts, symbols);
    places = new int[m];
    for (int j = 0; j < m; j++) {
      places[firsts[b[j]]++] = j;
    }
    bits = new long[symbols][];
    for (int s = 0; s < symbols; s++) {
      if ((starts[s + 1] - starts[s]) * FREQUENT >= words) {
        bits[s] = new long[words];
        for (int p = starts[s]; p < starts[s + 1]; p++) {
          bits[s][places[p] >>> 6] |= 1L << places[p];
        }
      }
    }
  }

  /**
   * Length of the longest common subsequence.
   *
   * @param a symbols, of which the first n count
   * @param b symbols, of which the first m count
   * @param symbols how many there are
   */
  static int length(int[] a, int n, int[] b, int m, int symbols) {
    BitTable table = new BitTable(a, n, b, m, symbols);
    // Where lengths differ, the narrowest band is wide already: a little more costs little.
    int allowed = Math.max(FIRST_MISSED, Math.abs(n - m) / 4);
    while (true) {
      int common = table.within(allowed);
      int missed = Math.min(n, m) - common;
      if (missed <= allowed) {
        return common;
      }
      allowed = Math.min(missed, allowed * WIDER);
    }
  }

  /**
   * Length of the longest common subsequence within the band that all those lie in that miss at
   * most so many lines of the shorter content.
   */
  private int within(int missed) {
    Arrays.fill(row, -1L);
    System.arraycopy(starts, 0, firsts, 0, firsts.length);
    reached = 0;
    int lowest = Math.min(0, m - n) - missed;
    int highest = Math.max(0, m - n) + missed;
    for (int i = 0; i < n; i++) {
      add(a[i], i + lowest, i + highest);
    }
    return length();
  }

  /** Adds the matches of a line, from the lowest to the highest place that the band has here. */
  private void add(int symbol, int lowest, int highest) {
    int from = firsts[symbol];
    int to = starts[symbol + 1];
    while (from < to && places[from] < lowest) {
      from++;
    }
    firsts[symbol] = from;
    if (from == to || places[from] > highest) {
      return;
    }
    reached = Math.max(reached, (Math.min(places[to - 1], highest) >>> 6) + 1);
    if (bits[symbol] != null) {
      addAll(bits[symbol], places[from] >>> 6);
    } else {
      addFew(from, to);
    }
  }

  private void addAll(long[] matches, int first) {
    long carry = 0;
    for (int w = first; w < reached; w++) {
      long value = row[w];
      long match = value & matches[w];
      if ((match | carry) != 0) {
        long sum = value + match + carry;
        carry = ((value & match) | ((value | match) & ~sum)) >>> 63;
        row[w] = sum | (value & ~match);
      }
    }
  }

  private void addFew(int from, int to) {
    long carry = 0;
    int w = 0;
    int p = from;
    while (p < to || carry != 0) {
      w = carry == 0 ? places[p] >>> 6 : w + 1;
      if (w >= reached) {
        return;
      }
      long matches = 0;
      while (p < to && places[p] >>> 6 == w) {
        matches |= 1L << places[p++];
      }
      long value = row[w];
      long match = value & matches;
      long sum = value + match + carry;
      carry = ((value & match) | ((value | match) & ~sum)) >>> 63;
      row[w] = sum | (value & ~match);
    }
  }

  /** Zeros among the columns. */
  private int length() {
    int ones = 0;
    for (int w = 0; w < row.length; w++) {
      boolean partial = w == row.length - 1 && (m & 63) != 0;
      ones += Long.bitCount(partial ? row[w] & ((1L << (m & 63)) - 1) : row[w]);
    }
    return m - ones;
  }
}
