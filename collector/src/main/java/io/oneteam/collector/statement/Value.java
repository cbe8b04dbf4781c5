package io.oneteam.collector.statement;

/**
 * The part of a statement that says what is computed, without the name it is given: people rename a
 * variable, or return at once what the notebook kept under a name. Short values are left with their
 * name, since many write alike ones.
 */
final class Value {
  private static final int TELLING = 10;

  private Value() {}

  /** Where it begins among the normalised tokens; 0 when the statement is compared as a whole. */
  static int begin(Language language, Tokens tokens, Normal normal) {
    int begin = afterName(language, tokens, normal);
    return normal.size() - begin < TELLING ? 0 : begin;
  }

  private static int afterName(Language language, Tokens tokens, Normal normal) {
    if (language == Language.SQL || normal.size() == 0) {
      return 0;
    }
    if (language == Language.PYTHON && tokens.is(normal.place(0), "return")) {
      return 1;
    }
    boolean typed = false;
    for (int i = 0; i < normal.size(); i++) {
      int place = normal.place(i);
      if (assigns(language, tokens, place)) {
        return i + 1;
      }
      typed |= i > 0 && tokens.is(place, ':');
      if (!typed && !tokens.isName(place) && !tokens.is(place, '.') && !tokens.is(place, ',')) {
        return 0;
      }
    }
    return 0;
  }

  private static boolean assigns(Language language, Tokens tokens, int place) {
    return tokens.is(place, '=')
        || (language == Language.R && (tokens.is(place, "<-") || tokens.is(place, "<<-")));
  }
}
