package io.oneteam.collector.notebook;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file's bytes and, when asked for, its text. One thread. */
public final class Blob {
  private final String path;
  private final byte[] bytes;
  private @Nullable String text;

  /**
   * A file.
   *
   * @param path within its repository
   * @param bytes all of it; not copied
   */
  public Blob(String path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  String path() {
    return path;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The path's last part. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The name without its extension. */
  String stem() {
    String name = name();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** Lower case, without the dot; "" for none. */
  String extension() {
    return extension(path);
  }

  static String extension(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? path.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }

  /** The text, whatever the bytes: UTF-8, or UTF-16 with its mark; what is invalid is replaced. */
  String text() {
    if (text == null) {
      Charset charset = StandardCharsets.UTF_8;
      int skip = 0;
      if (startsWith(0xEF, 0xBB, 0xBF)) {
        skip = 3;
      } else if (startsWith(0xFF, 0xFE)) {
        charset = StandardCharsets.UTF_16LE;
        skip = 2;
      } else if (startsWith(0xFE, 0xFF)) {
        charset = StandardCharsets.UTF_16BE;
        skip = 2;
      }
      text = new String(bytes, skip, bytes.length - skip, charset);
    }
    return text;
  }

  /** The text's beginning. */
  String head(int characters) {
    String all = text();
    return all.length() <= characters ? all : all.substring(0, characters);
  }

  private boolean startsWith(int... first) {
    if (bytes.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((bytes[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }
}
