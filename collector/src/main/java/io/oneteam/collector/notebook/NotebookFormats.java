package io.oneteam.collector.notebook;

import java.util.List;

/** All notebook formats, in the order in which they are tried. */
final class NotebookFormats {
  static final List<NotebookFormat> ALL =
      List.of(
          new JupyterV4(),
          new JupyterV3(),
          new Databricks(),
          new Marimo(),
          new JupytextPercent(),
          new JupytextLight(),
          new PairedMarkdown(),
          new RMarkdown(),
          new Quarto(),
          new Zeppelin());

  private NotebookFormats() {}
}
