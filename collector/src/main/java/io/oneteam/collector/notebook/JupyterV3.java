package io.oneteam.collector.notebook;

import org.jspecify.annotations.Nullable;

/** Jupyter (IPython) notebooks of format 3: cells in worksheets, before 2015. */
final class JupyterV3 implements NotebookFormat {
  private static final JupyterStream.Names NAMES =
      new JupyterStream.Names("worksheets", "input", "prompt_number");

  @Override
  public String name() {
    return "jupyter-3";
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
