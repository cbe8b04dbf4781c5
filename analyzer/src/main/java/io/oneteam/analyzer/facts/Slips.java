package io.oneteam.analyzer.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes out changes that were taken back within minutes. */
final class Slips {
  /** A change taken back sooner than this was a slip of the mouse. */
  static final Duration LIMIT = Duration.ofMinutes(30);

  private Slips() {}

  /**
   * Stays without slips.
   *
   * @param from begin of a stay; a stay lasts until the next begins
   * @param same whether two stays are the same state
   * @param join the stay before a slip and the one after it as one
   */
  static <T> List<T> without(
      List<T> stays, Function<T, Instant> from, BiPredicate<T, T> same, BinaryOperator<T> join) {
    List<T> kept = new ArrayList<>(stays);
    int i = 1;
    while (i + 1 < kept.size()) {
      Instant begin = from.apply(kept.get(i));
      Instant end = from.apply(kept.get(i + 1));
      boolean short_ = Duration.between(begin, end).compareTo(LIMIT) < 0;
      if (short_ && same.test(kept.get(i - 1), kept.get(i + 1))) {
        kept.set(i - 1, join.apply(kept.get(i - 1), kept.remove(i + 1)));
        kept.remove(i);
        i = Math.max(1, i - 1);
      } else {
        i++;
      }
    }
    return kept;
  }

  /** The later of two instants, of which one may be missing. */
  static Instant max(Instant a, @Nullable Instant b) {
    return b == null || a.isAfter(b) ? a : b;
  }

  /** The earlier of two instants, of which one may be missing. */
  static Instant min(Instant a, @Nullable Instant b) {
    return b == null || a.isBefore(b) ? a : b;
  }
}
