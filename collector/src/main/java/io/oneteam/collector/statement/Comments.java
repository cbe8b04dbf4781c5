package io.oneteam.collector.statement;

/** Where comments end. */
final class Comments {
  private Comments() {}

  /**
   * The end of the comment that starts here, -1 when none does. A line's feed is not part of it.
   */
  static int end(Language language, char[] text, int at) {
    char c = text[at];
    char next = at + 1 < text.length ? text[at + 1] : 0;
    return switch (language) {
      case PYTHON, R -> c == '#' ? Lexer.lineEnd(text, at) : -1;
      case JULIA ->
          c != '#' ? -1 : next == '=' ? block(text, at, '#', '=') : Lexer.lineEnd(text, at);
      case SCALA ->
          c != '/'
              ? -1
              : next == '/'
                  ? Lexer.lineEnd(text, at)
                  : next == '*' ? block(text, at, '/', '*') : -1;
      case SQL ->
          c == '-' && next == '-'
              ? Lexer.lineEnd(text, at)
              : c == '/' && next == '*' ? block(text, at, '/', '*') : -1;
    };
  }

  private static int block(char[] text, int at, char outer, char inner) {
    int depth = 1;
    for (int i = at + 2; i + 1 < text.length; i++) {
      if (text[i] == outer && text[i + 1] == inner) {
        depth++;
        i++;
      } else if (text[i] == inner && text[i + 1] == outer) {
        depth--;
        i++;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    return text.length;
  }
}
