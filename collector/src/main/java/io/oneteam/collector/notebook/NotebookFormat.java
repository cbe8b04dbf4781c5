package io.oneteam.collector.notebook;

import org.jspecify.annotations.Nullable;

/**
 * One way of writing source as cells.
 *
 * <p>To add one: implement it in a file of its own, list it in {@link NotebookFormats}, test it
 * with a small inline notebook. It is given untrusted bytes of any size up to the limits: cost
 * linear in them, no recursion over their structure.
 */
public interface NotebookFormat {
  /** What rows and reports call it; stays the same for ever. */
  String name();

  /** Whether a file of this path may be of this format. */
  boolean claims(String path);

  /**
   * Reads the source cells.
   *
   * @return the notebook, null when the content is not of this format
   * @throws UnreadableException when it is, but cannot be read
   */
  @Nullable Notebook read(Blob blob) throws UnreadableException;
}
