package io.oneteam.reporter.actions;

import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.report.QualityLine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
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
    int heading = headingRow(workbook);
    if (heading < 0) {
      return;
    }
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
    Map<String, String> figures = figures(workbook, heading, choices);
    Map<String, Integer> seen = new HashMap<>();
    for (Map.Entry<Integer, Map<Integer, Cell>> line : workbook.cells().entrySet()) {
      if (line.getKey() > heading) {
        Map<String, Cell> cells = named(line.getValue(), headings, choices);
        if (cells.keySet().stream().anyMatch(name -> !OURS.contains(name))) {
          keep(workbook, cells, figures, seen);
        }
      }
    }
  }

  private void keep(
      EarlierWorkbook workbook,
      Map<String, Cell> cells,
      Map<String, String> figures,
      Map<String, Integer> seen) {
    Cell typed = cells.get(Actions.NUMBER);
    String number = typed == null ? number(workbook, cells, seen) : words(typed);
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

  /** From what the row says, since its place changes when somebody sorts the table. */
  private static String number(
      EarlierWorkbook workbook, Map<String, Cell> cells, Map<String, Integer> seen) {
    String text = words(cells.getOrDefault(Actions.ACTION, Cell.empty()));
    String basis = text.isEmpty() ? new java.util.TreeMap<>(cells).toString() : text;
    String digest = digest(workbook.period() + "|" + basis);
    int count = seen.merge(digest, 1, Integer::sum);
    return count == 1 ? digest : digest + "." + count;
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "A" + HexFormat.of().formatHex(hash, 0, 3);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
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

  private static int headingRow(EarlierWorkbook workbook) {
    List<Integer> found = new ArrayList<>();
    workbook
        .cells()
        .forEach(
            (row, cells) -> {
              boolean heads =
                  cells.values().stream().anyMatch(cell -> words(cell).equals(Actions.ACTION));
              if (row < SEARCHED_ROWS && heads) {
                found.add(row);
              }
            });
    return found.isEmpty() ? -1 : found.get(0);
  }

  private static Map<Integer, Cell> row(EarlierWorkbook workbook, int row) {
    return workbook.cells().getOrDefault(row, Map.of());
  }

  private static String words(Cell cell) {
    if (cell.text() != null) {
      return cell.text();
    }
    Double number = cell.number();
    return number == null
        ? ""
        : number == Math.rint(number) ? String.valueOf(number.longValue()) : number.toString();
  }
}
