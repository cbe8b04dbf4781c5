package io.oneteam.analyzer.lineage;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Notebooks that a hook exports on saving: a script of the same name beside or below the notebook
 * that holds all of its code, nothing else, before and after a commit that changes both. The two
 * are one thing under two names, which a single export does not show but the next change does.
 */
final class KeptExports {
  private static final double WHOLE = 0.9;

  private final Set<Integer> trails = new HashSet<>();

  /** Takes note of a script that changed in a commit which changed the notebook beside it too. */
  void seen(Code before, Code after, Candidate notebook) {
    if (same(before, notebook.before()) && same(after, notebook.after())) {
      trails.add(notebook.trail().number());
    }
  }

  /** Whether a module is a notebook's export, kept up to date. */
  boolean paired(String module, Trail notebook) {
    return trails.contains(notebook.number())
        && notebook.paths().stream().anyMatch(path -> beside(module, path));
  }

  /** A script that wraps the code in functions of its own went its own way. */
  private static boolean same(Code script, @Nullable Code cells) {
    if (cells == null || script.telling().length == 0) {
      return false;
    }
    int most = Math.max(script.telling().length, cells.telling().length);
    return Hashes.common(script.telling(), cells.telling()) >= WHOLE * most
        && script.definitions().stream()
            .allMatch(
                own -> cells.definitions().stream().anyMatch(its -> its.name().equals(own.name())));
  }

  /** Whether a script's name and place are those of a notebook's export. */
  static boolean beside(String module, String notebook) {
    String folder = notebook.substring(0, notebook.lastIndexOf('/') + 1);
    return module.startsWith(folder) && stem(module).equals(stem(notebook));
  }

  private static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
  }
}
