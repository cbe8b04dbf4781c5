package io.oneteam.analyzer.statistics.wording;

import io.oneteam.analyzer.statistics.AalenJohansen;
import io.oneteam.analyzer.statistics.CumulativeIncidence;
import io.oneteam.analyzer.statistics.IncidencePoint;
import io.oneteam.analyzer.statistics.Limits;
import io.oneteam.analyzer.statistics.Proportion;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shares in words. */
public final class Outcomes {
  private static final String INCIDENCE = "Aalen-Johansen, log-log limits";
  private static final String WILSON = "share, Wilson limits";

  private Outcomes() {}

  /**
   * Where units are by a day: the first cause is the headline.
   *
   * @param known units seen beyond the day or gone by then
   * @param words what to call each cause: production → "in production", abandoned → "abandoned"
   */
  public static Statement byDay(
      AalenJohansen curves, double day, int known, Wording wording, Map<String, String> words) {
    int n = curves.size();
    int events = curves.events();
    String reason = Refusals.shareByDay(wording, known, day);
    IncidencePoint point = curves.at(day);
    if (reason != null || point == null || point.causes().isEmpty()) {
      return Statement.refused(n, events, INCIDENCE, String.valueOf(reason));
    }
    StringBuilder text = new StringBuilder("By day ").append(Words.days(day)).append(", ");
    for (CumulativeIncidence cause : point.causes()) {
      Limits limits = cause.shown();
      text.append(Words.percent(cause.share())).append(" are ");
      text.append(words.getOrDefault(cause.cause(), cause.cause()));
      text.append(limits == null ? "" : " (" + Words.percent(limits) + ")").append(", ");
    }
    text.append(Words.percent(point.open())).append(" still open; ").append(wording.count(n));
    CumulativeIncidence headline = point.causes().get(0);
    Limits limits = headline.shown();
    return new Statement(
        FigureStatus.SHOWN,
        headline.share(),
        low(limits),
        high(limits),
        n,
        events,
        INCIDENCE,
        text.toString());
  }

  /**
   * A share of units.
   *
   * @param what the predicate: "were in production"
   */
  public static Statement share(Proportion share, Wording wording, String what) {
    Double estimate = share.estimate();
    Limits limits = share.limits();
    String few = Refusals.share(share.k(), share.n());
    String counts = share.k() + " of " + wording.count(share.n()) + " " + what;
    if (few != null || estimate == null || limits == null) {
      return Statement.refused(share.n(), share.k(), WILSON, counts);
    }
    return new Statement(
        FigureStatus.SHOWN,
        estimate,
        limits.low(),
        limits.high(),
        share.n(),
        share.k(),
        WILSON,
        counts + ": " + Words.percent(estimate) + " (" + Words.percent(limits) + ")");
  }

  private static @Nullable Double low(@Nullable Limits limits) {
    return limits == null ? null : limits.low();
  }

  private static @Nullable Double high(@Nullable Limits limits) {
    return limits == null ? null : limits.high();
  }
}
