package io.oneteam.reporter.actions;

import io.oneteam.domain.measurement.Cell;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Numbers of the rows of one workbook: the typed one for the first row that has it; for rows that
 * have none, and for copies of a row, one made from what the row says, since its place changes when
 * somebody sorts the table.
 */
final class Numbers {
  private final String period;
  private final Set<String> typed = new HashSet<>();
  private final Set<String> given = new HashSet<>();

  Numbers(String period) {
    this.period = period;
  }

  /** Keeps a number for the row that has it; empty for none. */
  void typed(String number) {
    typed.add(number);
  }

  /** The number of a row, given once. */
  String of(String number, Map<String, Cell> cells) {
    if (!number.isEmpty() && given.add(number)) {
      return number;
    }
    String text = ActionsReader.words(cells.getOrDefault(Actions.ACTION, Cell.empty()));
    String digest = digest(period + "|" + (text.isEmpty() ? new TreeMap<>(cells) : text));
    String free = digest;
    for (int i = 2; typed.contains(free) || !given.add(free); i++) {
      free = digest + "." + i;
    }
    return free;
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
}
