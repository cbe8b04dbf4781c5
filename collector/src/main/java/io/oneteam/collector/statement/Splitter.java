package io.oneteam.collector.statement;

/** Groups a text's tokens into logical statements. One use, one thread. */
abstract class Splitter {
  /** Longer statements are cut, so that a line of a million tokens stays harmless. */
  static final int LONGEST = 5_000;

  /** Told about each statement. */
  interface Sink {
    /**
     * One statement.
     *
     * @param tokens valid during the call only; never empty
     * @param depth how deeply nested: a definition ends at the next statement as shallow as its
     *     header
     */
    void statement(Tokens tokens, int depth);

    /** A line that speaks to the notebook, not to the language: {@code %run ./setup}. */
    void magic(String line);
  }

  final char[] text;
  final Lexer lexer;
  final Tokens tokens;
  final Sink sink;

  Splitter(Language language, char[] text, Sink sink) {
    this.text = text;
    this.lexer = new Lexer(language, text);
    this.tokens = new Tokens(text);
    this.sink = sink;
  }

  /** Splits all of it. */
  final void split() {
    for (Token token = lexer.next(); token != Token.END; token = lexer.next()) {
      take(token);
      if (tokens.size() >= LONGEST) {
        flush();
      }
    }
    flush();
  }

  static Splitter of(Language language, char[] text, Sink sink) {
    return switch (language) {
      case PYTHON -> new PythonSplitter(text, sink);
      case R, SCALA -> new BraceSplitter(language, text, sink);
      case JULIA -> new JuliaSplitter(text, sink);
      case SQL -> new SqlSplitter(text, sink);
    };
  }

  /** Takes the lexer's current token. */
  abstract void take(Token token);

  /** Nesting depth of the statement that is ending. */
  abstract int depth();

  final void add(Token token) {
    tokens.add(token, lexer.start(), lexer.end());
  }

  final void flush() {
    if (tokens.size() > 0) {
      sink.statement(tokens, depth());
      tokens.clear();
    }
  }
}
