package io.oneteam.analyzer.lineage;

import io.oneteam.domain.files.FileKinds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for a history's paths, in order of appearance, and what a path alone tells. */
final class Paths {
  private final FileKinds kinds;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> paths = new ArrayList<>();

  /** Asked for every version of a file; some hundred rules answer it. */
  private final Map<String, Boolean> modules = new HashMap<>();

  private final Map<String, Boolean> notebooks = new HashMap<>();

  Paths(FileKinds kinds) {
    this.kinds = kinds;
  }

  int number(String path) {
    Integer known = numbers.putIfAbsent(path, paths.size());
    if (known != null) {
      return known;
    }
    paths.add(path);
    return paths.size() - 1;
  }

  String path(int number) {
    return paths.get(number);
  }

  boolean isModule(String path) {
    return modules.computeIfAbsent(path, kinds::isModule);
  }

  /** Contents are known by blob, so that an editor's checkpoint looks like what it is a copy of. */
  boolean mayBeNotebook(String path) {
    return notebooks.computeIfAbsent(path, kinds::mayBeNotebook);
  }
}
