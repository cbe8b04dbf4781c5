package io.oneteam.collector.notebook;

import io.oneteam.collector.statement.Language;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Scripts with jupytext's header whose cells are paragraphs, or stand between marks. */
final class JupytextLight implements NotebookFormat {
  private static final Set<String> EXTENSIONS = Set.of("py", "r", "jl", "scala", "sql");

  @Override
  public String name() {
    return "jupytext-light";
  }

  @Override
  public boolean claims(String path) {
    return EXTENSIONS.contains(Blob.extension(path));
  }

  @Override
  public @Nullable Notebook read(Blob blob) {
    if (!Pairing.header(blob)) {
      return null;
    }
    Language language = Language.named(blob.extension()).orElseThrow();
    NotebookBuilder notebook = new NotebookBuilder();
    notebook.piece(language, blob.text());
    Paragraphs paragraphs = new Paragraphs();
    blob.text().lines().forEach(paragraphs::line);
    paragraphs.end();
    notebook.count(paragraphs.code, Math.max(0, paragraphs.words - 1));
    Pairing.mark(blob, notebook);
    return notebook.build(language.word());
  }

  /** Counts paragraphs; the header is one of words. */
  private static final class Paragraphs {
    private int code;
    private int words;
    private boolean inCode;
    private boolean inWords;
    private boolean marked;

    void line(String line) {
      boolean comment = line.startsWith("#") || line.startsWith("//") || line.startsWith("--");
      if (line.startsWith("# +")) {
        end();
        marked = true;
      } else if (line.startsWith("# -") && marked) {
        end();
        marked = false;
      } else if (line.isBlank()) {
        if (!marked) {
          end();
        }
      } else if (comment && !inCode) {
        inWords = true;
      } else if (inCode || !Character.isWhitespace(line.charAt(0))) {
        inCode = true;
      }
    }

    void end() {
      code += inCode ? 1 : 0;
      words += inWords && !inCode ? 1 : 0;
      inCode = false;
      inWords = false;
    }
  }
}
