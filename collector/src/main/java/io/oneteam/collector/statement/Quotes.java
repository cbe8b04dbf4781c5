package io.oneteam.collector.statement;

/** Where strings end, and where one begins at all. */
final class Quotes {
  /** Raw strings of R longer than this are cut; bounds the search for their end. */
  private static final int RAW = 1_000;

  private final Language language;
  private final char[] text;
  private int hopelessFrom = Integer.MAX_VALUE;

  Quotes(Language language, char[] text) {
    this.language = language;
    this.text = text;
  }

  /** Whether the name between these positions could be a string's prefix. */
  boolean mayHavePrefix(int from, int to) {
    char quote = text[to];
    if (quote != '"' && (quote != '\'' || language == Language.SCALA)) {
      return false;
    }
    if (language == Language.SCALA || language == Language.JULIA) {
      return quote == '"';
    }
    if (to - from > 3 || language == Language.SQL) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = Character.toLowerCase(text[i]);
      boolean fits = language == Language.R ? c == 'r' : "rbuft".indexOf(c) >= 0;
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /**
   * The end of the string whose quote stands here, -1 when none does.
   *
   * @param prefix characters of the prefix before the quote
   * @param attached whether it touches a name or closing bracket before it
   */
  int end(int at, int prefix, boolean attached) {
    char quote = text[at];
    if (quote == '`') {
      return language == Language.PYTHON ? -1 : until(at + 1, quote, false, true);
    }
    if (quote == '$' && language == Language.SQL) {
      return at + 1 < text.length && text[at + 1] == '$' ? dollars(at) : -1;
    }
    if (quote != '"' && quote != '\'') {
      return -1;
    }
    if (quote == '\'' && (language == Language.SCALA || language == Language.JULIA)) {
      return character(at, attached);
    }
    if (prefix > 0 && language == Language.R) {
      return raw(at, quote);
    }
    if (tripled(at, quote) && language != Language.R && language != Language.SQL) {
      return triple(at + 3, quote);
    }
    boolean escapes = language != Language.SQL;
    return until(at + 1, quote, escapes, language != Language.PYTHON);
  }

  private boolean tripled(int at, char quote) {
    return at + 2 < text.length && text[at + 1] == quote && text[at + 2] == quote;
  }

  private int triple(int from, char quote) {
    for (int i = from; i < text.length; i++) {
      if (text[i] == '\\') {
        i++;
      } else if (text[i] == quote && tripled(i, quote)) {
        return i + 3;
      }
    }
    return text.length;
  }

  private int until(int from, char quote, boolean escapes, boolean lines) {
    int lineEnd = -1;
    for (int i = from; i < text.length; i++) {
      char c = text[i];
      if (c == quote) {
        return i + 1;
      }
      if (escapes && c == '\\') {
        i += i + 2 < text.length && text[i + 1] == '\r' && text[i + 2] == '\n' ? 2 : 1;
      } else if (c == '\n') {
        lineEnd = lineEnd < 0 ? i : lineEnd;
        if (!lines || from >= hopelessFrom) {
          return lineEnd;
        }
      }
    }
    hopelessFrom = Math.min(hopelessFrom, from);
    return lineEnd < 0 ? text.length : lineEnd;
  }

  /** A character literal of Scala or Julia, not a transposition or a symbol. */
  private int character(int at, boolean attached) {
    if (attached) {
      return -1;
    }
    boolean escaped = at + 1 < text.length && text[at + 1] == '\\';
    for (int i = at + 2 + (escaped ? 1 : 0); i < text.length && i < at + 12; i++) {
      if (text[i] == '\'') {
        return escaped || i <= at + 3 ? i + 1 : -1;
      }
      if (text[i] == '\n') {
        return -1;
      }
    }
    return -1;
  }

  /** R's {@code r"(...)"}, dashes not counted. */
  private int raw(int at, char quote) {
    for (int i = at + 1; i + 1 < text.length && i < at + RAW; i++) {
      if (text[i + 1] == quote && (text[i] == ')' || text[i] == ']' || text[i] == '}')) {
        return i + 2;
      }
      if (i == at + 1 && "([{-".indexOf(text[i]) < 0) {
        return -1;
      }
    }
    return -1;
  }

  private int dollars(int at) {
    for (int i = at + 2; i + 1 < text.length; i++) {
      if (text[i] == '$' && text[i + 1] == '$') {
        return i + 2;
      }
    }
    return -1;
  }
}
