package io.oneteam.collector.table;

import io.oneteam.collector.SourceException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file as Excel, LibreOffice or an editor writes it: with or without byte order mark,
 * separated by comma, semicolon or tab (whichever splits the headings), columns in any order.
 *
 * @param rows lines that are not blank
 * @param problems what is wrong with the file as such
 */
public record Table(List<Row> rows, List<Problem> problems) {
  private static final long LARGEST = 64L << 20;
  private static final String SEPARATORS = ",;\t";

  public Table {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }

  /**
   * Reads a file.
   *
   * @param headings headings that mean something, in lower case
   * @param required headings that must be there
   * @throws SourceException when there is no such table in it: a sentence for the user
   */
  public static Table read(Path file, List<String> headings, List<String> required) {
    String name = String.valueOf(file.getFileName());
    try {
      if (Files.size(file) > LARGEST) {
        throw new SourceException(file + " is larger than 64 MB; is it the right file?");
      }
      return parse(name, Decoded.of(Files.readAllBytes(file)), headings, required);
    } catch (IOException e) {
      throw new SourceException(
          file + " cannot be read (" + e.getClass().getSimpleName() + "); is the path right?", e);
    }
  }

  static Table parse(String name, Decoded decoded, List<String> headings, List<String> required) {
    List<Problem> problems = new ArrayList<>();
    if (decoded.notUtf8Line() > 0) {
      problems.add(
          Problem.note(
              decoded.notUtf8Line(),
              "",
              "this is not UTF-8, so the file was read as Windows-1252; save it as \"CSV UTF-8\"."));
    }
    String text = decoded.text();
    int skipped = 0;
    if (text.regionMatches(true, 0, "sep=", 0, 4)) {
      text = text.substring(text.indexOf('\n') + 1);
      skipped = 1;
    }
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator(text, headings))
            .setIgnoreEmptyLines(false)
            .get();
    try (CSVParser parser =
        CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
      return collect(name, parser, skipped, headings, required, problems);
    } catch (IOException e) {
      throw new SourceException(name + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Table collect(
      String name,
      CSVParser parser,
      int skipped,
      List<String> headings,
      List<String> required,
      List<Problem> problems) {
    List<Row> rows = new ArrayList<>();
    List<String> columns = List.of();
    long line = parser.getCurrentLineNumber() + 1;
    try {
      for (CSVRecord record : parser) {
        int at = (int) line + skipped;
        line = parser.getCurrentLineNumber() + 1;
        if (columns.isEmpty() && record.stream().allMatch(String::isBlank)) {
          continue;
        }
        if (columns.isEmpty()) {
          columns = record.stream().map(Table::heading).toList();
          check(name, columns, headings, required, problems);
        } else {
          Row row = row(at, record, columns);
          if (row.cells().values().stream().anyMatch(cell -> !cell.isEmpty())) {
            rows.add(row);
          }
        }
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      // The line on which the row begins that cannot be read to its end.
      throw new SourceException(
          name
              + " is not a readable table from line "
              + (line + skipped)
              + " on: a quotation mark is not closed or followed by text.",
          e);
    }
    if (columns.isEmpty()) {
      throw new SourceException(
          name + " is empty; its first line must hold the headings " + String.join(", ", headings));
    }
    return new Table(rows, problems);
  }

  private static void check(
      String name,
      List<String> columns,
      List<String> headings,
      List<String> required,
      List<Problem> problems) {
    String missing =
        required.stream().filter(h -> !columns.contains(h)).collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new SourceException(
          name
              + ", line 1: there is no column "
              + missing
              + "; the headings are "
              + String.join(", ", headings)
              + ".");
    }
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!column.isEmpty() && !headings.contains(column)) {
        problems.add(
            Problem.note(
                1, column, "the column is not read" + Suggestion.sentence(column, headings) + "."));
      } else if (!seen.add(column) && !column.isEmpty()) {
        problems.add(Problem.of(1, column, "there are two such columns; the last one is read."));
      }
    }
  }

  private static Row row(int line, CSVRecord record, List<String> columns) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < columns.size() && i < record.size(); i++) {
      cells.put(columns.get(i), plain(record.get(i)));
    }
    return new Row(line, cells);
  }

  /** Without the apostrophe that keeps spreadsheets from reading a formula. */
  private static String plain(String cell) {
    String text = cell.replace('\u00a0', ' ').strip();
    return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
        ? text.substring(1)
        : text;
  }

  private static String heading(String cell) {
    return cell.strip().toLowerCase(Locale.ROOT);
  }

  private static char separator(String text, List<String> headings) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char best = ',';
    long most = -1;
    for (char candidate : SEPARATORS.toCharArray()) {
      long known =
          List.of(first.split(Pattern.quote(String.valueOf(candidate)))).stream()
              .map(cell -> heading(cell.replace("\"", "")))
              .filter(headings::contains)
              .count();
      if (known > most) {
        most = known;
        best = candidate;
      }
    }
    return best;
  }
}
