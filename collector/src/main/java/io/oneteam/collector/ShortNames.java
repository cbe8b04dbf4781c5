package io.oneteam.collector;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What configured files and folders are called in reports: as much of the end of a path as tells it
 * from the others, so that the same input makes the same report wherever it lies.
 */
public final class ShortNames {
  private ShortNames() {}

  /** Every distinct path with its name, in the order given; separators are slashes. */
  public static Map<Path, String> of(List<Path> paths) {
    Map<Path, String> names = new LinkedHashMap<>();
    for (Path path : new LinkedHashSet<>(paths)) {
      int parts = 1;
      while (parts < path.getNameCount() && shared(path, parts, paths)) {
        parts++;
      }
      names.put(path, end(path, parts));
    }
    return names;
  }

  private static boolean shared(Path path, int parts, List<Path> paths) {
    String end = end(path, parts);
    return paths.stream().anyMatch(other -> !other.equals(path) && end(other, parts).equals(end));
  }

  private static String end(Path path, int parts) {
    int count = path.getNameCount();
    Path end = count == 0 ? path : path.subpath(Math.max(0, count - parts), count);
    return end.toString().replace('\\', '/');
  }
}
