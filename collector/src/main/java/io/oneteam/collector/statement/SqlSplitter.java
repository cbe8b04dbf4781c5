package io.oneteam.collector.statement;

import java.util.Locale;
import java.util.Set;

/**
 * SQL: clauses, at whatever depth of nesting, so that a long query with one change keeps the rest.
 */
final class SqlSplitter extends Splitter {
  private static final Set<String> CLAUSES =
      Set.of(
          "select", "from", "where", "group", "order", "having", "union", "with", "join", "left",
          "right", "inner", "full", "cross", "limit", "insert", "create", "update", "delete",
          "merge", "set", "values", "qualify", "window", "when", "lateral", "use", "drop", "alter");
  private static final Set<String> JOINING =
      Set.of("left", "right", "inner", "full", "cross", "outer", "lateral");

  private int depth;
  private int next;

  SqlSplitter(char[] text, Sink sink) {
    super(Language.SQL, text, sink);
  }

  @Override
  void take(Token token) {
    if (token == Token.NEWLINE) {
      return;
    }
    if (token == Token.SEMICOLON) {
      flush();
      next = 0;
      return;
    }
    if (token == Token.NAME && startsClause()) {
      flush();
    }
    if (tokens.size() == 0) {
      depth = next;
      next = 1;
    }
    add(token);
  }

  @Override
  int depth() {
    return depth;
  }

  private boolean startsClause() {
    String word = word(lexer.start(), lexer.end());
    int size = tokens.size();
    if (!CLAUSES.contains(word) || size == 0) {
      return false;
    }
    int before = size - 1;
    if (tokens.is(before, '.') || (word.equals("left") || word.equals("right")) && called()) {
      return false;
    }
    String previous = tokens.isName(before) ? word(tokens.start(before), tokens.end(before)) : "";
    return !(word.equals("join") || word.equals("from")) || !JOINING.contains(previous);
  }

  /** Whether an opening bracket follows: {@code left(name, 3)} is no join. */
  private boolean called() {
    return lexer.end() < text.length && text[lexer.end()] == '(';
  }

  private String word(int from, int to) {
    return to - from > 8 ? "" : new String(text, from, to - from).toLowerCase(Locale.ROOT);
  }
}
