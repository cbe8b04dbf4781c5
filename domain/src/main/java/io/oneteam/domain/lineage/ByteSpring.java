package io.oneteam.domain.lineage;

import java.nio.charset.StandardCharsets;

/** Reads what {@link ByteSink} wrote. */
final class ByteSpring {
  private final byte[] bytes;
  private int at;

  ByteSpring(byte[] bytes) {
    this.bytes = bytes;
  }

  int number() {
    int value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int next = take();
      value |= (next & 0x7F) << shift;
      if ((next & 0x80) == 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number without end at byte " + at);
  }

  int four() {
    return (take() & 0xFF) << 24 | (take() & 0xFF) << 16 | (take() & 0xFF) << 8 | (take() & 0xFF);
  }

  long eight() {
    return (long) four() << 32 | (four() & 0xFFFFFFFFL);
  }

  String text() {
    int length = number();
    if (length < 0 || length > bytes.length - at) {
      throw new IllegalArgumentException("a text reaches past the end at byte " + at);
    }
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  private byte take() {
    if (at == bytes.length) {
      throw new IllegalArgumentException("the bytes end too early");
    }
    return bytes[at++];
  }
}
