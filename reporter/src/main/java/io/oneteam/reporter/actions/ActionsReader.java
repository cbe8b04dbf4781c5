package io.oneteam.reporter.actions;

import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.report.QualityLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;

/** Reads what the team typed, whatever rows or columns it inserted. */
final class ActionsReader {
  private static final int SEARCHED_ROWS = 30;

  /** Columns that we fill: a row with nothing else in it was not typed by anyone. */
  private static final Set<String> OURS =
      Set.of(Actions.NUMBER, Actions.STATUS, Actions.NOW, Actions.SINCE);

  private final List<EarlierWorkbook> workbooks;
  private final Map<String, Actions.Row> rows = new LinkedHashMap<>();
  private final Set<String> extras = new LinkedHashSet<>();

  ActionsReader(List<EarlierWorkbook> workbooks) {
    this.workbooks = workbooks;
  }

  Actions read(List<QualityLine> notes) {
    workbooks.forEach(this::read);
    return new Actions(List.copyOf(rows.values()), List.copyOf(extras), notes);
  }

  private void read(EarlierWorkbook workbook) {
    int heading = headingRow(workbook.cells());
    Map<Integer, String> headings = new HashMap<>();
    int choices = Integer.MAX_VALUE;
    for (Map.Entry<Integer, Cell> cell : row(workbook, heading).entrySet()) {
      String text = words(cell.getValue()).strip();
      if (text.equals(Actions.CHOICE)) {
        choices = cell.getKey();
      } else if (cell.getKey() < choices) {
        headings.put(cell.getKey(), text);
      }
    }
    int last = choices;
    Map<String, String> figures = figures(workbook, heading, last);
    List<Map<String, Cell>> lines = new ArrayList<>();
    workbook
        .cells()
        .forEach(
            (row, line) -> {
              Map<String, Cell> cells = named(line, headings, last);
              if (row > heading && cells.keySet().stream().anyMatch(name -> !OURS.contains(name))) {
                lines.add(cells);
              }
            });
    Numbers numbers = new Numbers(workbook.period());
    lines.forEach(cells -> numbers.typed(number(cells)));
    lines.forEach(cells -> keep(workbook, numbers.of(number(cells), cells), cells, figures));
  }

  /** What stands under "No.", empty for nothing. */
  private static String number(Map<String, Cell> cells) {
    return words(cells.getOrDefault(Actions.NUMBER, Cell.empty())).strip();
  }

  private void keep(
      EarlierWorkbook workbook,
      String number,
      Map<String, Cell> cells,
      Map<String, String> figures) {
    cells.remove(Actions.NUMBER);
    cells.remove(Actions.NOW);
    cells.putIfAbsent(Actions.STATUS, Cell.of("open"));
    if (!workbook.period().isEmpty()) {
      cells.putIfAbsent(Actions.SINCE, Cell.of(workbook.period()));
    }
    String then = figures.get(words(cells.getOrDefault(Actions.FIGURE, Cell.empty())));
    if (then != null) {
      cells.putIfAbsent(Actions.THEN, Cell.of(then));
    }
    cells.keySet().stream().filter(name -> !Actions.COLUMNS.contains(name)).forEach(extras::add);
    rows.put(number, new Actions.Row(number, cells));
  }

  private static Map<String, Cell> named(
      Map<Integer, Cell> line, Map<Integer, String> headings, int choices) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (Map.Entry<Integer, Cell> cell : line.entrySet()) {
      if (cell.getKey() < choices) {
        String column = CellReference.convertNumToColString(cell.getKey());
        cells.put(headings.getOrDefault(cell.getKey(), "Column " + column), cell.getValue());
      }
    }
    return cells;
  }

  private static Map<String, String> figures(EarlierWorkbook workbook, int heading, int choices) {
    Map<String, String> figures = new HashMap<>();
    for (Map.Entry<Integer, Map<Integer, Cell>> line : workbook.cells().entrySet()) {
      Cell label = line.getValue().get(choices);
      Cell value = line.getValue().get(choices + 1);
      if (line.getKey() > heading && label != null && value != null) {
        figures.put(words(label), words(value));
      }
    }
    return figures;
  }

  /** Where the headings stand, negative where none of them is "What we will do". */
  static int headingRow(Map<Integer, Map<Integer, Cell>> sheet) {
    return sheet.entrySet().stream()
        .filter(line -> line.getKey() < SEARCHED_ROWS)
        .filter(
            line ->
                line.getValue().values().stream()
                    .anyMatch(cell -> words(cell).strip().equals(Actions.ACTION)))
        .mapToInt(Map.Entry::getKey)
        .min()
        .orElse(-1);
  }

  private static Map<Integer, Cell> row(EarlierWorkbook workbook, int row) {
    return workbook.cells().getOrDefault(row, Map.of());
  }

  static String words(Cell cell) {
    if (cell.text() != null) {
      return cell.text();
    }
    Double number = cell.number();
    return number == null
        ? ""
        : number == Math.rint(number) ? String.valueOf(number.longValue()) : number.toString();
  }
}
