package io.oneteam.collector.statement;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * R and Scala: lines, unless a bracket is open or an operator waits for its right side. Braces open
 * blocks of lines even inside brackets; each stage of a pipe is a statement.
 */
final class BraceSplitter extends Splitter {
  private final Language language;
  private final Deque<Character> open = new ArrayDeque<>();
  private int blocks;
  private int depth;

  BraceSplitter(Language language, char[] text, Sink sink) {
    super(language, text, sink);
    this.language = language;
  }

  @Override
  void take(Token token) {
    char c = text[Math.min(lexer.start(), text.length - 1)];
    switch (token) {
      case NEWLINE:
        if (inBlock() && !waits()) {
          flush();
        }
        return;
      case SEMICOLON:
        flush();
        return;
      case OPEN:
        begin();
        open.push(c);
        add(token);
        if (c == '{') {
          flush();
          blocks++;
        }
        return;
      case CLOSE:
        close(c);
        return;
      default:
        begin();
        add(token);
        if (pipe() && inBlock()) {
          flush();
        }
    }
  }

  @Override
  int depth() {
    return depth;
  }

  private void begin() {
    if (tokens.size() == 0) {
      depth = blocks;
    }
  }

  private void close(char c) {
    if (c == '}') {
      flush();
      if (blocks > 0) {
        while (open.pop() != '{') {
          // a bracket that was never closed ends with its block
        }
        blocks--;
      }
    } else if (!open.isEmpty() && open.peek() != '{') {
      open.pop();
    }
    begin();
    add(Token.CLOSE);
  }

  private boolean inBlock() {
    return open.isEmpty() || open.peek() == '{';
  }

  private boolean pipe() {
    int last = tokens.size() - 1;
    return language == Language.R && (tokens.is(last, "%>%") || tokens.is(last, "|>"));
  }

  /** Whether the line before this line feed goes on after it. */
  private boolean waits() {
    int last = tokens.size() - 1;
    if (last < 0) {
      return false;
    }
    Token kind = tokens.kind(last);
    boolean dangling =
        kind == Token.COMMA
            || (kind == Token.OPERATOR && !tokens.is(last, "=>") && !tokens.is(last, '_'));
    return dangling || (language == Language.SCALA && chained());
  }

  /** Whether the next line begins with a dot. */
  private boolean chained() {
    int i = lexer.end();
    while (i < text.length && (Lexer.blank(text[i]) || text[i] == '\n')) {
      i++;
    }
    return i < text.length && text[i] == '.';
  }
}
