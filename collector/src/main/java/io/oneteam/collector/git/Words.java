package io.oneteam.collector.git;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time, the first of them lowest. */
final class Words {
  static final int BYTES = Long.BYTES;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long LOW_BITS = ONES * 0x7F;

  private Words() {}

  /** The eight bytes from here on. */
  static long at(byte[] content, int at) {
    return (long) LONGS.get(content, at);
  }

  /** The bytes from here to an end less than eight bytes away, followed by zeros. */
  static long rest(byte[] content, int at, int end) {
    long rest = 0;
    for (int i = end - 1; i >= at; i--) {
      rest = (rest << 8) | (content[i] & 0xFF);
    }
    return rest;
  }

  /** The highest bit of each byte that is the wanted one. */
  static long places(long word, byte wanted) {
    long difference = word ^ (ONES * (wanted & 0xFF));
    return ~(((difference & LOW_BITS) + LOW_BITS) | difference | LOW_BITS);
  }

  /** How many bytes come before the first of some {@link #places}, 8 for none. */
  static int before(long places) {
    return Long.numberOfTrailingZeros(places) >>> 3;
  }

  /** The first bytes, so many, followed by zeros. */
  static long first(long word, int bytes) {
    return bytes == BYTES ? word : word & ((1L << (bytes * 8)) - 1);
  }
}
