package io.oneteam.collector.table;

/**
 * Something wrong in a table.
 *
 * @param line line in the file, from 1; 0 for the file as a whole
 * @param column heading of the column, empty for the whole line
 * @param sentence what is wrong and what to do
 * @param harmless whether everything was read nevertheless
 */
public record Problem(int line, String column, String sentence, boolean harmless) {

  /** Something that was left out. */
  public static Problem of(int line, String column, String sentence) {
    return new Problem(line, column, sentence, false);
  }

  /** Something to know. */
  public static Problem note(int line, String column, String sentence) {
    return new Problem(line, column, sentence, true);
  }

  /** One sentence with the place: "people.csv, line 3, column from: …". */
  public String in(String file) {
    String place = line == 0 ? file : file + ", line " + line;
    return (column.isEmpty() ? place : place + ", column " + column) + ": " + sentence;
  }
}
