package io.oneteam.collector.statement;

import java.util.List;

/** Where operators of more than one character end. */
final class Operators {
  private static final boolean[] PYTHON =
      pairs("!= == <= >= -> += -= *= /= %= &= |= ^= @= ** // << >> := <>");
  private static final boolean[] OTHERS =
      pairs("!= == <= >= -> += -= *= /= <- |> => :: && || .= .+ .* ./ .- .^ <: >: ++ := <> ?:");
  private static final List<String> TRIPLES =
      List.of("**=", "//=", ">>=", "<<=", "...", "<<-", "->>", ":::", "===", "!==");

  private Operators() {}

  static int end(Language language, char[] text, int at) {
    if (language == Language.R && text[at] == '%') {
      int close = infix(text, at);
      if (close > 0) {
        return close;
      }
    }
    if (at + 2 < text.length && triple(text, at)) {
      return at + 3;
    }
    boolean[] pairs = language == Language.PYTHON ? PYTHON : OTHERS;
    return at + 1 < text.length
            && text[at] < 128
            && text[at + 1] < 128
            && pairs[text[at] << 7 | text[at + 1]]
        ? at + 2
        : at + 1;
  }

  /** R's {@code %>%} and {@code %in%}. */
  private static int infix(char[] text, int at) {
    for (int i = at + 1; i < text.length && i < at + 20 && text[i] != '\n'; i++) {
      if (text[i] == '%') {
        return i + 1;
      }
    }
    return -1;
  }

  private static boolean triple(char[] text, int at) {
    for (String operator : TRIPLES) {
      if (text[at] == operator.charAt(0)
          && text[at + 1] == operator.charAt(1)
          && text[at + 2] == operator.charAt(2)) {
        return true;
      }
    }
    return false;
  }

  private static boolean[] pairs(String operators) {
    boolean[] table = new boolean[128 * 128];
    for (String operator : operators.split(" ")) {
      table[operator.charAt(0) << 7 | operator.charAt(1)] = true;
    }
    return table;
  }
}
