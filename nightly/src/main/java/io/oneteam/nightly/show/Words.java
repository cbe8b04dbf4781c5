package io.oneteam.nightly.show;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values as a terminal shows them. Text from outside loses its control characters. */
final class Words {
  private Words() {}

  static String day(@Nullable Instant instant, ZoneId zone) {
    return instant == null ? "never" : LocalDate.ofInstant(instant, zone).toString();
  }

  static String days(Instant from, Instant to) {
    long days = Math.max(0, Duration.between(from, to).toDays());
    return days == 1 ? "1 day" : days + " days";
  }

  static String share(@Nullable Double share) {
    return share == null ? "-" : Math.round(100 * share) + " %";
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String commit(@Nullable String commit) {
    return commit == null ? "" : commit.substring(0, Math.min(10, commit.length()));
  }

  /** Untrusted text on one line of bounded length. */
  static String plain(String text, int most) {
    String clean = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
    return clean.length() <= most ? clean : clean.substring(0, most - 1) + "…";
  }
}
