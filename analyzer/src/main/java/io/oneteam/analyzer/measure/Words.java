package io.oneteam.analyzer.measure;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers in sentences, by one rule of rounding: days and per cent to whole. */
final class Words {
  private static final int MOST_LISTED = 5;

  private Words() {}

  /** "88 days", "1 day", "less than a day". */
  static String days(double days) {
    long whole = Math.round(days);
    if (whole == 0) {
      return days > 0 ? "less than a day" : "0 days";
    }
    return whole == 1 ? "1 day" : whole + " days";
  }

  /** "40 %". */
  static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  /** "7". */
  static String whole(double number) {
    return String.valueOf(Math.round(number));
  }

  /** "2.6". */
  static String decimal(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  /** What a test could have found: "1 of 4", "7 of 10". */
  static String chance(double probability) {
    return probability > 0.5
        ? Math.round(10 * probability) + " of 10"
        : "1 of " + Math.round(1 / Math.max(probability, 0.05));
  }

  /** "1 model", "24 models", "3 issues". */
  static String count(int count, String noun) {
    return count + " " + plural(count, noun);
  }

  /** "model", "models", "repositories", "branches". */
  static String plural(int count, String noun) {
    if (count == 1) {
      return noun;
    }
    if (noun.endsWith("y") && !noun.endsWith("ay")) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    return noun.endsWith("ch") ? noun + "es" : noun + "s";
  }

  /** "is" or "are". */
  static String are(int count) {
    return count == 1 ? "is" : "are";
  }

  /** "is" or "are" after "k of n models". */
  static String are(int k, int n) {
    return are(n == 1 ? 1 : k);
  }

  /** "has" or "have" after "k of n models". */
  static String have(int k, int n) {
    return have(n == 1 ? 1 : k);
  }

  /** What n units did, said of one: "have code" becomes "has code", "were done" "was done". */
  static String did(int n, String what) {
    return n != 1
        ? what
        : what.replaceFirst("^have ", "has ")
            .replaceFirst("^were ", "was ")
            .replaceFirst("^are ", "is ");
  }

  /** "has" or "have". */
  static String have(int count) {
    return count == 1 ? "has" : "have";
  }

  /** "61–140", "from 61", "up to 140", or empty when no end is known. */
  static String range(@Nullable Double low, @Nullable Double high) {
    if (low == null && high == null) {
      return "";
    }
    if (high == null) {
      return "from " + Math.round(low == null ? 0 : low);
    }
    return low == null ? "up to " + Math.round(high) : Math.round(low) + "–" + Math.round(high);
  }

  /** "24–58 %" or empty. */
  static String percentRange(@Nullable Double low, @Nullable Double high) {
    return low == null || high == null
        ? ""
        : Math.round(low * 100) + "–" + Math.round(high * 100) + " %";
  }

  /** A difference of days: "+3 days", "−1 day". */
  static String signedDays(double difference) {
    long days = Math.round(difference);
    return (days > 0 ? "+" : days < 0 ? "−" : "") + days(Math.abs(days));
  }

  /** A difference of shares: "+20 points", "−5 points". */
  static String points(double difference) {
    return signed(difference)
        + (Math.abs(Math.round(difference * 100)) == 1 ? " point" : " points");
  }

  /** "−5 to +44". */
  static String points(double low, double high) {
    return signed(low) + " to " + signed(high);
  }

  private static String signed(double difference) {
    long points = Math.round(difference * 100);
    return (points > 0 ? "+" : points < 0 ? "−" : "±") + Math.abs(points);
  }

  /** "a, b and c"; beyond five "a, b, c, d, e and 4 more". */
  static String list(List<String> items) {
    if (items.size() <= 1) {
      return items.isEmpty() ? "" : items.get(0);
    }
    if (items.size() > MOST_LISTED + 1) {
      return String.join(", ", items.subList(0, MOST_LISTED))
          + " and "
          + (items.size() - MOST_LISTED)
          + " more";
    }
    int last = items.size() - 1;
    return String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** With a capital first letter. */
  static String sentence(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
