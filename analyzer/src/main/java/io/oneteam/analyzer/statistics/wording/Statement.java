package io.oneteam.analyzer.statistics.wording;

import org.jspecify.annotations.Nullable;

/**
 * A figure in words.
 *
 * @param status what may be said
 * @param value in the unit of the figure (days, share 0 to 1, ratio, number of disciplines); {@code
 *     null} unless shown
 * @param low lower end of the range; for "at least" the bound; {@code null} = none
 * @param high upper end of the range; for "at most" the bound; {@code null} = none
 * @param n units it rests on
 * @param events units with the event; {@code null} where that means nothing
 * @param method how it was worked out, in words
 * @param sentence what a report prints, with n and the range inside
 */
public record Statement(
    FigureStatus status,
    @Nullable Double value,
    @Nullable Double low,
    @Nullable Double high,
    int n,
    @Nullable Integer events,
    String method,
    String sentence) {

  /** Nothing but the reason and the counts. */
  public static Statement refused(int n, @Nullable Integer events, String method, String sentence) {
    return new Statement(FigureStatus.REFUSED, null, null, null, n, events, method, sentence);
  }

  /** "At least {@code low}". */
  static Statement atLeast(double low, int n, int events, String method, String sentence) {
    return new Statement(FigureStatus.BOUND, null, low, null, n, events, method, sentence);
  }
}
