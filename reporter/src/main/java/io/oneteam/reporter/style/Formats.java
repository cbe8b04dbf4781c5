package io.oneteam.reporter.style;

import io.oneteam.domain.measurement.Unit;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Number and date formats: as cell formats, and in words. Days are whole from ten on and have one
 * decimal below, everywhere.
 */
public final class Formats {
  private static final double WHOLE_FROM = 9.95;
  private static final String DAYS = "[=0]0;[<9.95]0.0;#,##0";
  private final Locale locale;
  private final String datePattern;

  private Formats(Locale locale, String datePattern) {
    this.locale = locale;
    this.datePattern = datePattern;
  }

  /**
   * Formats of a locale.
   *
   * @param tag language tag such as de-DE; null for ISO dates and English numbers
   */
  public static Formats of(@Nullable String tag) {
    if (tag == null || tag.isBlank()) {
      return new Formats(Locale.ENGLISH, "yyyy-MM-dd");
    }
    Locale locale = Locale.forLanguageTag(tag);
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
    return new Formats(locale, plain(pattern));
  }

  /** Days, months and years written out in digits whatever the JDK's locale data prefers. */
  private static String plain(String pattern) {
    String plain =
        pattern
            .replaceAll("[^yuMLd./-]", "")
            .replaceAll("[yu]+", "yyyy")
            .replaceAll("[ML]+", "MM")
            .replaceAll("d+", "dd")
            .replaceAll("[./-]+$", "");
    return plain.length() == "yyyy-MM-dd".length() ? plain : "yyyy-MM-dd";
  }

  /** Cell format of dates. */
  public String date() {
    return datePattern.toLowerCase(Locale.ROOT).replace("/", "\\/");
  }

  /** Cell format of instants, which are shown in UTC. */
  public String instant() {
    return date() + " hh:mm";
  }

  /** Cell format of a number; a null unit is a plain number. */
  public static String cell(@Nullable Unit unit, double value) {
    boolean plain = unit == null || unit == Unit.COUNT;
    return plain && value != Math.rint(value) ? "#,##0.0#" : cell(unit == null ? Unit.COUNT : unit);
  }

  /** Cell format of a unit's numbers. */
  public static String cell(Unit unit) {
    return switch (unit) {
      case DAYS -> DAYS;
      case SHARE -> "0 %";
      case COUNT -> "#,##0";
      case EFFECTIVE_NUMBER -> "0.0";
      case RATIO -> "0.00";
    };
  }

  /** Cell format of a headline: the number with its unit, after words such as "at least". */
  public static String headline(Unit unit, String before, double value) {
    String prefix = before.isEmpty() ? "" : "\"" + before + " \"";
    return unit == Unit.DAYS
        ? "[=0]"
            + prefix
            + "0\" days\";[<9.95]"
            + prefix
            + "0.0\" days\";"
            + prefix
            + "#,##0\" days\""
        : prefix + cell(unit, value);
  }

  /** A date in words. */
  public String words(LocalDate day) {
    return DateTimeFormatter.ofPattern(datePattern, locale).format(day);
  }

  /** A number in words without its unit's name, for example 143, 4.5, 46 %. */
  public String words(double value, Unit unit) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    int digits =
        switch (unit) {
          case DAYS -> value != 0 && Math.abs(value) < WHOLE_FROM ? 1 : 0;
          case SHARE, COUNT -> 0;
          case EFFECTIVE_NUMBER -> 1;
          case RATIO -> 2;
        };
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    format.setRoundingMode(RoundingMode.HALF_UP);
    String text = format.format(unit == Unit.SHARE ? value * 100 : value);
    return unit == Unit.SHARE ? text + " %" : text;
  }

  /** A number in words with its unit's name. */
  public String full(double value, Unit unit) {
    return words(value, unit) + (unit == Unit.DAYS ? " days" : "");
  }
}
