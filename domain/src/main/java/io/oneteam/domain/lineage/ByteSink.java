package io.oneteam.domain.lineage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Grows bytes; non-negative numbers take seven bits a byte. */
final class ByteSink {
  private byte[] bytes = new byte[256];
  private int size;

  void number(int value) {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      put((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    put(rest);
  }

  void four(int value) {
    put(value >>> 24);
    put(value >>> 16);
    put(value >>> 8);
    put(value);
  }

  void eight(long value) {
    four((int) (value >>> 32));
    four((int) value);
  }

  void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    for (byte b : utf8) {
      put(b);
    }
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void put(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = (byte) value;
  }
}
