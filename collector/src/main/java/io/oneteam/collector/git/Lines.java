package io.oneteam.collector.git;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A content of which two versions can be compared by lines. Lines are hashed only where the
 * versions differ. A last line without its newline differs from one with it.
 */
final class Lines {
  /** git looks for a NUL this far. */
  private static final int LOOKED_AT = 8000;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = ONES << 7;
  private static final long NEWLINES = ONES * '\n';
  private static final int LONGEST_STEP = 1 << 14;
  private static final Lines NONE = new Lines(new byte[0], false);

  final boolean binary;
  private final byte[] content;

  private Lines(byte[] content, boolean binary) {
    this.content = content;
    this.binary = binary;
  }

  /** Where two contents differ, as hashes of their lines from the first to the last that does. */
  record Difference(long[] before, long[] after) {}

  static Lines none() {
    return NONE;
  }

  /** Over bytes that are not copied. */
  static Lines of(byte[] content) {
    return binary(content) ? new Lines(new byte[0], true) : new Lines(content, false);
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

  /** Bytes held. */
  int size() {
    return content.length;
  }

  int count() {
    int lines = 0;
    for (byte b : content) {
      lines += b == '\n' ? 1 : 0;
    }
    boolean open = content.length > 0 && content[content.length - 1] != '\n';
    return open ? lines + 1 : lines;
  }

  /** What is left of both when whole lines that are equal at their ends are taken off. */
  Difference to(Lines later) {
    byte[] a = content;
    byte[] b = later.content;
    int start = Arrays.mismatch(a, b);
    start = start < 0 ? a.length : start;
    while (start > 0 && a[start - 1] != '\n') {
      start--;
    }
    int same = commonEnd(a, b, Math.min(a.length, b.length) - start);
    while (same > 0 && !(begins(a, a.length - same) && begins(b, b.length - same))) {
      same--;
    }
    return new Difference(hash(a, start, a.length - same), hash(b, start, b.length - same));
  }

  private static boolean begins(byte[] content, int at) {
    return at == 0 || content[at - 1] == '\n';
  }

  /** How many bytes at the end are the same, at most so many. */
  private static int commonEnd(byte[] a, byte[] b, int most) {
    int same = 0;
    int step = LONGEST_STEP;
    while (step > 0) {
      int aEnd = a.length - same;
      int bEnd = b.length - same;
      if (same + step <= most && Arrays.equals(a, aEnd - step, aEnd, b, bEnd - step, bEnd)) {
        same += step;
      } else {
        step >>= 1;
      }
    }
    return same;
  }

  /** One hash for each line; eight bytes at a time while none of them ends the line. */
  private static long[] hash(byte[] content, int from, int to) {
    long[] hashes = new long[(to - from) / 32 + 4];
    int count = 0;
    int at = from;
    while (at < to) {
      int start = at;
      long hash = MULTIPLIER;
      for (; at + 8 <= to; at += 8) {
        long eight = (long) LONGS.get(content, at);
        if (holdsNewline(eight)) {
          break;
        }
        hash = mix(hash ^ eight);
      }
      long rest = 0;
      for (; at < to && content[at] != '\n'; at++) {
        rest = (rest << 8) | (content[at] & 0xFF);
      }
      if (count == hashes.length) {
        hashes = Arrays.copyOf(hashes, count * 2);
      }
      long open = at == to ? MULTIPLIER : 0;
      hashes[count++] = mix(mix(hash ^ rest) ^ (at - start) ^ open);
      at++;
    }
    return Arrays.copyOf(hashes, count);
  }

  /** Whether any of eight bytes is a newline: only then is a byte of the difference zero. */
  private static boolean holdsNewline(long eight) {
    long difference = eight ^ NEWLINES;
    return ((difference - ONES) & ~difference & HIGH_BITS) != 0;
  }

  private static long mix(long value) {
    long mixed = value * MULTIPLIER;
    return mixed ^ (mixed >>> 32);
  }
}
