package io.oneteam.collector.statement;

import java.util.Collection;

/** Reads what an import statement imports, dotted and as long as known. */
final class Imports {
  private static final int MOST = 500;

  private Imports() {}

  static void read(Language language, Tokens tokens, Collection<String> into) {
    if (into.size() >= MOST) {
      return;
    }
    if (language == Language.PYTHON && tokens.is(0, "from")) {
      from(tokens, into);
    } else if (language == Language.PYTHON && tokens.is(0, "import")) {
      list(tokens, 1, "", into);
    } else if (language == Language.SCALA || language == Language.JULIA) {
      list(tokens, 1, "", into);
    } else if (language == Language.R && tokens.is(1, '(') && tokens.size() > 2) {
      int argument = tokens.is(3, '(') ? 4 : 2;
      if (tokens.isName(argument)) {
        into.add(tokens.text(argument));
      } else if (argument < tokens.size() && tokens.kind(argument) == Token.STRING) {
        into.add(tokens.content(argument));
      }
    }
  }

  private static void from(Tokens tokens, Collection<String> into) {
    StringBuilder module = new StringBuilder();
    int i = 1;
    while (i < tokens.size() && !tokens.is(i, "import")) {
      module.append(tokens.text(i++));
    }
    if (i + 1 >= tokens.size() || module.length() == 0 || module.length() > 200) {
      return;
    }
    String dot = module.charAt(module.length() - 1) == '.' ? "" : ".";
    if (tokens.is(i + 1, '*')) {
      into.add(module.toString());
    } else {
      list(tokens, i + 1, module + dot, into);
    }
  }

  /** {@code a.b as c, d}: names after {@code as} are left out. */
  private static void list(Tokens tokens, int from, String prefix, Collection<String> into) {
    StringBuilder name = new StringBuilder();
    boolean alias = false;
    for (int i = from; i <= tokens.size() && into.size() < MOST; i++) {
      boolean ends = i == tokens.size() || tokens.kind(i) == Token.COMMA;
      if (ends) {
        if (name.length() > 0 && name.length() < 200) {
          into.add(prefix + name);
        }
        name.setLength(0);
        alias = false;
      } else if (tokens.is(i, "as")) {
        alias = true;
      } else if (!alias && (tokens.isName(i) || tokens.is(i, '.') || tokens.is(i, "..."))) {
        name.append(tokens.text(i));
      }
    }
  }
}
