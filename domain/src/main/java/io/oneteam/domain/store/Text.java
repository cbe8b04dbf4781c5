package io.oneteam.domain.store;

/** Text from outside, made fit for a column. */
final class Text {
  private static final char UNKNOWN = '\uFFFD';

  private Text() {}

  /**
   * Cut to a length in characters, and without what databases keep each in their own way: NUL,
   * which PostgreSQL refuses, and halves of characters, which UTF-8 cannot hold.
   */
  static String of(String text, int length) {
    String cut = text.length() <= length ? text : text.substring(0, length(text, length));
    int at = unfit(cut, 0);
    if (at < 0) {
      return cut;
    }
    StringBuilder clean = new StringBuilder(cut);
    for (; at >= 0; at = unfit(cut, at + 1)) {
      clean.setCharAt(at, UNKNOWN);
    }
    return clean.toString();
  }

  /** A whole character is not cut in two. */
  private static int length(String text, int length) {
    return Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
  }

  /** Position of the first unfit character; negative when there is none. */
  private static int unfit(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean second = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), c);
      boolean first = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
      if (c == '\0' || (Character.isSurrogate(c) && !first && !second)) {
        return i;
      }
    }
    return -1;
  }
}
