package io.oneteam.analyzer.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a notebook imports what lives in its own repository. */
final class OwnPackages {
  /** By path: every birth of a notebook asks for all modules. */
  private final Map<String, List<String>> names = new HashMap<>();

  /** Whether a tree holds a module that one of these dotted names may mean. */
  boolean imported(List<String> imports, Tree tree) {
    Set<String> wanted = new HashSet<>();
    for (String dotted : imports) {
      String[] parts = dotted.replaceFirst("^\\.+", "").split("\\.");
      wanted.add(parts[0]);
      if (parts.length > 1) {
        wanted.add(parts[0] + "." + parts[1]);
      }
    }
    Set<String> own = new HashSet<>();
    tree.forEach(
        (path, file) -> {
          if (file.lineage() < 0) {
            for (String name : names.computeIfAbsent(path, OwnPackages::names)) {
              if (wanted.contains(name)) {
                own.add(name);
              }
            }
          }
        });
    return !own.isEmpty();
  }

  /** What a module may be imported by: a package and what is in it, or the innermost folder. */
  private static List<String> names(String path) {
    List<String> names = new ArrayList<>();
    String[] parts = path.substring(0, path.lastIndexOf('.')).split("/");
    for (int i = 0; i + 1 < parts.length; i++) {
      names.add(parts[i] + "." + parts[i + 1]);
    }
    names.add(parts.length > 1 ? parts[parts.length - 2] : parts[0]);
    return names;
  }
}
