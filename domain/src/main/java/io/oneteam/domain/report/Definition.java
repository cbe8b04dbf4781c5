package io.oneteam.domain.report;

/**
 * A rule or parameter in force.
 *
 * @param name what it governs
 * @param value the value in force
 * @param meaning what it means in words
 * @param changed whether it differs from the rules the previous report of the period was made with
 */
public record Definition(String name, String value, String meaning, boolean changed) {

  /** One that is not compared with an earlier report. */
  public Definition(String name, String value, String meaning) {
    this(name, value, meaning, false);
  }
}
