package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.facts.Passing;
import io.oneteam.analyzer.statistics.Observations;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Finding;
import io.oneteam.domain.measurement.HandOff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What stands out in hand-offs: work not taken up yet, work that came back, a change of pace. */
final class PassingFindings {
  private static final double OFTEN = 0.25;
  private static final int FEWEST = 5;

  private static final PaceChange PACE =
      new PaceChange(
          "Issues handed on were taken up",
          "fast",
          "What made taking up work easier?",
          "What keeps receivers busy?");

  private PassingFindings() {}

  static void add(Draft draft, Facts facts, List<Passing> now, List<Passing> before, Links links) {
    List<Passing> waiting =
        facts.passings().stream()
            .filter(p -> HandOffs.waitsNow(facts, p))
            .sorted(Comparator.comparingDouble(p -> -p.handOff().waitDays()))
            .toList();
    // an issue may wait along several links
    int issues = (int) waiting.stream().map(p -> p.handOff().issue()).distinct().count();
    draft.estimate(
        Estimate.count(
            "waiting-now",
            Estimate.TEAM,
            issues,
            facts.works().size(),
            Words.count(issues, "issue") + " handed on and not yet taken up"));
    if (!waiting.isEmpty()) {
      double longest = waiting.get(0).handOff().waitDays();
      draft.finding(
          Find.of(facts, draft, "waiting")
              .says(
                  Words.count(issues, "issue")
                      + " handed to another discipline "
                      + Words.are(issues)
                      + " not taken up yet, the longest for "
                      + Words.days(longest)
                      + ".")
              .asks("Who could take the first step on " + waiting.get(0).handOff().issue() + "?")
              .effect(longest / (longest + 30))
              .evidence(evidence(waiting, links))
              .build());
    }
    List<Passing> returned = now.stream().filter(p -> p.handOff().returned()).toList();
    if (now.size() >= FEWEST && returned.size() >= OFTEN * now.size()) {
      draft.finding(
          Find.of(facts, draft, "returns")
              .says(
                  returned.size()
                      + " of "
                      + Words.count(now.size(), "hand-off")
                      + " went back to a discipline that had the work before.")
              .asks("What was missing when it was passed on, and could both sides start together?")
              .effect((double) returned.size() / now.size())
              .evidence(evidence(returned, links))
              .build());
    }
    PACE.between(
            draft,
            facts,
            Observations.of(HandOffs.waits(now)),
            Observations.of(HandOffs.waits(before)))
        .ifPresent(draft::finding);
  }

  private static List<Finding.Evidence> evidence(List<Passing> list, Links links) {
    List<Finding.Evidence> rows = new ArrayList<>();
    for (Passing passing : list) {
      HandOff h = passing.handOff();
      Instant at = h.at();
      rows.add(
          links.evidence(
              passing.issue(), at, h.from() + " to " + h.to() + ", " + Words.days(h.waitDays())));
    }
    return rows;
  }
}
