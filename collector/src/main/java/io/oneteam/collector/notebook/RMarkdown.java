package io.oneteam.collector.notebook;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** R Markdown: chunks of R and other languages in prose. */
final class RMarkdown implements NotebookFormat {
  static final Pattern CHUNK = Pattern.compile("^\\{\\s*=?(\\w+).*\\}$");

  @Override
  public String name() {
    return "r-markdown";
  }

  @Override
  public boolean claims(String path) {
    return Blob.extension(path).equals("rmd");
  }

  @Override
  public Notebook read(Blob blob) {
    return chunks(blob, "r");
  }

  /** Reads chunks; the first one names the notebook's language. */
  static Notebook chunks(Blob blob, String otherwise) {
    NotebookBuilder notebook = new NotebookBuilder();
    String[] first = {null};
    new Fences(
            notebook,
            info -> {
              String language = languageOf(info);
              first[0] = first[0] == null ? language : first[0];
              return language;
            })
        .read(blob.text());
    if (blob.text().contains("\nparams:")) {
      notebook.parameters();
    }
    return notebook.build(first[0] == null ? otherwise : first[0]);
  }

  private static @Nullable String languageOf(String info) {
    Matcher chunk = CHUNK.matcher(info);
    return chunk.matches() ? chunk.group(1).toLowerCase(Locale.ROOT) : null;
  }
}
