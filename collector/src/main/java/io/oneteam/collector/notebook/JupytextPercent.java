package io.oneteam.collector.notebook;

import io.oneteam.collector.statement.Language;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Scripts whose cells begin with {@code # %%}: jupytext, Spyder, VS Code. One mark alone makes no
 * notebook, unless jupytext's header says so.
 */
final class JupytextPercent implements NotebookFormat {
  private static final Map<String, String> COMMENTS =
      Map.of("py", "#", "r", "#", "jl", "#", "sql", "--", "scala", "//");
  private static final Set<String> NAMES = Set.of("percent", "hydrogen");
  private static final Pattern WORDS = Pattern.compile("\\[(markdown|md)\\]");
  private static final Pattern PARAMETERS = Pattern.compile("tags=.*parameters");

  @Override
  public String name() {
    return "jupytext-percent";
  }

  @Override
  public boolean claims(String path) {
    return COMMENTS.containsKey(Blob.extension(path));
  }

  @Override
  public @Nullable Notebook read(Blob blob) {
    if (!blob.text().contains("%%")) {
      return null;
    }
    String comment = COMMENTS.getOrDefault(blob.extension(), "#");
    boolean declared = Pairing.header(blob) && NAMES.contains(Pairing.formatName(blob));
    if (!declared && blob.text().lines().filter(line -> marks(line, comment)).count() < 2) {
      return null;
    }
    boolean library = !declared && blob.extension().equals("py") && LibraryCode.only(blob.text());
    return library ? null : cells(blob, comment);
  }

  private static Notebook cells(Blob blob, String comment) {
    Language language = Language.named(blob.extension()).orElseThrow();
    NotebookBuilder notebook = new NotebookBuilder();
    StringBuilder cell = new StringBuilder();
    boolean words = false;
    for (String line : (Iterable<String>) blob.text().lines()::iterator) {
      if (marks(line, comment)) {
        end(notebook, language, cell, words, comment);
        words = WORDS.matcher(line).find();
        if (PARAMETERS.matcher(line).find()) {
          notebook.parameters();
        }
      } else {
        cell.append(line).append('\n');
      }
    }
    end(notebook, language, cell, words, comment);
    Pairing.mark(blob, notebook);
    return notebook.build(language.word());
  }

  private static void end(
      NotebookBuilder notebook,
      Language language,
      StringBuilder cell,
      boolean words,
      String comment) {
    String source = cell.toString();
    cell.setLength(0);
    if (words) {
      notebook.words();
    } else if (!source.lines().allMatch(line -> line.isBlank() || line.startsWith(comment))) {
      notebook.cell(language, source);
    }
  }

  private static boolean marks(String line, String comment) {
    if (!line.startsWith(comment)) {
      return false;
    }
    int at = comment.length();
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return line.startsWith("%%", at)
        && (line.length() == at + 2 || !Character.isLetterOrDigit(line.charAt(at + 2)));
  }
}
