package io.oneteam.domain.history;

import org.jspecify.annotations.Nullable;

/**
 * One path changed by one commit, against its first parent (a merge: only what differs from every
 * parent).
 *
 * @param commit {@link Commit#id()}
 * @param type what happened to the path
 * @param path the path after the change (before it, for a deletion)
 * @param previousPath where a renamed or copied file came from, else null
 * @param kind what the file is
 * @param added lines added; null for binary files, links and submodules
 * @param deleted lines deleted; null likewise
 */
public record Modification(
    int commit,
    Type type,
    String path,
    @Nullable String previousPath,
    FileKind kind,
    @Nullable Integer added,
    @Nullable Integer deleted) {

  /** git's change types. */
  public enum Type {
    ADDED('A'),
    MODIFIED('M'),
    DELETED('D'),
    RENAMED('R'),
    COPIED('C'),
    TYPE_CHANGED('T');

    private final char letter;

    Type(char letter) {
      this.letter = letter;
    }

    /** The letter git prints. */
    public char letter() {
      return letter;
    }

    /** The type of a letter. */
    public static Type of(char letter) {
      for (Type type : values()) {
        if (type.letter == letter) {
          return type;
        }
      }
      throw new IllegalArgumentException("no change type " + letter);
    }
  }
}
