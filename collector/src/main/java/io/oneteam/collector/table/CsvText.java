package io.oneteam.collector.table;

import java.util.List;
import java.util.stream.Collectors;

/** Writes CSV that no spreadsheet takes for a formula. */
public final class CsvText {
  private CsvText() {}

  /** One line with its end. Cells that begin like a formula get an apostrophe in front. */
  public static String line(List<String> cells) {
    return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    String plain = text.replaceAll("[\\p{Cntrl}]", " ");
    String safe = !plain.isEmpty() && "=+-@".indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
    boolean quoted = safe.chars().anyMatch(c -> ",;\"\t".indexOf(c) >= 0);
    return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
