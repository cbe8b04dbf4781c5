package io.oneteam.collector.git;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The lines of a content as hashes. A last line without its newline differs from one with it. */
final class Lines {
  /** git looks for a NUL this far. */
  private static final int LOOKED_AT = 8000;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  final long[] hashes;
  final boolean binary;

  private Lines(long[] hashes, boolean binary) {
    this.hashes = hashes;
    this.binary = binary;
  }

  static Lines none() {
    return new Lines(new long[0], false);
  }

  static Lines of(byte[] content) {
    return binary(content) ? new Lines(new long[0], true) : new Lines(hash(content), false);
  }

  /** Whether git takes it for binary. */
  static boolean binary(byte[] content) {
    int end = Math.min(content.length, LOOKED_AT);
    for (int i = 0; i < end; i++) {
      if (content[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static long[] hash(byte[] content) {
    long[] hashes = new long[content.length / 32 + 4];
    int count = 0;
    int at = 0;
    while (at < content.length) {
      int end = at;
      while (end < content.length && content[end] != '\n') {
        end++;
      }
      if (count == hashes.length) {
        hashes = Arrays.copyOf(hashes, count * 2);
      }
      boolean complete = end < content.length;
      hashes[count++] = hash(content, at, end, complete ? 1 : 2);
      at = end + 1;
    }
    return Arrays.copyOf(hashes, count);
  }

  private static long hash(byte[] content, int from, int to, long seed) {
    long hash = seed * MULTIPLIER + (to - from);
    int at = from;
    for (; at + 8 <= to; at += 8) {
      hash = mix(hash ^ (long) LONGS.get(content, at));
    }
    long rest = 0;
    for (; at < to; at++) {
      rest = (rest << 8) | (content[at] & 0xFF);
    }
    return mix(hash ^ rest);
  }

  private static long mix(long value) {
    long mixed = value * MULTIPLIER;
    return mixed ^ (mixed >>> 32);
  }
}
