package io.oneteam.domain.files;

import io.oneteam.domain.history.FileKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One row of the catalogue: a file of that name in such a folder is of this kind. */
final class PathRule {
  private final FileKind kind;
  private final Set<String> folders;
  private final Set<String> names = new HashSet<>();
  private final Set<String> extensions = new HashSet<>();
  private final List<Wildcard> wildcards = new ArrayList<>();

  private PathRule(FileKind kind, Set<String> folders, List<String> names) {
    this.kind = kind;
    this.folders = folders;
    for (String name : names) {
      if (name.startsWith("*.") && name.indexOf('.', 2) < 0 && name.indexOf('*', 2) < 0) {
        extensions.add(name.substring(2));
      } else if (new Wildcard(name).isLiteral()) {
        this.names.add(name);
      } else {
        wildcards.add(new Wildcard(name));
      }
    }
  }

  /** Files of such names, anywhere. Names are lower case. */
  static PathRule named(FileKind kind, List<String> names) {
    return new PathRule(kind, Set.of(), names);
  }

  /** Files of such names with a folder of such a name above them. */
  static PathRule in(FileKind kind, List<String> folders, List<String> names) {
    return new PathRule(kind, Set.copyOf(folders), names);
  }

  FileKind kind() {
    return kind;
  }

  boolean matches(Parts path) {
    return (folders.isEmpty() || path.below(folders)) && nameMatches(path);
  }

  private boolean nameMatches(Parts path) {
    if (extensions.contains(path.extension) || names.contains(path.name)) {
      return true;
    }
    for (Wildcard wildcard : wildcards) {
      if (wildcard.matches(path.name)) {
        return true;
      }
    }
    return false;
  }

  /** A path taken apart once, in lower case. */
  static final class Parts {
    final String name;
    final String extension;
    private final String[] segments;

    Parts(String path) {
      segments = path.toLowerCase(Locale.ROOT).split("/", -1);
      name = segments[segments.length - 1];
      int dot = name.lastIndexOf('.');
      extension = dot < 0 ? "" : name.substring(dot + 1);
    }

    boolean below(Set<String> folders) {
      for (int i = 0; i < segments.length - 1; i++) {
        if (folders.contains(segments[i])) {
          return true;
        }
      }
      return false;
    }
  }
}
