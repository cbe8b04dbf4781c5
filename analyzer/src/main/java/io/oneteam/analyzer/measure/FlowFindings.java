package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.statistics.Observations;
import io.oneteam.domain.measurement.Estimate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands out in the flow of issues: old work in progress, and a change of pace. */
final class FlowFindings {
  private static final PaceChange PACE =
      new PaceChange(
          "Issues of the same age were finished",
          "often",
          "What made work flow, and can it stay?",
          "What slowed work down?");

  private FlowFindings() {}

  static void speed(Draft draft, Facts facts, Observations now, Observations before) {
    PACE.between(draft, facts, now, before).ifPresent(draft::finding);
  }

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
}
