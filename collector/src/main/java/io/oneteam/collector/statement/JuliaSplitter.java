package io.oneteam.collector.statement;

import java.util.Set;

/** Julia: lines, unless a bracket is open or an operator waits; blocks run to their end. */
final class JuliaSplitter extends Splitter {
  private static final Set<String> OPENING =
      Set.of(
          "function",
          "if",
          "for",
          "while",
          "begin",
          "let",
          "struct",
          "module",
          "baremodule",
          "do",
          "try",
          "quote",
          "macro");

  private int brackets;
  private int blocks;
  private int depth;

  JuliaSplitter(char[] text, Sink sink) {
    super(Language.JULIA, text, sink);
  }

  @Override
  void take(Token token) {
    if (token == Token.NEWLINE) {
      if (brackets == 0 && !waits()) {
        flush();
      }
      return;
    }
    if (token == Token.SEMICOLON && brackets == 0) {
      flush();
      return;
    }
    boolean first = tokens.size() == 0;
    boolean closing = token == Token.NAME && brackets == 0 && word().equals("end");
    if (closing) {
      blocks = Math.max(0, blocks - 1);
    }
    if (first) {
      depth = blocks;
    }
    add(token);
    if (token == Token.OPEN) {
      brackets++;
    } else if (token == Token.CLOSE) {
      brackets = Math.max(0, brackets - 1);
    } else if (token == Token.NAME && brackets == 0 && OPENING.contains(word())) {
      blocks++;
    }
  }

  @Override
  int depth() {
    return depth;
  }

  private String word() {
    return lexer.end() - lexer.start() > 10
        ? ""
        : new String(text, lexer.start(), lexer.end() - lexer.start());
  }

  private boolean waits() {
    int last = tokens.size() - 1;
    return last >= 0
        && (tokens.kind(last) == Token.COMMA
            || (tokens.kind(last) == Token.OPERATOR
                && !tokens.is(last, '\'')
                && !tokens.is(last, "...")));
  }
}
