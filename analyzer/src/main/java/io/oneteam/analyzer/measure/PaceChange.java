package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.statistics.LogRank;
import io.oneteam.analyzer.statistics.Observations;
import io.oneteam.analyzer.statistics.RateRatio;
import io.oneteam.analyzer.statistics.wording.Refusals;
import io.oneteam.domain.measurement.Finding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whether something ends sooner or later than in the period before: the log-rank test and its rate
 * ratio.
 *
 * @param what what happened to what: "Issues of the same age were finished"
 * @param times how that is counted, after "times as": "often"
 * @param sooner the question where the pace rose
 * @param later the question where it fell
 */
record PaceChange(String what, String times, String sooner, String later) {

  /** The finding; empty where either period has too few events to be tested. */
  Optional<Finding> between(Draft draft, Facts facts, Observations now, Observations before) {
    Map<String, Observations> groups = new LinkedHashMap<>();
    groups.put("now", now);
    groups.put("before", before);
    LogRank test = LogRank.of(groups);
    boolean enough =
        now.events() >= Refusals.TEST_EVENTS && before.events() >= Refusals.TEST_EVENTS;
    RateRatio ratio = enough ? test.rateRatio(Numbers.LEVEL) : null;
    Double p = test.p();
    if (ratio == null || p == null) {
      return Optional.empty();
    }
    boolean good = ratio.estimate() > 1;
    return Optional.of(
        Find.of(facts, draft, "speed")
            .says(
                what
                    + " "
                    + Words.decimal(ratio.estimate())
                    + " times as "
                    + times
                    + " as in the period before ("
                    + Words.decimal(ratio.limits().low())
                    + "–"
                    + Words.decimal(ratio.limits().high())
                    + ").")
            .asks(good ? sooner : later)
            .good(good)
            .effect(1 - Math.min(ratio.estimate(), 1 / ratio.estimate()))
            .p(p)
            .build());
  }
}
