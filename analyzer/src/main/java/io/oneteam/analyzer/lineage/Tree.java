package io.oneteam.analyzer.lineage;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The source files that exist after a commit. Starting another from it copies nothing. */
final class Tree {
  private final Paths paths;
  private final Set<String> touched = new HashSet<>();
  private ForkedMap<File> files;

  private Tree(Paths paths, ForkedMap<File> files) {
    this.paths = paths;
    this.files = files;
  }

  static Tree empty(Paths paths) {
    return new Tree(paths, ForkedMap.empty());
  }

  /** What a commit after this one starts from. */
  Tree next() {
    return new Tree(paths, files);
  }

  /** The file at a path, null when there is none. */
  @Nullable File file(String path) {
    File file = trace(path);
    return file == null || file.code() == null ? null : file;
  }

  /** The file at a path, also one that is gone. */
  @Nullable File trace(String path) {
    return files.get(paths.number(path));
  }

  void put(String path, File file) {
    files = files.with(paths.number(path), file);
    touched.add(path);
  }

  /** What the commit in turn changed against its first parent; a merge's other sides included. */
  Map<String, File> changes() {
    Map<String, File> changes = new TreeMap<>();
    touched.forEach(path -> changes.put(path, Objects.requireNonNull(trace(path))));
    return changes;
  }

  /** Visits the files that exist. */
  void forEach(BiConsumer<String, File> visitor) {
    notIn(
        empty(paths),
        (path, file) -> {
          if (file.code() != null) {
            visitor.accept(path, file);
          }
        });
  }

  /** Visits the files, also those that are gone, that another tree does not have just so. */
  void notIn(Tree other, BiConsumer<String, File> visitor) {
    files.differing(other.files, (number, file) -> visitor.accept(paths.path(number), file));
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
