package io.oneteam.collector.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant. */
public final class Suggestion {
  private Suggestion() {}

  /** "; did you mean …?" or nothing, when nothing known is near. */
  static String sentence(String word, Collection<String> known) {
    return nearest(word, known).map(name -> "; did you mean \"" + name + "\"?").orElse("");
  }

  /** The known word nearest to a word, when a third of its letters or fewer differ. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(name -> distance(wanted, name.toLowerCase(Locale.ROOT)) * 3 <= name.length())
        .min(
            Comparator.comparingInt(
                (String name) -> distance(wanted, name.toLowerCase(Locale.ROOT))));
  }

  /** Letters to insert, delete, replace. */
  private static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 20 || a.length() > 200) {
      return Integer.MAX_VALUE / 4;
    }
    int[] before = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] now = new int[b.length() + 1];
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(replaced, Math.min(before[j], now[j - 1]) + 1);
      }
      before = now;
    }
    return before[b.length()];
  }
}
