package io.oneteam.collector.statement;

/**
 * Cuts text into tokens, comments and blanks left out. Never fails, and never looks at a character
 * more than a few times: what it does not understand is an operator, a string without end stops at
 * its line's end.
 */
final class Lexer {
  private final Language language;
  private final char[] text;
  private final Quotes quotes;
  private int at;
  private int start;
  private Token last = Token.NEWLINE;

  Lexer(Language language, char[] text) {
    this.language = language;
    this.text = text;
    this.quotes = new Quotes(language, text);
  }

  /** Where the last token starts. */
  int start() {
    return start;
  }

  /** Where the last token ends, exclusive. */
  int end() {
    return at;
  }

  /** Goes on elsewhere: after a line that is no code. */
  void jump(int position) {
    at = position;
    last = Token.NEWLINE;
  }

  Token next() {
    skipBlanks();
    start = at;
    last = at == text.length ? Token.END : read(text[at]);
    return last;
  }

  private Token read(char c) {
    if (c == '\n') {
      at++;
      return Token.NEWLINE;
    }
    if (isNameStart(c)) {
      return name();
    }
    if (isDigit(c) || (c == '.' && at + 1 < text.length && isDigit(text[at + 1]) && !afterName())) {
      number();
      return Token.NUMBER;
    }
    int stringEnd = quotes.end(at, 0, afterName() && start > 0 && !blank(text[start - 1]));
    if (stringEnd > 0) {
      at = stringEnd;
      return Token.STRING;
    }
    at++;
    switch (c) {
      case '(', '[', '{':
        return Token.OPEN;
      case ')', ']', '}':
        return Token.CLOSE;
      case ',':
        return Token.COMMA;
      case ';':
        return Token.SEMICOLON;
      default:
        at = Operators.end(language, text, start);
        return Token.OPERATOR;
    }
  }

  private Token name() {
    while (at < text.length && isNamePart(text[at])) {
      at++;
    }
    if (language == Language.JULIA
        && at < text.length
        && text[at] == '!'
        && (at + 1 == text.length || text[at + 1] != '=')) {
      at++;
    }
    if (at < text.length && quotes.mayHavePrefix(start, at)) {
      int stringEnd = quotes.end(at, at - start, false);
      if (stringEnd > 0) {
        at = stringEnd;
        return Token.STRING;
      }
    }
    return Token.NAME;
  }

  private void number() {
    boolean hexadecimal =
        text[at] == '0' && at + 1 < text.length && (text[at + 1] == 'x' || text[at + 1] == 'X');
    while (at < text.length) {
      char c = text[at];
      boolean exponent = (c == 'e' || c == 'E') && !hexadecimal;
      if (c == '.' && at + 1 < text.length && isNameStart(text[at + 1]) && text[at + 1] != 'e') {
        return;
      }
      if (!isDigit(c) && c != '.' && c != '_' && !isLetter(c)) {
        return;
      }
      at++;
      if (exponent && at < text.length && (text[at] == '+' || text[at] == '-')) {
        at++;
      }
    }
  }

  private void skipBlanks() {
    while (at < text.length) {
      char c = text[at];
      if (blank(c)) {
        at++;
      } else if (c == '\\' && atLineEnd(at + 1)) {
        at = lineEnd(text, at) + (lineEnd(text, at) < text.length ? 1 : 0);
      } else {
        int comment = Comments.end(language, text, at);
        if (comment < 0) {
          return;
        }
        at = comment;
      }
    }
  }

  private boolean atLineEnd(int from) {
    int i = from;
    while (i < text.length && text[i] == '\r') {
      i++;
    }
    return i == text.length || text[i] == '\n';
  }

  private boolean afterName() {
    return last == Token.NAME || last == Token.CLOSE || last == Token.NUMBER;
  }

  private boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c) || (c == '.' && language == Language.R);
  }

  /** The index of the line feed that ends the line, or the text's length. */
  static int lineEnd(char[] text, int from) {
    int i = from;
    while (i < text.length && text[i] != '\n') {
      i++;
    }
    return i;
  }

  static boolean blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == 0 || c == 0xA0 || c == 0xFEFF;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isNameStart(char c) {
    return isLetter(c) || c == '_' || (c >= 0x80 && c != 0xA0 && c != 0xFEFF && letterLike(c));
  }

  private static boolean letterLike(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == 0xFFFD;
  }
}
