package io.oneteam.collector.statement;

/** Hashes string literals by content: quotes, escaped quotes and line endings do not count. */
final class StringHash {
  private final char[] text;
  private long hash = Mix.SEED;
  private boolean bytes;
  private boolean formatted;
  private boolean rawBackslash;

  StringHash(char[] text) {
    this.text = text;
  }

  /** Adds a literal with its prefix and quotes. */
  void add(int start, int end) {
    int from = start;
    boolean raw = false;
    while (from < end && !quote(text[from])) {
      char c = Character.toLowerCase(text[from++]);
      raw |= c == 'r';
      bytes |= c == 'b';
      formatted |= c == 'f' || c == 's' || c == 't';
    }
    int quotes =
        from + 2 < end && text[from + 1] == text[from] && text[from + 2] == text[from] ? 3 : 1;
    content(Math.min(from + quotes, end), contentEnd(from, end, quotes), raw);
  }

  long finish() {
    long kind = (bytes ? 1 : 0) | (formatted ? 2 : 0) | (rawBackslash ? 4 : 0) | 8;
    return Mix.join(kind, hash);
  }

  private int contentEnd(int from, int end, int quotes) {
    int to = end;
    for (int i = 0; i < quotes && to > from + quotes && text[to - 1] == text[from]; i++) {
      to--;
    }
    return to;
  }

  private void content(int from, int to, boolean raw) {
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c == '\\') {
        if (i + 1 < to && quote(text[i + 1])) {
          continue;
        }
        if (i + 1 < to && text[i + 1] == '\\') {
          hash = Mix.add(Mix.add(hash, c), c);
          i++;
          continue;
        }
        rawBackslash |= raw;
      }
      if (c != '\r') {
        hash = Mix.add(hash, formatted && quote(c) ? '"' : c);
      }
    }
  }

  private static boolean quote(char c) {
    return c == '"' || c == '\'' || c == '`';
  }
}
