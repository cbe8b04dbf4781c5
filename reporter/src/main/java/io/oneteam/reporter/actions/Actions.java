package io.oneteam.reporter.actions;

import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.report.QualityLine;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the team typed into the Actions sheets of earlier workbooks.
 *
 * @param rows in the order they were typed, oldest workbook first
 * @param extraColumns headings of columns the team added, in their order
 * @param notes workbooks that could not be read, and why
 */
public record Actions(List<Row> rows, List<String> extraColumns, List<QualityLine> notes) {
  /** The sheet's name in every workbook. */
  public static final String SHEET = "Actions";

  /** Row of the headings, counted from 0. */
  public static final int HEADING_ROW = 4;

  public static final String NUMBER = "No.";
  public static final String ACTION = "What we will do";
  public static final String DUE = "By when";
  public static final String STATUS = "Status";
  public static final String FIGURE = "Figure it should move";
  public static final String THEN = "Then";
  public static final String NOW = "Now";
  public static final String SINCE = "Since";
  public static final String NOTES = "Notes";

  /** Our columns in their order. */
  public static final List<String> COLUMNS =
      List.of(NUMBER, ACTION, DUE, STATUS, FIGURE, THEN, NOW, SINCE, NOTES);

  /** Heading of the list of figures to choose from, to the right of the table. */
  public static final String CHOICE = "Figures to choose from";

  /** What a status may be. */
  public static final List<String> STATUSES = List.of("open", "done", "dropped");

  public Actions {
    rows = List.copyOf(rows);
    extraColumns = List.copyOf(extraColumns);
    notes = List.copyOf(notes);
  }

  /** Nothing typed yet. */
  public static Actions none() {
    return new Actions(List.of(), List.of(), List.of());
  }

  /**
   * One action.
   *
   * @param number stable across workbooks
   * @param cells what stands in each column, by heading; absent columns are empty
   */
  public record Row(String number, Map<String, Cell> cells) {
    public Row {
      cells = Map.copyOf(cells);
    }

    /** What stands under a heading. */
    public Cell cell(String heading) {
      return cells.getOrDefault(heading, Cell.empty());
    }

    /** The text under a heading, empty for none. */
    public String text(String heading) {
      String text = cell(heading).text();
      return text == null ? "" : text;
    }

    /** Whether nobody closed it. */
    public boolean open() {
      String status = text(STATUS).strip().toLowerCase(Locale.ROOT);
      return !status.equals("done") && !status.equals("dropped");
    }
  }
}
