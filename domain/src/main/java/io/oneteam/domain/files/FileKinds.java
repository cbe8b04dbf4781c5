package io.oneteam.domain.files;

import io.oneteam.domain.files.PathRule.Parts;
import io.oneteam.domain.history.FileKind;
import io.oneteam.domain.settings.Settings.FileSettings;

/**
 * Tells what a file is by its path: the configured globs first, then the catalogue's rules. A pure
 * function of the path; safe for threads. Formats told by content (a Python file that is a
 * notebook) are known to the lineage alone.
 */
public final class FileKinds {
  private final Globs ignored;
  private final Globs notebooks;
  private final Globs modules;

  private FileKinds(FileSettings settings) {
    ignored = Globs.of(settings.ignore());
    notebooks = Globs.of(settings.notebooks());
    modules = Globs.of(settings.modules());
  }

  /**
   * Kinds under a configuration.
   *
   * @throws IllegalArgumentException for a blank glob: a sentence for the user
   */
  public static FileKinds of(FileSettings settings) {
    return new FileKinds(settings);
  }

  /**
   * The kind of a file. Ignored files are {@link FileKind#OTHER}; configured notebooks and modules
   * are what the configuration says, a module at least {@link FileKind#CODE}.
   */
  public FileKind kindOf(String path) {
    if (ignored.matches(path)) {
      return FileKind.OTHER;
    }
    if (notebooks.matches(path)) {
      return FileKind.NOTEBOOK;
    }
    FileKind kind = catalogued(new Parts(path));
    return modules.matches(path) && !shipped(kind) ? FileKind.CODE : kind;
  }

  /**
   * Whether it is importable source code that a team ships: what the configuration calls a module,
   * or source that is no test, documentation, example, notebook, experiment or foreign code.
   */
  public boolean isModule(String path) {
    if (ignored.matches(path) || notebooks.matches(path)) {
      return false;
    }
    if (modules.matches(path)) {
      return true;
    }
    Parts parts = new Parts(path);
    return Catalogue.IMPORTABLE.contains(parts.extension)
        && !Catalogue.TOOLING.contains(parts.name)
        && !parts.below(Catalogue.UNSHIPPED)
        && importable(catalogued(parts));
  }

  /** Whether it lies where examples, tutorials, benchmarks and throw-away code lie. */
  public static boolean isUnshipped(String path) {
    return new Parts(path).below(Catalogue.UNSHIPPED);
  }

  /** Whether a file with a notebook's content counts as one: not what is left out or foreign. */
  public boolean mayBeNotebook(String path) {
    return !ignored.matches(path)
        && (notebooks.matches(path) || !new Parts(path).below(Catalogue.VENDORED));
  }

  private static FileKind catalogued(Parts parts) {
    for (PathRule rule : Catalogue.RULES) {
      if (rule.matches(parts)) {
        return rule.kind();
      }
    }
    return FileKind.OTHER;
  }

  /** A scoring script among deployment files and a dashboard's code are modules like any other. */
  private static boolean importable(FileKind kind) {
    return shipped(kind) || kind == FileKind.INFRASTRUCTURE || kind == FileKind.USER_INTERFACE;
  }

  private static boolean shipped(FileKind kind) {
    return switch (kind) {
      case MODEL_CODE, DATA_PIPELINE, SERVICE, CODE -> true;
      default -> false;
    };
  }
}
