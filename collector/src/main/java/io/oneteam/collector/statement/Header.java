package io.oneteam.collector.statement;

import io.oneteam.domain.lineage.Definition;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a definition.
 *
 * @param kind what is defined, seen alone: a function inside a class is a method
 * @param place token that names it
 */
record Header(Definition.Kind kind, int place) {
  private static final Set<String> TYPES =
      Set.of("class", "object", "trait", "struct", "module", "macro");
  private static final Set<String> TABLES = Set.of("table", "view");

  /** The header in this statement, null when it is none. */
  static @Nullable Header in(Language language, Tokens tokens) {
    return switch (language) {
      case PYTHON -> python(tokens);
      case R -> r(tokens);
      case SCALA -> scala(tokens);
      case JULIA -> julia(tokens);
      case SQL -> sql(tokens);
    };
  }

  private static @Nullable Header python(Tokens tokens) {
    int first = tokens.is(0, "async") ? 1 : 0;
    if (!tokens.isName(first + 1)) {
      return null;
    }
    if (tokens.is(first, "def")) {
      return new Header(Definition.Kind.FUNCTION, first + 1);
    }
    return tokens.is(0, "class") ? new Header(Definition.Kind.CLASS, 1) : null;
  }

  private static @Nullable Header r(Tokens tokens) {
    boolean assigned = tokens.is(1, "<-") || tokens.is(1, '=') || tokens.is(1, "<<-");
    return assigned && tokens.isName(0) && tokens.is(2, "function")
        ? new Header(Definition.Kind.FUNCTION, 0)
        : null;
  }

  private static @Nullable Header scala(Tokens tokens) {
    for (int i = 0; i + 1 < Math.min(tokens.size(), 8); i++) {
      if (!tokens.isName(i)) {
        return null;
      }
      if (tokens.is(i, "def") && tokens.isName(i + 1)) {
        return new Header(Definition.Kind.FUNCTION, i + 1);
      }
      if (TYPES.contains(tokens.text(i)) && tokens.isName(i + 1)) {
        return new Header(Definition.Kind.CLASS, i + 1);
      }
    }
    return null;
  }

  private static @Nullable Header julia(Tokens tokens) {
    int first = tokens.is(0, "mutable") ? 1 : 0;
    if (tokens.is(first, "function") && tokens.isName(first + 1)) {
      int name = tokens.is(first + 2, '.') && tokens.isName(first + 3) ? first + 3 : first + 1;
      return new Header(Definition.Kind.FUNCTION, name);
    }
    if (tokens.is(first, "struct") && tokens.isName(first + 1)) {
      return new Header(Definition.Kind.CLASS, first + 1);
    }
    if (!tokens.isName(0) || !tokens.is(1, '(')) {
      return null;
    }
    int depth = 0;
    for (int i = 1; i + 1 < tokens.size(); i++) {
      Token kind = tokens.kind(i);
      depth += kind == Token.OPEN ? 1 : kind == Token.CLOSE ? -1 : 0;
      if (depth == 0) {
        return tokens.is(i + 1, '=') ? new Header(Definition.Kind.FUNCTION, 0) : null;
      }
    }
    return null;
  }

  private static @Nullable Header sql(Tokens tokens) {
    if (!tokens.is(0, "create") && !tokens.is(0, "CREATE")) {
      return null;
    }
    for (int i = 1; i + 1 < Math.min(tokens.size(), 8); i++) {
      if (TABLES.contains(tokens.text(i).toLowerCase(Locale.ROOT))) {
        return new Header(Definition.Kind.TABLE, lastOfName(tokens, i + 1));
      }
    }
    return null;
  }

  /** Skips {@code IF NOT EXISTS} and the schema before the name. */
  private static int lastOfName(Tokens tokens, int from) {
    int i = from;
    while (i + 1 < tokens.size()
        && Set.of("if", "not", "exists").contains(tokens.text(i).toLowerCase(Locale.ROOT))) {
      i++;
    }
    while (tokens.is(i + 1, '.') && i + 2 < tokens.size()) {
      i += 2;
    }
    return i;
  }
}
