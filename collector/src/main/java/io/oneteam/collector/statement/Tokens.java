package io.oneteam.collector.statement;

import java.util.Arrays;

/** The tokens of one statement, as places in the text. */
final class Tokens {
  final char[] text;
  private Token[] kinds = new Token[64];
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int size;

  Tokens(char[] text) {
    this.text = text;
  }

  void add(Token kind, int start, int end) {
    if (size == starts.length) {
      kinds = Arrays.copyOf(kinds, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    kinds[size] = kind;
    starts[size] = start;
    ends[size++] = end;
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  Token kind(int i) {
    return kinds[i];
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  boolean isName(int i) {
    return i >= 0 && i < size && kinds[i] == Token.NAME;
  }

  /** Whether a token reads so, letter case counting. */
  boolean is(int i, String word) {
    if (i < 0 || i >= size || ends[i] - starts[i] != word.length()) {
      return false;
    }
    for (int j = 0; j < word.length(); j++) {
      if (text[starts[i] + j] != word.charAt(j)) {
        return false;
      }
    }
    return true;
  }

  boolean is(int i, char c) {
    return i >= 0 && i < size && ends[i] - starts[i] == 1 && text[starts[i]] == c;
  }

  String text(int i) {
    return new String(text, starts[i], ends[i] - starts[i]);
  }

  /** A string token's content without prefix and quotes. */
  String content(int i) {
    String all = text(i);
    int from = 0;
    while (from < all.length() && "\"'`".indexOf(all.charAt(from)) < 0) {
      from++;
    }
    int quotes = 1;
    if (all.startsWith("\"\"\"", from) || all.startsWith("'''", from)) {
      quotes = 3;
    }
    int to = all.length() - quotes;
    return from + quotes <= to ? all.substring(from + quotes, to) : "";
  }
}
