package io.oneteam.analyzer.modelling;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a notebook's path says it is for, in words that teams put into names. */
final class PathSigns {
  /** Words that tell wherever they stand in a folder's name, or first in a file's. */
  private static final String LESSON =
      "(tutorials?|examples?|demos?|quick[_-]?starts?|getting[_-]?started|how[_-]?to|workshops?"
          + "|playground|sandbox|walk[_-]?through|training[_-]material)";

  /** Words that tell only as a whole folder: a doc_similarity or a sample_size is no lesson. */
  private static final String SHELF =
      "(docs?|_sources|_build|documentation|vignettes|samples?|lessons?|courses?|presentations?"
          + "|talks?|templates?|scratch)";

  /** Lessons, talks and the like are numbered. */
  private static final String NUMBER = "(\\d+[_. -]*)?";

  private static final Pattern TEACHING =
      Pattern.compile(
          "(.*/)?(%1$s%2$s([_. -]notebooks?)?/.*|([^/]*[_. -])?%1$s%3$s([_. -][^/]*)?/.*"
                  .formatted(NUMBER, SHELF, LESSON)
              + "|%1$s(%2$s|scratch|lessons?)[_. -][^/]*".formatted(NUMBER, LESSON)
              + "|[^/]*[_. -](tutorials?|quick[_-]?starts?)[_. -][^/]*)");
  private static final Pattern TESTING =
      Pattern.compile("(.*/)?(tests?|__tests__|unit_?tests?)/.*");
  private static final Pattern CHECKING =
      named(
          "tests?|testing|benchmarks?|bench|profil(e|ing)|debug(ging)?|checks?|demo|sanity|smoke"
              + "|verification|validat(e|ion)_?(data|schema)");
  private static final Pattern HELPING = named("utils?|utilities|helpers?");
  private static final Pattern LOOKING =
      named(
          "eda|explor(e|ation|atory|ing)|plots?|plotting|figures?|visuals?|visuali[sz].*|viz"
              + "|report(ing)?|dashboards?|summar(y|ies)|inspect(ion)?|adhoc|ad-hoc");

  private PathSigns() {}

  private static Pattern named(String words) {
    return Pattern.compile(".*(^|[_. /-])(" + words + ")([_. -].*|$)");
  }

  /** Whether it lies where tutorials, examples and docs lie, or is called one. */
  static boolean teaches(String path) {
    return TEACHING.matcher(lower(path)).matches();
  }

  /** Whether it lies with tests. */
  static boolean tests(String path) {
    return TESTING.matcher(lower(path)).matches();
  }

  /** Whether its name speaks of a test, benchmark or demo. */
  static boolean checks(String path) {
    return CHECKING.matcher(stem(path)).matches();
  }

  /** Whether its name speaks of helpers, which other notebooks run. */
  static boolean helps(String path) {
    return HELPING.matcher(stem(path)).matches();
  }

  /** Whether its name speaks of exploration or plots. */
  static boolean looks(String path) {
    return LOOKING.matcher(stem(path)).matches();
  }

  private static String stem(String path) {
    return lower(Names.stem(path));
  }

  private static String lower(String path) {
    return path.toLowerCase(Locale.ROOT);
  }
}
