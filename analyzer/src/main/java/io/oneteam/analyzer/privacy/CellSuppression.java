package io.oneteam.analyzer.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Primary and complementary suppression in a table whose totals may be known. */
final class CellSuppression {
  private final int minimum;
  private final int[][] people;
  private final boolean[][] hidden;
  private final boolean[][] empty;

  private CellSuppression(
      List<List<@Nullable Double>> values, List<List<Integer>> counts, int minimum) {
    this.minimum = minimum;
    people =
        counts.stream().map(row -> row.stream().mapToInt(n -> n).toArray()).toArray(int[][]::new);
    hidden = new boolean[people.length][];
    empty = new boolean[people.length][];
    for (int r = 0; r < people.length; r++) {
      hidden[r] = new boolean[people[r].length];
      empty[r] = new boolean[people[r].length];
      for (int c = 0; c < people[r].length; c++) {
        empty[r][c] = values.get(r).get(c) == null;
      }
    }
  }

  static List<List<@Nullable Double>> apply(
      List<List<@Nullable Double>> values, List<List<Integer>> people, int minimum) {
    CellSuppression cells = new CellSuppression(values, people, minimum);
    cells.primary();
    boolean changed = !values.isEmpty();
    while (changed) {
      boolean rows = cells.complementRows();
      changed = cells.complementColumns() || rows;
    }
    return cells.shown(values);
  }

  private void primary() {
    for (int r = 0; r < people.length; r++) {
      for (int c = 0; c < people[r].length; c++) {
        hidden[r][c] = !empty[r][c] && people[r][c] > 0 && people[r][c] < minimum;
      }
    }
  }

  private boolean complementRows() {
    boolean changed = false;
    for (int r = 0; r < people.length; r++) {
      List<int[]> line = new ArrayList<>();
      for (int c = 0; c < people[r].length; c++) {
        line.add(new int[] {r, c});
      }
      changed |= complement(line);
    }
    return changed;
  }

  private boolean complementColumns() {
    boolean changed = false;
    int columns = people.length == 0 ? 0 : people[0].length;
    for (int c = 0; c < columns; c++) {
      List<int[]> line = new ArrayList<>();
      for (int r = 0; r < people.length; r++) {
        line.add(new int[] {r, c});
      }
      changed |= complement(line);
    }
    return changed;
  }

  /** Hides one cell more when the hidden ones of a line are a single one or about too few. */
  private boolean complement(List<int[]> line) {
    int cells = 0;
    int about = 0;
    int[] best = null;
    for (int[] at : line) {
      if (hidden[at[0]][at[1]]) {
        cells++;
        about += people[at[0]][at[1]];
      } else if (!empty[at[0]][at[1]] && (best == null || rank(at) < rank(best))) {
        best = at;
      }
    }
    if (best == null || cells == 0 || (cells > 1 && about >= minimum)) {
      return false;
    }
    hidden[best[0]][best[1]] = true;
    return true;
  }

  /** A cell about nobody is the last choice: its zero is easily guessed. */
  private int rank(int[] at) {
    int about = people[at[0]][at[1]];
    return about == 0 ? Integer.MAX_VALUE : about;
  }

  private List<List<@Nullable Double>> shown(List<List<@Nullable Double>> values) {
    List<List<@Nullable Double>> result = new ArrayList<>();
    for (int r = 0; r < values.size(); r++) {
      List<@Nullable Double> row = new ArrayList<>();
      for (int c = 0; c < values.get(r).size(); c++) {
        row.add(hidden[r][c] ? null : values.get(r).get(c));
      }
      result.add(Collections.unmodifiableList(row));
    }
    return Collections.unmodifiableList(result);
  }
}
