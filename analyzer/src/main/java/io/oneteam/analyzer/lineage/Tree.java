package io.oneteam.analyzer.lineage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The source files that exist after a commit. */
final class Tree {
  private final Map<String, File> files;
  private final Set<String> touched = new HashSet<>();

  private Tree(Map<String, File> files) {
    this.files = files;
  }

  static Tree empty() {
    return new Tree(new HashMap<>());
  }

  Tree copy() {
    return new Tree(new HashMap<>(files));
  }

  /** The file at a path, null when there is none. */
  @Nullable File file(String path) {
    File file = files.get(path);
    return file == null || file.code() == null ? null : file;
  }

  /** The file at a path, also one that is gone. */
  @Nullable File trace(String path) {
    return files.get(path);
  }

  void put(String path, File file) {
    files.put(path, file);
    touched.add(path);
  }

  /** From here on another commit puts files. */
  void turn() {
    touched.clear();
  }

  /** What the commit in turn changed against its first parent; a merge's other sides included. */
  Map<String, File> changes() {
    Map<String, File> changes = new TreeMap<>();
    touched.forEach(path -> changes.put(path, files.get(path)));
    return changes;
  }

  /** Visits the files that exist. */
  void forEach(BiConsumer<String, File> visitor) {
    files.forEach(
        (path, file) -> {
          if (file.code() != null) {
            visitor.accept(path, file);
          }
        });
  }

  Map<String, File> traces() {
    return files;
  }

  /**
   * A file at one path.
   *
   * @param blob its content's id, empty when it is gone
   * @param code its code, null when it is gone
   * @param lineage number of its notebook's lineage, -1 for a module
   * @param setBy position of the commit that gave it this content
   */
  record File(String blob, @Nullable Code code, int lineage, int setBy) {
    static File gone(int setBy) {
      return new File("", null, -1, setBy);
    }

    boolean sameAs(@Nullable File other) {
      return other != null && setBy == other.setBy && blob.equals(other.blob);
    }
  }
}
