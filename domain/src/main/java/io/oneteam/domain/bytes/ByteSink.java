package io.oneteam.domain.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Grows bytes; non-negative numbers take seven bits a byte. */
public final class ByteSink {
  private byte[] bytes = new byte[256];
  private int size;

  /** Appends a number that is not negative, the shorter the smaller it is. */
  public void number(int value) {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      put((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    put(rest);
  }

  /** Appends four bytes. */
  public void four(int value) {
    put(value >>> 24);
    put(value >>> 16);
    put(value >>> 8);
    put(value);
  }

  /** Appends eight bytes. */
  public void eight(long value) {
    four((int) (value >>> 32));
    four((int) value);
  }

  /** Appends a text. */
  public void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    all(utf8);
  }

  /** Appends bytes whose number the reader knows. */
  public void all(byte[] some) {
    if (some.length > bytes.length - size) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + some.length));
    }
    System.arraycopy(some, 0, bytes, size, some.length);
    size += some.length;
  }

  /** All bytes so far. */
  public byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void put(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = (byte) value;
  }
}
