package io.oneteam.analyzer.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Square tables as lists of rows. */
final class Tables {
  private Tables() {}

  /** One cell. */
  interface Cell<T> {
    @Nullable T at(int row, int column);
  }

  static <T> List<List<T>> of(int size, Cell<T> cell) {
    List<List<T>> rows = new ArrayList<>();
    for (int r = 0; r < size; r++) {
      List<T> row = new ArrayList<>();
      for (int c = 0; c < size; c++) {
        row.add(cell.at(r, c));
      }
      rows.add(Collections.unmodifiableList(row));
    }
    return Collections.unmodifiableList(rows);
  }
}
