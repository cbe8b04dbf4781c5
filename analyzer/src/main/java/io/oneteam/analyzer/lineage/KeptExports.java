package io.oneteam.analyzer.lineage;

import java.util.HashSet;
import java.util.Set;

/**
 * Notebooks that a hook exports on saving: a script of the same name that changes with the notebook
 * and never says more. The two are one thing under two names, which a single export does not show
 * but the next change does.
 */
final class KeptExports {
  private static final double WHOLE = 0.9;

  private final Set<Integer> trails = new HashSet<>();

  /** Takes note of a module that changed in a commit which changed a notebook as well. */
  void seen(String module, Code before, Code after, Candidate notebook) {
    Code cells = notebook.after();
    if (cells != null
        && stem(module).equals(stem(notebook.path()))
        && whole(before, notebook)
        && Hashes.common(after.telling(), cells.telling()) >= WHOLE * after.telling().length) {
      trails.add(notebook.trail().number());
    }
  }

  private static boolean whole(Code before, Candidate notebook) {
    Code cells = notebook.before();
    return cells != null
        && before.telling().length > 0
        && Hashes.common(before.telling(), cells.telling()) >= WHOLE * before.telling().length;
  }

  /** Whether a module is a notebook's export, kept up to date. */
  boolean paired(String module, Trail notebook) {
    return trails.contains(notebook.number())
        && notebook.paths().stream().anyMatch(path -> stem(path).equals(stem(module)));
  }

  private static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
  }
}
