package io.oneteam.collector.git;

import java.util.Arrays;

/** One hash for each line of a part of a content; the room they take is used again. */
final class LineHashes {
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private long[] hashes = new long[256];
  private int count;

  /** The hashes, of which the first {@link #count} are meant. */
  long[] hashes() {
    return hashes;
  }

  int count() {
    return count;
  }

  /**
   * Takes the lines of a part in place of what was there before.
   *
   * @param to the beginning of a line, or the content's end
   */
  void read(byte[] content, int from, int to) {
    count = 0;
    int at = from;
    while (at < to) {
      int start = at;
      long hash = MULTIPLIER;
      long word = word(content, at, to);
      long newlines = Words.places(word, (byte) '\n');
      while (newlines == 0 && at + Words.BYTES < to) {
        hash = mix(hash ^ word);
        at += Words.BYTES;
        word = word(content, at, to);
        newlines = Words.places(word, (byte) '\n');
      }
      int rest = newlines == 0 ? to - at : Words.before(newlines);
      long open = newlines == 0 ? MULTIPLIER : 0;
      at += rest;
      add(mix(mix(hash ^ Words.first(word, rest)) ^ (at - start) ^ open));
      at++;
    }
  }

  private static long word(byte[] content, int at, int to) {
    return at + Words.BYTES <= content.length ? Words.at(content, at) : Words.rest(content, at, to);
  }

  private void add(long hash) {
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, count * 2);
    }
    hashes[count++] = hash;
  }

  private static long mix(long value) {
    long mixed = value * MULTIPLIER;
    return mixed ^ (mixed >>> 32);
  }
}
