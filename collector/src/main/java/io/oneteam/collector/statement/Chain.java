package io.oneteam.collector.statement;

import java.util.ArrayList;
import java.util.List;

/**
 * A chain of calls, {@code table.filter(…).join(…).select(…)} or {@code data |> filter(…) |>
 * mutate(…)}: one statement to the language, one thought a link to its author. People change single
 * links of it, so each link is compared on its own.
 */
final class Chain {
  private static final int LEAST_LINKS = 3;
  private static final int LEAST_TOKENS = 24;

  private Chain() {}

  /** Where its links begin among the normalised tokens, and the end; empty for no chain. */
  static List<Integer> links(Language language, Tokens tokens, Normal normal) {
    if (normal.size() < LEAST_TOKENS || language == Language.SQL) {
      return List.of();
    }
    List<Integer> ends = new ArrayList<>(List.of(0));
    int depth = 0;
    for (int i = 0; i < normal.size(); i++) {
      int place = normal.place(i);
      if (tokens.kind(place) == Token.OPEN) {
        depth++;
      } else if (tokens.kind(place) == Token.CLOSE) {
        depth--;
      } else if (depth == 0 && i > 0 && joins(language, tokens, normal, i)) {
        ends.add(i);
      }
    }
    ends.add(normal.size());
    return ends.size() > LEAST_LINKS ? ends : List.of();
  }

  private static boolean joins(Language language, Tokens tokens, Normal normal, int i) {
    int place = normal.place(i);
    if (i + 1 == normal.size() || !tokens.isName(normal.place(i + 1))) {
      return false;
    }
    boolean called = tokens.kind(normal.place(i - 1)) == Token.CLOSE;
    if (language == Language.R) {
      return tokens.is(place, "%>%") || tokens.is(place, "|>") || (called && tokens.is(place, '+'));
    }
    return called && tokens.is(place, '.');
  }
}
