package io.oneteam.domain.report;

/**
 * One line of the Data quality sheet.
 *
 * @param severity how much it matters
 * @param topic what it is about: a source, a measure, people
 * @param sentence what is so, where, and what to do
 * @param count how many rows it concerns
 */
public record QualityLine(Severity severity, String topic, String sentence, long count) {
  /** How much a line matters. A GAP makes the exit code 3. */
  public enum Severity {
    GAP,
    WARNING,
    NOTE
  }
}
