package io.oneteam.analyzer.lineage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a notebook imports what lives in its own repository. */
final class OwnPackages {
  private final Set<String> folders = new HashSet<>();

  private OwnPackages() {}

  static OwnPackages in(Tree tree) {
    OwnPackages own = new OwnPackages();
    tree.forEach(
        (path, file) -> {
          if (file.lineage() < 0) {
            own.add(path);
          }
        });
    return own;
  }

  private void add(String path) {
    String[] names = path.substring(0, path.lastIndexOf('.')).split("/");
    for (int i = 0; i + 1 < names.length; i++) {
      folders.add(names[i] + "." + names[i + 1]);
    }
    if (names.length > 1) {
      folders.add(names[names.length - 2]);
    } else {
      folders.add(names[0]);
    }
  }

  boolean imports(List<String> imports) {
    return imports.stream().anyMatch(this::own);
  }

  private boolean own(String dotted) {
    String[] names = dotted.replaceFirst("^\\.+", "").split("\\.");
    return folders.contains(names[0])
        || (names.length > 1 && folders.contains(names[0] + "." + names[1]));
  }
}
