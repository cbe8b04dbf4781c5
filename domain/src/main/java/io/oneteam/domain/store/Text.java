package io.oneteam.domain.store;

/** Text from outside, made fit for a column. */
final class Text {
  private Text() {}

  /** Without NUL, which PostgreSQL refuses, and cut to a length in characters. */
  static String of(String text, int length) {
    String clean = text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    if (clean.length() <= length) {
      return clean;
    }
    int end = Character.isHighSurrogate(clean.charAt(length - 1)) ? length - 1 : length;
    return clean.substring(0, end);
  }
}
