package io.oneteam.collector.notebook;

/** Quarto documents: R Markdown's chunks, Python more often. */
final class Quarto implements NotebookFormat {
  @Override
  public String name() {
    return "quarto";
  }

  @Override
  public boolean claims(String path) {
    return Blob.extension(path).equals("qmd");
  }

  @Override
  public Notebook read(Blob blob) {
    return RMarkdown.chunks(blob, "python");
  }
}
