package io.oneteam.domain.measurement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a listing: at most one of text, number, day and instant is set; none is an empty
 * cell.
 *
 * @param text untrusted text
 * @param number a number in its column's unit
 * @param day a date
 * @param instant an instant, shown in UTC
 * @param link an address the text leads to, null for none
 */
public record Cell(
    @Nullable String text,
    @Nullable Double number,
    @Nullable LocalDate day,
    @Nullable Instant instant,
    @Nullable String link) {

  public Cell {
    number = Rounding.ofNullable(number);
  }

  private static final Cell EMPTY = new Cell(null, null, null, null, null);

  /** Nothing. */
  public static Cell empty() {
    return EMPTY;
  }

  /** Text; null is an empty cell. */
  public static Cell of(@Nullable String text) {
    return text == null ? EMPTY : new Cell(text, null, null, null, null);
  }

  /** A number; null is an empty cell. */
  public static Cell of(@Nullable Number number) {
    return number == null ? EMPTY : new Cell(null, number.doubleValue(), null, null, null);
  }

  /** A day; null is an empty cell. */
  public static Cell of(@Nullable LocalDate day) {
    return day == null ? EMPTY : new Cell(null, null, day, null, null);
  }

  /** An instant; null is an empty cell. */
  public static Cell of(@Nullable Instant instant) {
    return instant == null ? EMPTY : new Cell(null, null, null, instant, null);
  }

  /** Text that leads somewhere; a null link leaves plain text. */
  public static Cell link(String text, @Nullable String link) {
    return new Cell(text, null, null, null, link);
  }
}
