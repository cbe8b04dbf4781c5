package io.oneteam.analyzer.statistics.wording;

import io.oneteam.analyzer.statistics.Limits;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as a report prints them: whole days, whole per cent, one decimal for the rest. */
public final class Words {
  private Words() {}

  /** "1 model", "3 models". */
  public static String count(int n, String one, String many) {
    return n + " " + (n == 1 ? one : many);
  }

  /** "88". */
  public static String days(double days) {
    return String.valueOf(Math.round(days));
  }

  /** "40 %". */
  public static String percent(double share) {
    return Math.round(100 * share) + " %";
  }

  /** "24–58 %". */
  public static String percent(Limits limits) {
    return Math.round(100 * limits.low()) + "–" + percent(limits.high());
  }

  /** "2.6". */
  public static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** "1.9–3.5". */
  public static String decimal(Limits limits) {
    return decimal(limits.low()) + "–" + decimal(limits.high());
  }

  /** "61–140", "from 61", "up to 140" or "open at both ends". */
  public static String daysRange(@Nullable Double low, @Nullable Double high) {
    if (low != null && high != null) {
      return days(low) + "–" + days(high);
    }
    if (low != null) {
      return "from " + days(low);
    }
    return high != null ? "up to " + days(high) : "open at both ends";
  }

  /** "They took 12, 40 and 131 days"; empty without any. */
  public static String took(List<Double> durations) {
    if (durations.isEmpty()) {
      return "";
    }
    List<String> days = durations.stream().sorted().map(Words::days).toList();
    int last = days.size() - 1;
    String text =
        last == 0
            ? days.get(0)
            : String.join(", ", days.subList(0, last)) + " and " + days.get(last);
    String unit = text.equals("1") ? " day" : " days";
    return (last == 0 ? "It took " : "They took ") + text + unit;
  }

  /** "1 of 4", or "7 of 10" above one half. */
  public static String chance(double probability) {
    if (probability > 0.5) {
      return Math.round(10 * probability) + " of 10";
    }
    return "1 of " + Math.round(1 / Math.max(probability, 0.05));
  }
}
