package io.oneteam.domain.lineage;

/**
 * A logical statement: one line of thought however many lines it is written on. Headers of blocks
 * are statements of their own, and indentation does not count, so code may be wrapped in a function
 * and keep its statements.
 *
 * @param hash over the normalised statement: brackets joined; layout, quotes, comments, trailing
 *     commas and redundant parentheses gone. Well mixed, the same on every machine
 * @param layout hash over the text as written, without common indentation: equal hash and equal
 *     layout is verbatim, equal hash alone is reformatted
 * @param tokens tokens of the normalised statement, punctuation included
 * @param importing whether it imports, installs or sets up the session
 * @param trivial whether it is what anybody writes anywhere ({@code plt.show()}, {@code else:})
 * @param link whether it is not a statement but a link of the chain of calls before it, which
 *     people change link by link
 */
public record Statement(
    long hash, int layout, int tokens, boolean importing, boolean trivial, boolean link) {

  /** Shorter statements are written alike by people who never met. */
  private static final int TELLING = 6;

  /** A statement as a whole. */
  public Statement(long hash, int layout, int tokens, boolean importing, boolean trivial) {
    this(hash, layout, tokens, importing, trivial, false);
  }

  /** Whether sharing it says anything about where code came from. */
  public boolean telling() {
    return !importing && !trivial && tokens >= TELLING;
  }
}
