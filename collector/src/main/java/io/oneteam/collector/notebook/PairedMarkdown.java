package io.oneteam.collector.notebook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Markdown that jupytext (plain or MyST) reads as a notebook; its header says so. */
final class PairedMarkdown implements NotebookFormat {
  private static final Pattern CELL = Pattern.compile("^\\{code-cell\\}\\s*(\\w*).*");

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public boolean claims(String path) {
    String extension = Blob.extension(path);
    return extension.equals("md") || extension.equals("myst");
  }

  @Override
  public @Nullable Notebook read(Blob blob) {
    if (!Pairing.header(blob)) {
      return null;
    }
    String declared = Pairing.language(blob);
    String language = declared == null ? "python" : declared;
    NotebookBuilder notebook = new NotebookBuilder();
    new Fences(notebook, info -> languageOf(info, language)).read(blob.text());
    Pairing.mark(blob, notebook);
    return notebook.build(language);
  }

  private static @Nullable String languageOf(String info, String language) {
    Matcher cell = CELL.matcher(info);
    if (cell.matches()) {
      return language;
    }
    String word = info.split("\\s", 2)[0];
    return word.equalsIgnoreCase(language) ? language : null;
  }
}
