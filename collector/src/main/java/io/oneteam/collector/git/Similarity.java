package io.oneteam.collector.git;

import java.util.Arrays;

/**
 * How much of one content is in another: the share of bytes in lines (or pieces of 64 bytes) that
 * both have, of the larger one's bytes. The measure git documents as its similarity index.
 */
final class Similarity {
  private static final int MOST = 60_000;
  private static final int PIECE = 64;

  /** Into so many groups hashes fall by their highest bits. */
  private static final int GROUPS = 64;

  private static final int GROUP_SHIFT = 26;

  /** Hashes in order, and the bytes that have each. */
  private final int[] hashes;

  private final int[] bytes;

  /** The bytes of each group of hashes. */
  private final int[] groups = new int[GROUPS];

  private final int size;

  private Similarity(int[] hashes, int[] bytes, int size) {
    this.hashes = hashes;
    this.bytes = bytes;
    this.size = size;
    for (int i = 0; i < hashes.length; i++) {
      groups[hashes[i] >>> GROUP_SHIFT] += bytes[i];
    }
  }

  /** A percentage on the scale of {@link #score}. */
  static int percent(int percent) {
    return MOST / 100 * percent;
  }

  static Similarity of(byte[] content) {
    boolean text = !Lines.binary(content);
    long[] pieces = new long[content.length / 24 + 8];
    int count = 0;
    int at = 0;
    while (at < content.length) {
      int hash = 5381;
      int length = 0;
      boolean end = false;
      while (at < content.length && length < PIECE && !end) {
        byte b = content[at++];
        if (text && b == '\r' && at < content.length && content[at] == '\n') {
          continue; // line ends of both kinds are alike
        }
        hash = hash * 31 + b;
        length++;
        end = b == '\n';
      }
      if (count == pieces.length) {
        pieces = Arrays.copyOf(pieces, count * 2);
      }
      pieces[count++] = ((long) (hash * 0x9E3779B9) << 32) | length;
    }
    return summed(pieces, count, content.length);
  }

  private static Similarity summed(long[] pieces, int count, int size) {
    Arrays.sort(pieces, 0, count);
    int[] hashes = new int[count];
    int[] bytes = new int[count];
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      int hash = (int) (pieces[i] >> 32);
      if (distinct == 0 || hashes[distinct - 1] != hash) {
        hashes[distinct++] = hash;
      }
      bytes[distinct - 1] += (int) pieces[i];
    }
    return new Similarity(Arrays.copyOf(hashes, distinct), Arrays.copyOf(bytes, distinct), size);
  }

  /**
   * From 0 (nothing in common) to 60,000 (the same); 0 too when it is less than wanted for sure:
   * what two contents have in common is in no group more than the one with less there has.
   */
  int score(Similarity other, int atLeast) {
    int larger = Math.max(size, other.size);
    if (larger == 0) {
      return 0;
    }
    long most = 0;
    for (int group = 0; group < GROUPS; group++) {
      most += Math.min(groups[group], other.groups[group]);
    }
    return most * MOST / larger < atLeast ? 0 : scored(other, larger);
  }

  private int scored(Similarity other, int larger) {
    long common = 0;
    int i = 0;
    int j = 0;
    while (i < hashes.length && j < other.hashes.length) {
      int order = Integer.compare(hashes[i], other.hashes[j]);
      if (order == 0) {
        common += Math.min(bytes[i++], other.bytes[j++]);
      } else if (order < 0) {
        i++;
      } else {
        j++;
      }
    }
    return (int) (common * MOST / larger);
  }
}
