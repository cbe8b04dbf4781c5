package io.oneteam.collector.statement;

import java.util.Set;

/** Tokens that formatters add and take away. */
final class Redundant {
  private static final Set<String> BEFORE =
      Set.of(
          "=", "return", "if", "elif", "while", "in", "assert", "yield", "await", "del", "raise",
          "for", "with", "import", "+=", "-=", "*=", "/=", "//=", "%=", "**=", "&=", "|=", "^=",
          ">>=", "<<=", "@=", "->");
  private static final Set<String> KEYWORDS =
      Set.of(
          "return", "if", "elif", "while", "in", "assert", "yield", "await", "del", "raise", "for",
          "with", "and", "or", "not", "else", "is", "lambda", "print", "except", "from", "import");
  private static final boolean[] NONE = new boolean[Splitter.LONGEST + 1];

  private final Tokens tokens;
  private final boolean[] dropped;
  private final int[] partner;

  /** Opening brackets that hold one value, no list and no loop. */
  private final boolean[] single;

  private Redundant(Tokens tokens) {
    this.tokens = tokens;
    this.dropped = new boolean[tokens.size()];
    this.partner = new int[tokens.size()];
    this.single = new boolean[tokens.size()];
  }

  /** Marks them. */
  static boolean[] in(Language language, Tokens tokens) {
    if (!brackets(tokens)) {
      return NONE;
    }
    Redundant redundant = new Redundant(tokens);
    redundant.trailingCommas();
    if (language == Language.PYTHON) {
      redundant.parentheses();
    }
    return redundant.dropped;
  }

  private static boolean brackets(Tokens tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) == Token.OPEN) {
        return true;
      }
    }
    return false;
  }

  /** Pairs the brackets and drops commas before closing ones. */
  private void trailingCommas() {
    int[] open = new int[tokens.size()];
    int[] commas = new int[tokens.size()];
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      partner[i] = -1;
      switch (tokens.kind(i)) {
        case OPEN:
          open[depth] = i;
          commas[depth++] = 0;
          break;
        case COMMA:
          if (depth > 0) {
            commas[depth - 1]++;
          }
          break;
        case NAME:
          if (depth > 0 && tokens.is(i, "for")) {
            commas[depth - 1]++;
          }
          break;
        case CLOSE:
          if (depth > 0) {
            depth--;
            partner[open[depth]] = i;
            single[open[depth]] = commas[depth] == 0 && open[depth] + 1 < i;
            if (tokens.kind(i - 1) == Token.COMMA && !tupleOfOne(open[depth], commas[depth])) {
              dropped[i - 1] = true;
            }
          }
          break;
        default:
      }
    }
  }

  private boolean tupleOfOne(int open, int commas) {
    return commas == 1
        && !tokens.is(open - 1, "import")
        && ((tokens.is(open, '(') && !called(open)) || (tokens.is(open, '[') && called(open)));
  }

  /** Whether something is called, or indexed, by the bracket. */
  private boolean called(int open) {
    if (open == 0) {
      return false;
    }
    Token before = tokens.kind(open - 1);
    return before == Token.CLOSE
        || before == Token.STRING
        || (before == Token.NAME && !KEYWORDS.contains(tokens.text(open - 1)));
  }

  private void parentheses() {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) == Token.OPEN) {
        if (partner[i] > 0 && tokens.is(i, '(') && redundant(i, partner[i], depth == 0)) {
          dropped[i] = true;
          dropped[partner[i]] = true;
        } else {
          depth++;
        }
      } else if (tokens.kind(i) == Token.CLOSE && !dropped[i]) {
        depth = Math.max(0, depth - 1);
      }
    }
    if (tokens.is(0, "class") && tokens.is(2, '(') && tokens.is(3, ')')) {
      dropped[2] = true;
      dropped[3] = true;
    }
  }

  private boolean redundant(int open, int close, boolean outermost) {
    int before = open - 1;
    while (before >= 0 && dropped[before] && tokens.kind(before) == Token.OPEN) {
      before--;
    }
    int after = close + 1;
    while (after < tokens.size() && dropped[after]) {
      after++;
    }
    return (outermost && wholeExpression(before, after))
        || (single[open] && wholeElement(before, after));
  }

  private boolean wholeExpression(int before, int after) {
    boolean starts = before < 0 || BEFORE.contains(tokens.text(before));
    boolean ends =
        after >= tokens.size()
            || tokens.is(after, '=')
            || (tokens.is(after, ':') && after == tokens.size() - 1)
            || (tokens.is(after, "in") && tokens.is(before, "for"))
            || (tokens.kind(after) == Token.COMMA && tokens.is(before, "assert"));
    return starts && ends;
  }

  /** Whether all that stands between two separators is in the parentheses. */
  private boolean wholeElement(int before, int after) {
    if (before < 0) {
      return false;
    }
    Token kind = tokens.kind(before);
    boolean starts =
        kind == Token.OPEN
            || kind == Token.COMMA
            || tokens.is(before, '=')
            || tokens.is(before, ':');
    boolean ends =
        after >= tokens.size()
            || tokens.kind(after) == Token.CLOSE
            || tokens.kind(after) == Token.COMMA
            || tokens.is(after, '=')
            || tokens.is(after, "for");
    return starts && ends;
  }
}
