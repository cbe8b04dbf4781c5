package io.oneteam.analyzer.lineage;

import io.oneteam.domain.lineage.Definition;
import io.oneteam.domain.lineage.FileContent;
import io.oneteam.domain.lineage.Signs;
import io.oneteam.domain.lineage.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * What one blob of source says, reduced to what lineage needs.
 *
 * @param notebook whether its source is cells
 * @param written whether hands wrote it: false for one half of a pair and for generated files
 * @param exported whether it carries the marks of a notebook's export
 * @param statements distinct hashes of all its statements but imports, ascending
 * @param telling those of them that tell where code comes from, ascending
 * @param layouts for each telling statement how it was first typed
 * @param tokens for each telling statement how many tokens it has
 * @param links those of the telling that are links of a chain of calls, ascending
 * @param definitions its functions and classes
 * @param imports what it imports, dotted
 * @param runs notebooks and scripts it runs
 * @param cells how it is divided into cells
 * @param signs what kind of work its calls speak of
 */
record Code(
    boolean notebook,
    boolean written,
    boolean exported,
    long[] statements,
    long[] telling,
    int[] layouts,
    int[] tokens,
    long[] links,
    List<Definition> definitions,
    List<String> imports,
    List<String> runs,
    FileContent.Cells cells,
    Signs signs) {

  static Code of(FileContent content) {
    List<Statement> all = content.statements();
    long[] telling = hashes(all, Statement::telling);
    int[] layouts = new int[telling.length];
    int[] tokens = new int[telling.length];
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).telling()) {
        int place = Arrays.binarySearch(telling, all.get(i).hash());
        layouts[place] = all.get(i).layout();
        tokens[place] = all.get(i).tokens();
      }
    }
    return new Code(
        content.kind() == FileContent.Kind.NOTEBOOK,
        content.origin().generated() == null,
        content.origin().exported(),
        hashes(all, statement -> !statement.importing() && !statement.link()),
        telling,
        layouts,
        tokens,
        hashes(all, statement -> statement.link() && statement.telling()),
        content.definitions(),
        content.imports(),
        content.runs(),
        content.cells(),
        content.signs());
  }

  /**
   * What a module shares with notebooks.
   *
   * @param telling hashes of telling statements, ascending
   */
  static Code sifted(boolean written, long[] telling, List<Definition> definitions) {
    return new Code(
        false,
        written,
        false,
        Hashes.NONE,
        telling,
        new int[telling.length],
        new int[telling.length],
        Hashes.NONE,
        definitions,
        List.of(),
        List.of(),
        FileContent.Cells.NONE,
        Signs.NONE);
  }

  /** Distinct hashes of some statements, ascending. */
  private static long[] hashes(List<Statement> statements, Predicate<Statement> wanted) {
    long[] hashes = new long[statements.size()];
    int size = 0;
    for (Statement statement : statements) {
      if (wanted.test(statement)) {
        hashes[size++] = statement.hash();
      }
    }
    Arrays.sort(hashes, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[distinct++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, distinct);
  }

  /** Whether one of its telling statements has this hash. */
  boolean holds(long statement) {
    return Arrays.binarySearch(telling, statement) >= 0;
  }

  /** Tokens of some of its telling statements together. */
  int tokens(long[] some) {
    int sum = 0;
    for (long statement : some) {
      int place = Arrays.binarySearch(telling, statement);
      sum += place < 0 ? 0 : tokens[place];
    }
    return sum;
  }

  /** Whether a telling statement is but a link of a chain of calls. */
  boolean links(long statement) {
    return Arrays.binarySearch(links, statement) >= 0;
  }

  /** Whether it defines something of that name and likeness. */
  boolean defines(Definition definition) {
    return defines(definition, Trails.SAME);
  }

  /** Whether it defines something of that name, at least so much alike (0..1). */
  boolean defines(Definition definition, double likeness) {
    for (Definition own : definitions) {
      if (own.name().equals(definition.name()) && own.similarity(definition) >= likeness) {
        return true;
      }
    }
    return false;
  }

  /** Whether both hold a telling statement and typed it alike. */
  boolean typedAlike(Code other, long statement) {
    int own = Arrays.binarySearch(telling, statement);
    int its = Arrays.binarySearch(other.telling, statement);
    return own >= 0 && its >= 0 && layouts[own] == other.layouts[its];
  }

  /** Share 0..1 of statements in common (Dice); 1 for two empty ones. */
  double similarity(Code other) {
    int sum = statements.length + other.statements.length;
    return sum == 0 ? 1 : 2.0 * Hashes.common(statements, other.statements) / sum;
  }
}
