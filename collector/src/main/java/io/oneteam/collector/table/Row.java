package io.oneteam.collector.table;

import java.util.Map;

/**
 * One line of a table.
 *
 * @param line line in the file on which it begins, from 1
 * @param cells text by heading in lower case, without surrounding space; blank cells are empty
 */
public record Row(int line, Map<String, String> cells) {
  public Row {
    cells = Map.copyOf(cells);
  }

  /** The text under a heading; empty when blank or without that column. */
  public String cell(String heading) {
    return cells.getOrDefault(heading, "");
  }

  /** Whether the cell is blank. */
  public boolean blank(String heading) {
    return cell(heading).isEmpty();
  }
}
