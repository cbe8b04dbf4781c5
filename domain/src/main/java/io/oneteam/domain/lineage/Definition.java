package io.oneteam.domain.lineage;

/**
 * A named piece of code.
 *
 * @param name its simple name
 * @param kind what it defines
 * @param tokens number of its tokens, body included, comments and docstrings not
 * @param sketch its 4-token grams; the definition's own name, {@code self} and type annotations are
 *     left out, so that a renamed function or one turned into a method stays similar
 */
public record Definition(String name, Kind kind, int tokens, Sketch sketch) {

  /** What is defined. Stored by position: append only. */
  public enum Kind {
    FUNCTION,
    METHOD,
    CLASS,
    /** A SQL table or view. */
    TABLE
  }

  /** Likeness of two bodies, 0..1 (see {@link Sketch#similarity}). */
  public double similarity(Definition other) {
    return sketch.similarity(other.sketch);
  }
}
