package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.statistics.LogRank;
import io.oneteam.analyzer.statistics.Observations;
import io.oneteam.analyzer.statistics.RateRatio;
import io.oneteam.analyzer.statistics.wording.Refusals;
import io.oneteam.domain.measurement.Estimate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands out in the flow of issues: old work in progress, and a change of pace. */
final class FlowFindings {
  private FlowFindings() {}

  static void ageing(
      Draft draft, Facts facts, List<Cycle> all, @Nullable Double line, Links links) {
    List<Cycle> open =
        all.stream()
            .filter(Cycle::inProgress)
            .sorted(Comparator.comparingDouble((Cycle c) -> -c.elapsed()))
            .toList();
    draft.estimate(
        Estimate.count(
            "in-progress",
            Estimate.TEAM,
            open.size(),
            all.size(),
            Words.count(open.size(), "issue") + " in progress now"));
    if (line == null) {
      return;
    }
    List<Cycle> late = open.stream().filter(c -> c.elapsed() > line).toList();
    draft.tile(
        Numbers.tile(
            "In progress beyond the 85 % line",
            Estimate.count(
                "beyond-line",
                Estimate.TEAM,
                late.size(),
                open.size(),
                late.size()
                    + " of "
                    + Words.count(open.size(), "issue")
                    + " in progress are older than "
                    + Words.days(line)),
            null,
            null,
            Words::whole));
    if (!late.isEmpty()) {
      Find find =
          Find.of(facts, draft, "ageing")
              .says(
                  late.size()
                      + " of "
                      + Words.count(open.size(), "issue")
                      + " in progress are older than "
                      + Words.days(line)
                      + ", within which 85 % are usually done.")
              .asks("What would let " + late.get(0).key() + " move today?")
              .effect((double) late.size() / open.size());
      for (Cycle cycle : late) {
        find.evidence(
            links.evidence(
                cycle.work().issue(), cycle.started(), Words.days(cycle.elapsed()) + " old"));
      }
      draft.finding(find.build());
    }
  }

  static void speed(Draft draft, Facts facts, Observations now, Observations before) {
    Map<String, Observations> groups = new LinkedHashMap<>();
    groups.put("now", now);
    groups.put("before", before);
    LogRank test = LogRank.of(groups);
    boolean enough =
        now.events() >= Refusals.TEST_EVENTS && before.events() >= Refusals.TEST_EVENTS;
    RateRatio ratio = enough ? test.rateRatio(Numbers.LEVEL) : null;
    Double p = test.p();
    if (ratio == null || p == null) {
      return;
    }
    boolean sooner = ratio.estimate() > 1;
    draft.finding(
        Find.of(facts, draft, "speed")
            .says(
                "Issues of the same age were finished "
                    + Words.decimal(ratio.estimate())
                    + " times as often as in the period before ("
                    + Words.decimal(ratio.limits().low())
                    + "–"
                    + Words.decimal(ratio.limits().high())
                    + ").")
            .asks(sooner ? "What made work flow, and can it stay?" : "What slowed work down?")
            .good(sooner)
            .effect(1 - Math.min(ratio.estimate(), 1 / ratio.estimate()))
            .p(p)
            .build());
  }
}
