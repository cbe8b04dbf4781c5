package io.oneteam.collector.git;

import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** One path changed by one commit. Lines are filled in by the second phase. */
final class Change {
  static final int LINK = 0120000;
  static final int SUBMODULE = 0160000;
  private static final int TYPE = 0170000;
  private static final int NOT_COUNTED = -1;

  char kind;
  final String path;
  @Nullable String previousPath;
  final int mode;
  int previousMode;
  final @Nullable ObjectId blob;
  @Nullable ObjectId previousBlob;
  int added = NOT_COUNTED;
  int deleted = NOT_COUNTED;

  private Change(
      char kind,
      String path,
      int mode,
      int previousMode,
      @Nullable ObjectId blob,
      @Nullable ObjectId previousBlob) {
    this.kind = kind;
    this.path = path;
    this.mode = mode;
    this.previousMode = previousMode;
    this.blob = blob;
    this.previousBlob = previousBlob;
  }

  static Change added(String path, int mode, ObjectId blob) {
    return new Change('A', path, mode, 0, blob, null);
  }

  static Change deleted(String path, int mode, ObjectId blob) {
    return new Change('D', path, 0, mode, null, blob);
  }

  static Change modified(
      String path, int mode, int previousMode, ObjectId blob, ObjectId previousBlob) {
    char kind = (mode & TYPE) == (previousMode & TYPE) ? 'M' : 'T';
    return new Change(kind, path, mode, previousMode, blob, previousBlob);
  }

  /** Makes an addition the new place of a deleted file. */
  void renamedFrom(Change source) {
    kind = 'R';
    previousPath = source.path;
    previousMode = source.previousMode;
    previousBlob = source.previousBlob;
  }

  /** Takes the lines counted; -1 for binary content. */
  void lines(int addedLines, int deletedLines) {
    added = addedLines;
    deleted = deletedLines;
  }

  /** Whether the new side is a file with content of its own. */
  boolean file() {
    return regular(mode);
  }

  static boolean regular(int mode) {
    return (mode & TYPE) == 0100000;
  }

  static boolean submodule(int mode) {
    return (mode & TYPE) == SUBMODULE;
  }
}
