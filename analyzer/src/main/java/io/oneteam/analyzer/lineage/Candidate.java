package io.oneteam.analyzer.lineage;

import io.oneteam.domain.lineage.Definition;
import org.jspecify.annotations.Nullable;

/**
 * A notebook that may be where a module's code came from.
 *
 * @param trail the notebook
 * @param path its path before the commit, or after it for one born with it
 * @param before its code before the commit, null when it is born with it
 * @param after its code after the commit when the commit changes it, else null
 * @param touched whether the commit changes or deletes it
 */
record Candidate(
    Trail trail, String path, @Nullable Code before, @Nullable Code after, boolean touched) {

  /** Whether the commit brings notebook and module at once. */
  boolean newborn() {
    return before == null;
  }

  boolean heldBefore(long statement) {
    return before != null && before.holds(statement);
  }

  boolean holds(long statement) {
    return heldBefore(statement) || (after != null && after.holds(statement));
  }

  boolean definedBefore(Definition definition) {
    return before != null && before.defines(definition);
  }

  boolean holds(Definition definition) {
    return definedBefore(definition) || (after != null && after.defines(definition));
  }

  /** Whether it uses the module, so that what both gain at once is no sign of a move. */
  boolean importsModule(String path) {
    Code code = after == null ? before : after;
    String dotted = path.substring(0, Math.max(0, path.lastIndexOf('.'))).replace('/', '.');
    String name = dotted.substring(dotted.lastIndexOf('.') + 1);
    return code != null
        && code.imports().stream()
            .anyMatch(
                used ->
                    dotted.endsWith(used)
                        || ("." + used + ".").contains("." + name + ".")
                        || dotted.contains(used + "."));
  }

  /** Whether it typed a statement as the module does. */
  boolean typedAlike(Code module, long statement) {
    return (before != null && before.typedAlike(module, statement))
        || (after != null && after.typedAlike(module, statement));
  }
}
