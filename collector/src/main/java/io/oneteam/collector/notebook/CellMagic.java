package io.oneteam.collector.notebook;

import io.oneteam.collector.statement.Language;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a cell's first line makes of it.
 *
 * @param words whether it is text, not code
 * @param language its code's language, null when nothing of it can be read
 * @param source its code
 * @param lines lines that speak to the notebook
 */
record CellMagic(boolean words, @Nullable Language language, String source, List<String> lines) {
  private static final Set<String> WORDS =
      Set.of("md", "markdown", "html", "latex", "angular", "svg");
  private static final Set<String> SHELLS = Set.of("sh", "bash", "script", "shell", "system");

  /** Magics after which the cell stays what it is. */
  private static final Set<String> AROUND =
      Set.of(
          "time",
          "timeit",
          "capture",
          "prun",
          "memit",
          "local",
          "configure",
          "px",
          "debug",
          "writefile",
          "file",
          "cache",
          "notify",
          "wandb",
          "skip",
          "heat",
          "mprun",
          "lprun",
          "ai");

  static CellMagic of(@Nullable Language language, String source) {
    String body = source.stripLeading();
    if (!body.startsWith("%")) {
      return new CellMagic(false, language, source, List.of());
    }
    int lineEnd = body.indexOf('\n');
    String first = (lineEnd < 0 ? body : body.substring(0, lineEnd)).strip();
    String rest = lineEnd < 0 ? "" : body.substring(lineEnd);
    boolean whole = first.startsWith("%%");
    String word = first.replaceFirst("^%+", "").split("[\\s(]", 2)[0].toLowerCase(Locale.ROOT);
    String name = word.substring(word.lastIndexOf('.') + 1);
    if (WORDS.contains(name)) {
      return new CellMagic(true, null, "", List.of());
    }
    Language named = Language.named(name).orElse(null);
    if (named != null && !(name.equals("py") || name.equals("spark") && language != null)) {
      return new CellMagic(false, named, inline(first, whole) + rest, List.of());
    }
    if (SHELLS.contains(name)) {
      return new CellMagic(false, null, "", rest.lines().map(line -> "!" + line.strip()).toList());
    }
    if (name.equals("run") && !whole) {
      return new CellMagic(false, language, rest, List.of(first));
    }
    if (whole && !AROUND.contains(name) && !name.equals("spark")) {
      return new CellMagic(false, null, "", List.of());
    }
    return new CellMagic(false, language, whole ? rest : source, List.of());
  }

  /** Databricks and Zeppelin allow code behind the magic, Jupyter arguments. */
  private static String inline(String first, boolean whole) {
    int space = first.indexOf(' ');
    return whole || space < 0 ? "" : first.substring(space);
  }
}
