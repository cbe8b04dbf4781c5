package io.oneteam.domain.lineage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one blob holds, told by its source alone: a notebook's outputs are never looked at.
 *
 * @param blob hexadecimal object id
 * @param kind what it is, told by path and content
 * @param format for example "jupyter-4", "databricks", "jupytext-percent", "python", "yaml"
 * @param language lower case, for example "python", "r", "sql", "scala", "julia"; "" for none
 * @param statements logical statements in the order of the text; docstrings and comments are none
 * @param definitions functions, methods, classes, tables, in the order in which they end
 * @param cells how it is divided into cells; {@link Cells#NONE} for all but notebooks
 * @param origin whether hands wrote it
 * @param imports what it imports, dotted and as long as known: "sklearn.svm.SVC", ".model"
 * @param runs notebooks and scripts it runs: {@code %run}, papermill, {@code dbutils.notebook.run}
 * @param mentions files, images, versions, environments it names; untrusted text
 * @param signs what kind of work its calls speak of
 * @param problem why it could not be read, or not to its end; null when all is well
 */
public record FileContent(
    String blob,
    Kind kind,
    String format,
    String language,
    List<Statement> statements,
    List<Definition> definitions,
    Cells cells,
    Origin origin,
    List<String> imports,
    List<String> runs,
    List<Mention> mentions,
    Signs signs,
    @Nullable Problem problem) {

  public FileContent {
    statements = List.copyOf(statements);
    definitions = List.copyOf(definitions);
    imports = List.copyOf(imports);
    runs = List.copyOf(runs);
    mentions = List.copyOf(mentions);
  }

  /** A blob that could not be read at all. */
  public static FileContent unreadable(String blob, Kind kind, String format, Problem problem) {
    return new FileContent(
        blob,
        kind,
        format,
        "",
        List.of(),
        List.of(),
        Cells.NONE,
        Origin.HAND,
        List.of(),
        List.of(),
        List.of(),
        Signs.NONE,
        problem);
  }

  /** What it says besides its statements. */
  public FileContent outline() {
    return new FileContent(
        blob,
        kind,
        format,
        language,
        List.of(),
        definitions,
        cells,
        origin,
        imports,
        runs,
        mentions,
        signs,
        problem);
  }

  /** Whether there is something to read, be it not all of it. */
  public boolean readable() {
    return problem == null || !statements.isEmpty();
  }

  /** Number of statements that are not imports; five of them make a birth. */
  public int codeStatements() {
    int count = 0;
    for (Statement statement : statements) {
      if (!statement.importing()) {
        count++;
      }
    }
    return count;
  }

  /** Names of imported top-level packages, each once; relative imports are none. */
  public List<String> importedPackages() {
    return imports.stream()
        .filter(name -> !name.startsWith("."))
        .map(name -> name.contains(".") ? name.substring(0, name.indexOf('.')) : name)
        .distinct()
        .toList();
  }

  /** What a blob is. Stored by position: append only. */
  public enum Kind {
    NOTEBOOK,
    MODULE,
    /** An environment, job, workflow or deployment definition. */
    ENVIRONMENT
  }

  /** Why a blob could not be read, or not to its end. Stored by position: append only. */
  public enum Problem {
    INVALID_JSON("not valid JSON"),
    CONFLICT_MARKERS("merge conflict markers inside"),
    TOO_LARGE("too large to be read to its end"),
    TOO_DEEP("nested too deeply"),
    MISSING("not in the repository (partial clone or damage)"),
    NO_NOTEBOOK("valid JSON, but no notebook");

    private final String words;

    Problem(String words) {
      this.words = words;
    }

    /** What a report prints. */
    public String words() {
      return words;
    }
  }

  /**
   * How a notebook is divided.
   *
   * @param code number of code cells
   * @param markdownRatio share 0..1 of text cells among all cells, 0 without cells
   * @param outOfOrder whether its cells were run out of order; false where the format cannot tell
   * @param parameters whether a cell takes parameters (papermill's tag, Databricks widgets)
   * @param written hash of the cells' sources as written, code and text; 0 for formats without
   *     outputs, where every change is one of what was written
   */
  public record Cells(
      int code, double markdownRatio, boolean outOfOrder, boolean parameters, long written) {
    /** No cells. */
    public static final Cells NONE = new Cells(0, 0, false, false, 0);
  }

  /**
   * Whether hands wrote the file.
   *
   * @param generated why it counts as generated or as a pair's half ("nbdev", "jupytext",
   *     "generated header"), null when hands wrote it
   * @param pairedWith path of the file it is generated from or paired with, as far as it names one
   * @param exported whether it shows nbconvert's {@code # In[..]:} marks: once exported, then lived
   *     on; a sign, not a reason to leave it out
   */
  public record Origin(@Nullable String generated, @Nullable String pairedWith, boolean exported) {
    /** Written by hand. */
    public static final Origin HAND = new Origin(null, null, false);
  }
}
