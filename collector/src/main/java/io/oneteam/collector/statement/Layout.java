package io.oneteam.collector.statement;

/** Hashes a statement's text as written, without its indentation and line ends. */
final class Layout {
  private Layout() {}

  static int hash(Tokens tokens) {
    return hash(tokens, 0, tokens.size() - 1);
  }

  /** Of some of its tokens, both ends included. */
  static int hash(Tokens tokens, int first, int last) {
    char[] text = tokens.text;
    int start = tokens.start(first);
    int end = tokens.end(last);
    int indentation = indentation(text, start);
    long hash = Mix.SEED;
    int solid = start;
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (c == '\n') {
        hash = Mix.add(hash, c);
        i = skipIndentation(text, i, end, indentation);
        solid = i + 1;
      } else if (!Lexer.blank(c)) {
        for (int j = solid; j < i; j++) {
          hash = Mix.add(hash, text[j]);
        }
        hash = Mix.add(hash, c);
        solid = i + 1;
      }
    }
    return (int) (Mix.finish(hash) >>> 32);
  }

  private static int indentation(char[] text, int start) {
    int from = start;
    while (from > 0 && Lexer.blank(text[from - 1])) {
      from--;
    }
    return from == 0 || text[from - 1] == '\n' ? start - from : 0;
  }

  private static int skipIndentation(char[] text, int lineFeed, int end, int indentation) {
    int i = lineFeed;
    int left = indentation;
    while (left > 0 && i + 1 < end && Lexer.blank(text[i + 1])) {
      i++;
      left--;
    }
    return i;
  }
}
