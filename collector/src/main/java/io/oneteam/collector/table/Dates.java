package io.oneteam.collector.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days as spreadsheets show them. Whether 03/04/2026 is in March or April is told by the
 * other dates of the same file (13 and above is a day); when none tells, it is refused.
 */
public final class Dates {
  private static final Pattern SLASHED =
      Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})(?:[T ].*)?");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}");
  private static final List<DateTimeFormatter> WORDS =
      List.of(words("d MMM uuuu"), words("d MMMM uuuu"), words("MMM d uuuu"), words("MMMM d uuuu"));

  private enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN
  }

  private final Order slashes;

  private Dates(Order slashes) {
    this.slashes = slashes;
  }

  /** Learns the order of day and month from all dates of a file. */
  public static Dates learnt(Collection<String> cells) {
    boolean dayFirst = false;
    boolean monthFirst = false;
    for (String cell : cells) {
      Matcher matcher = SLASHED.matcher(cell);
      if (matcher.matches() && !matcher.group(2).equals(".")) {
        dayFirst |= Integer.parseInt(matcher.group(1)) > 12;
        monthFirst |= Integer.parseInt(matcher.group(3)) > 12;
      }
    }
    return new Dates(
        dayFirst == monthFirst ? Order.UNKNOWN : dayFirst ? Order.DAY_FIRST : Order.MONTH_FIRST);
  }

  /**
   * The day a cell names; a month stands for its first or last day.
   *
   * @return empty when it is no date, or one that can be read in two ways
   */
  public Optional<LocalDate> day(String cell, boolean endOfMonth) {
    try {
      return parse(cell.strip(), endOfMonth);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> parse(String text, boolean endOfMonth) {
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return Optional.of(date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)));
    }
    Matcher month = MONTH.matcher(text);
    if (month.matches()) {
      YearMonth of = YearMonth.parse(text);
      return Optional.of(endOfMonth ? of.atEndOfMonth() : of.atDay(1));
    }
    Matcher slashed = SLASHED.matcher(text);
    if (slashed.matches()) {
      return slashed(slashed);
    }
    if (SERIAL.matcher(text).matches()) {
      // A cell formatted as a number: days since 1899-12-30.
      return Optional.of(LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(text)));
    }
    return inWords(text);
  }

  private Optional<LocalDate> slashed(Matcher matcher) {
    String year = matcher.group(4).length() == 2 ? "20" + matcher.group(4) : matcher.group(4);
    String first = matcher.group(1);
    String second = matcher.group(3);
    // With dots the day stands first everywhere; equal numbers read the same both ways.
    boolean dayFirst = matcher.group(2).equals(".") || slashes == Order.DAY_FIRST;
    if (dayFirst || Integer.parseInt(first) == Integer.parseInt(second)) {
      return Optional.of(date(year, second, first));
    }
    return slashes == Order.MONTH_FIRST ? Optional.of(date(year, first, second)) : Optional.empty();
  }

  private static Optional<LocalDate> inWords(String text) {
    String plain = text.replace(",", " ").replace(".", " ").replaceAll("\\s+", " ").strip();
    for (DateTimeFormatter format : WORDS) {
      try {
        return Optional.of(LocalDate.parse(plain, format));
      } catch (DateTimeParseException e) {
        continue;
      }
    }
    return Optional.empty();
  }

  private static LocalDate date(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  private static DateTimeFormatter words(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }
}
