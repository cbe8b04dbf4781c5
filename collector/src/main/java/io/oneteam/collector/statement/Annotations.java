package io.oneteam.collector.statement;

/** Marks type annotations in a Python function's header: people add them on the way to a module. */
final class Annotations {
  private Annotations() {}

  static boolean[] in(Tokens tokens) {
    boolean[] marked = new boolean[tokens.size()];
    if (!tokens.is(0, "def") && !tokens.is(0, "async")) {
      return marked;
    }
    int depth = 0;
    boolean inside = false;
    for (int i = 0; i < tokens.size(); i++) {
      Token kind = tokens.kind(i);
      if (kind == Token.CLOSE) {
        depth--;
        inside &= depth > 0;
      }
      if (depth == 1 && (kind == Token.COMMA || tokens.is(i, '='))) {
        inside = false;
      } else if (depth == 1 && tokens.is(i, ':')) {
        inside = true;
      } else if (depth == 0 && tokens.is(i, "->")) {
        inside = true;
      } else if (depth == 0 && tokens.is(i, ':')) {
        inside = false;
      }
      marked[i] = inside;
      if (kind == Token.OPEN) {
        depth++;
      }
    }
    return marked;
  }
}
