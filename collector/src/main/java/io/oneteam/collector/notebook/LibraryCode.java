package io.oneteam.collector.notebook;

import java.util.regex.Pattern;

/**
 * Recognises library modules that carry a notebook's marks: nothing but imports, constants and
 * definitions, so nothing happens when it runs.
 */
final class LibraryCode {
  private static final Pattern DEFINITION =
      Pattern.compile("^(async def|def|class) ", Pattern.MULTILINE);
  private static final Pattern QUIET =
      Pattern.compile(
          "(import|from|def|async def|class) .*|[@)\\]}#\"'\\s].*|if __name__.*|"
              + "[A-Za-z_]\\w*+\\s*+(:[^=]++)?+=(?!=)(\\s*+\\(|[^(]*+)");

  private LibraryCode() {}

  static boolean only(String python) {
    return DEFINITION.matcher(python).find()
        && python.lines().allMatch(line -> line.isEmpty() || QUIET.matcher(line).matches());
  }
}
