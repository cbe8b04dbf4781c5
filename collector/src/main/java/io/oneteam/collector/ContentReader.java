package io.oneteam.collector;

/**
 * Reads what a file holds while its bytes are at hand, so that no object is inflated twice. The git
 * source offers it every distinct blob once.
 */
public interface ContentReader {
  /** Begins a repository's turn. */
  Session open(int repository);

  /**
   * Identifies the rules by which content is wanted and read. When it changes, the content of
   * unchanged history is offered again.
   */
  default String rules() {
    return "";
  }

  /** One repository's turn. Safe for threads. */
  interface Session extends AutoCloseable {
    /** Whether the content of this path and blob (hexadecimal id) is wanted and not yet known. */
    boolean wants(String path, String blob);

    /**
     * Takes one blob; never throws for its content.
     *
     * @param content all its bytes, unless {@code truncated}
     * @param truncated whether the blob was too large to be read
     */
    void accept(String path, String blob, byte[] content, boolean truncated);

    /** Says that a wanted blob is not in the repository (partial clone, damage). */
    void missing(String path, String blob);

    /** Commits everything taken so far; called before the repository's refs are remembered. */
    void flush();

    @Override
    void close();
  }
}
