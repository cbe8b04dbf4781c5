package io.oneteam.domain.bytes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads what {@link ByteSink} wrote; bytes that end too early are an {@link
 * IllegalArgumentException}.
 */
public final class ByteSpring {
  private final byte[] bytes;
  private final ByteBuffer numbers;
  private int at;

  /** Over bytes, from their start. */
  public ByteSpring(byte[] bytes) {
    this.bytes = bytes;
    this.numbers = ByteBuffer.wrap(bytes);
  }

  /** The next number. */
  public int number() {
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

  /** The next four bytes. */
  public int four() {
    return numbers.getInt(skip(Integer.BYTES));
  }

  /** The next eight bytes. */
  public long eight() {
    return numbers.getLong(skip(Long.BYTES));
  }

  /** The next text. */
  public String text() {
    int length = number();
    return new String(bytes, skip(length), length, StandardCharsets.UTF_8);
  }

  /** The next bytes, so many. */
  public byte[] all(int length) {
    int from = skip(length);
    return Arrays.copyOfRange(bytes, from, from + length);
  }

  /** Where so many bytes begin that are read together. */
  private int skip(int length) {
    if (length < 0 || length > bytes.length - at) {
      throw new IllegalArgumentException("the bytes end too early");
    }
    int from = at;
    at += length;
    return from;
  }

  private byte take() {
    if (at == bytes.length) {
      throw new IllegalArgumentException("the bytes end too early");
    }
    return bytes[at++];
  }
}
