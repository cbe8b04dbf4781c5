package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Dwell;
import io.oneteam.analyzer.facts.Dwells;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.statistics.LogRank;
import io.oneteam.analyzer.statistics.Observations;
import io.oneteam.analyzer.statistics.RateRatio;
import io.oneteam.analyzer.statistics.wording.Refusals;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.measurement.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Do models of the same age arrive more often this period than in the one before? Period slices,
 * log-rank with delayed entry, rate ratio; refused below five arrivals in either period.
 */
final class RateChange {
  final Estimate ratio;
  final @Nullable Double p;
  final Ways now;
  final Ways before;

  RateChange(Facts facts, Dwells dwells) {
    now = Ways.of(dwells.all(), facts.period());
    before = Ways.of(dwells.all(), facts.history().previous());
    int a = now.count(Dwell.End.ARRIVED);
    int b = before.count(Dwell.End.ARRIVED);
    Map<String, Observations> groups = new LinkedHashMap<>();
    groups.put("now", now.arrivals());
    groups.put("before", before.arrivals());
    LogRank test = LogRank.of(groups);
    RateRatio found =
        a < Refusals.TEST_EVENTS || b < Refusals.TEST_EVENTS ? null : test.rateRatio(Numbers.LEVEL);
    p = found == null ? null : test.p();
    ratio = found == null ? refused(dwells, a, b) : shown(dwells, found, a, b);
  }

  private Estimate refused(Dwells dwells, int a, int b) {
    String noun = dwells.destination().noun();
    return Estimate.refused(
        "rate-ratio",
        Estimate.TEAM,
        Unit.RATIO,
        now.size(),
        Words.count(a, "model")
            + " reached "
            + noun
            + " this period and "
            + b
            + " in the one before; 5 in each are needed to compare");
  }

  private Estimate shown(Dwells dwells, RateRatio found, int a, int b) {
    int events = a + b;
    double low = found.limits().low();
    double high = found.limits().high();
    boolean certain = low > 1 || high < 1;
    return new Estimate(
        "rate-ratio",
        Estimate.TEAM,
        Status.SHOWN,
        found.estimate(),
        low,
        high,
        now.size() + before.size(),
        events,
        Unit.RATIO,
        List.of(),
        "log-rank on period slices with delayed entry, rate ratio",
        "This period models of the same age reached "
            + dwells.destination().noun()
            + " "
            + Words.decimal(found.estimate())
            + " times as often as in the one before ("
            + Words.decimal(low)
            + "–"
            + Words.decimal(high)
            + ", "
            + events
            + " arrivals)"
            + (certain ? "" : Numbers.cannotTell(a, b, "periods")),
        null);
  }
}
