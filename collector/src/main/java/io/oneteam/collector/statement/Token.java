package io.oneteam.collector.statement;

/** Kinds of tokens. */
enum Token {
  END,
  NEWLINE,
  NAME,
  NUMBER,
  STRING,
  OPEN,
  CLOSE,
  COMMA,
  SEMICOLON,
  OPERATOR
}
