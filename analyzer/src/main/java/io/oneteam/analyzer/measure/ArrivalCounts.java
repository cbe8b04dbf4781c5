package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Dwell;
import io.oneteam.analyzer.facts.Dwells;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.team.Period;
import java.util.List;

/** How many models ended how, how many are on their way, and how many arrived in the period. */
final class ArrivalCounts {
  private ArrivalCounts() {}

  static void add(Draft draft, Dwells dwells, Facts facts) {
    int n = dwells.all().size();
    for (Dwell.End end : Dwell.End.values()) {
      int k = dwells.count(List.of(end));
      String words = end == Dwell.End.ARRIVED ? dwells.destination().arrived() : end.words();
      String said = end == Dwell.End.ARRIVED ? words : end.said();
      if (k > 0 || end == Dwell.End.ARRIVED) {
        draft.estimate(
            Estimate.count(
                    words.replace(' ', '-'),
                    Estimate.TEAM,
                    k,
                    n,
                    k + " of " + Words.count(n, "model") + " " + Words.are(k, n) + " " + said)
                .audited(countIf(words)));
      }
    }
    int open = (int) dwells.all().stream().filter(Dwell::open).count();
    draft.estimate(
        Estimate.count(
                "on-their-way",
                Estimate.TEAM,
                open,
                n,
                open
                    + " of "
                    + Words.count(n, "model")
                    + " "
                    + Words.are(open, n)
                    + (n == 1 ? " on its way" : " on their way"))
            .audited(countIf("on its way")));
    List<Dwell> arrived = arrived(dwells, facts.period());
    int arrivals = arrived.size();
    int earlier = arrived(dwells, facts.history().previous()).size();
    Estimate count =
        Estimate.count(
            "arrivals",
            Estimate.TEAM,
            arrivals,
            n,
            Words.count(arrivals, "model")
                + " reached "
                + dwells.destination().noun()
                + " this period"
                + (facts.compares() ? ", " + earlier + " in the one before" : ""));
    draft.tile(
        Numbers.tile(
            "Models that reached " + dwells.destination().noun(),
            count,
            Estimate.count("arrivals", Estimate.PREVIOUS, earlier, n, earlier + " before"),
            null,
            Words::whole));
    if (arrivals > 0) {
      draft.finding(
          Find.of(facts, draft, "arrivals")
              .says(count.sentence() + ".")
              .asks("What made the difference for " + (arrivals == 1 ? "it" : "them") + "?")
              .good(true)
              .effect(0.2 + 0.1 * Math.max(0, arrivals - earlier))
              .evidence(
                  arrived.stream()
                      .map(d -> Evidences.model(d.model(), Words.days(d.days())))
                      .toList())
              .build());
    }
  }

  private static Estimate.Audit countIf(String state) {
    return new Estimate.Audit(
        Estimate.Audit.Function.COUNT_IF, DwellRows.KEY, DwellRows.STATE, state);
  }

  private static List<Dwell> arrived(Dwells dwells, Period period) {
    return dwells.all().stream()
        .filter(d -> d.arrived() && d.ended() != null && period.contains(d.ended()))
        .toList();
  }
}
