package io.oneteam.collector.git;

import java.util.Arrays;

/**
 * A content of which two versions can be compared by lines. Lines are hashed only where the
 * versions differ. A last line without its newline differs from one with it.
 */
final class Lines {
  /** git looks for a NUL this far. */
  private static final int LOOKED_AT = 8000;

  private static final int LONGEST_STEP = 1 << 14;
  private static final Lines NONE = new Lines(new byte[0], false);

  final boolean binary;
  private final byte[] content;

  private Lines(byte[] content, boolean binary) {
    this.content = content;
    this.binary = binary;
  }

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
    int at = 0;
    for (; at + Words.BYTES <= end; at += Words.BYTES) {
      if (Words.places(Words.at(content, at), (byte) 0) != 0) {
        return true;
      }
    }
    for (; at < end; at++) {
      if (content[at] == 0) {
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
    int at = 0;
    for (; at + Words.BYTES <= content.length; at += Words.BYTES) {
      lines += Long.bitCount(Words.places(Words.at(content, at), (byte) '\n'));
    }
    for (; at < content.length; at++) {
      lines += content[at] == '\n' ? 1 : 0;
    }
    boolean open = content.length > 0 && content[content.length - 1] != '\n';
    return open ? lines + 1 : lines;
  }

  /**
   * Hashes the lines of both from the first to the last that differs: what is left when whole lines
   * that are equal at their ends are taken off.
   */
  void difference(Lines later, LineHashes before, LineHashes after) {
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
    before.read(a, start, a.length - same);
    after.read(b, start, b.length - same);
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
}
