package io.oneteam.collector.notebook;

import org.jspecify.annotations.Nullable;

/** Jupyter notebooks of format 4: cells in the document. */
final class JupyterV4 implements NotebookFormat {
  private static final JupyterStream.Names NAMES =
      new JupyterStream.Names(null, "source", "execution_count");

  @Override
  public String name() {
    return "jupyter-4";
  }

  @Override
  public boolean claims(String path) {
    return Blob.extension(path).equals("ipynb");
  }

  @Override
  public @Nullable Notebook read(Blob blob) throws UnreadableException {
    return new JupyterStream(blob, NAMES).read();
  }
}
