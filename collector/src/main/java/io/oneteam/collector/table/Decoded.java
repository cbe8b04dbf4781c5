package io.oneteam.collector.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes as text: by byte order mark, else UTF-8, else Windows-1252, which never fails.
 *
 * @param notUtf8Line first line that is not UTF-8, 0 for none
 */
record Decoded(String text, int notUtf8Line) {

  static Decoded of(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return utf8(bytes, 3);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return new Decoded(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), 0);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return new Decoded(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), 0);
    }
    return utf8(bytes, 0);
  }

  private static Decoded utf8(byte[] bytes, int from) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, from, bytes.length - from);
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(buffer)
              .toString();
      return new Decoded(text, 0);
    } catch (CharacterCodingException e) {
      int line = 1;
      for (int i = from; i < buffer.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      return new Decoded(
          new String(bytes, from, bytes.length - from, Charset.forName("windows-1252")), line);
    }
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
