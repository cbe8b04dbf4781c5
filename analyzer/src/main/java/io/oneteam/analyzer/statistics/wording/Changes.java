package io.oneteam.analyzer.statistics.wording;

import io.oneteam.analyzer.statistics.Detectable;
import io.oneteam.analyzer.statistics.LogRank;
import io.oneteam.analyzer.statistics.RateRatio;

/** Two periods in words. Never "no difference": "cannot tell". */
public final class Changes {
  private static final String METHOD = "log-rank at equal age, Peto rate ratio";

  private Changes() {}

  /**
   * This period against the one before.
   *
   * @param test two groups: this period first
   * @param unitsNow units in this period
   * @param unitsBefore units in the one before
   * @param period "quarter"
   */
  public static Statement rates(
      LogRank test, int unitsNow, int unitsBefore, Wording wording, String period) {
    int now = test.observed().get(0);
    int before = test.observed().get(1);
    int n = unitsNow + unitsBefore;
    String reason = Refusals.comparison(wording, now, before, null);
    RateRatio ratio = test.rateRatio(0.95);
    if (reason != null || ratio == null) {
      String text = reason == null ? "no time at which both periods were at risk" : reason;
      return Statement.refused(n, now + before, METHOD, Durations.sentence(text));
    }
    String rates =
        "this "
            + period
            + " "
            + wording.many()
            + " of the same age "
            + wording.did()
            + " "
            + Words.decimal(ratio.estimate())
            + " times as often ("
            + Words.decimal(ratio.limits())
            + "; "
            + now
            + " against "
            + before
            + ")";
    String verdict =
        ratio.limits().contains(1)
            ? ": cannot tell from chance; a halved median would have shown in "
                + Words.chance(Detectable.halvedMedian(now, before))
                + " such "
                + period
                + "s"
            : "";
    return new Statement(
        FigureStatus.SHOWN,
        ratio.estimate(),
        ratio.limits().low(),
        ratio.limits().high(),
        n,
        now + before,
        METHOD,
        Durations.sentence(rates + verdict));
  }
}
