package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Dwell;
import io.oneteam.analyzer.facts.Facts;
import java.util.List;

/** What is worth a conversation about models in notebooks. */
final class WaitingFindings {
  private WaitingFindings() {}

  static void add(Draft draft, Facts facts, List<Dwell> waiting, int n, AgeingRows rows) {
    List<Dwell> overdue =
        waiting.stream().filter(d -> d.days() > WaitingInNotebooks.LONG_DAYS).toList();
    int now = overdue.size();
    if (now > 0) {
      draft.finding(
          Find.of(facts, draft, "longest")
              .says(
                  Words.sentence(
                      Words.count(now, "model")
                          + " "
                          + Words.have(now)
                          + " sat in a notebook for more than "
                          + WaitingInNotebooks.LONG_DAYS
                          + " days."))
              .asks(
                  "What is the first function to extract from "
                      + overdue.get(0).model().name()
                      + "?")
              .effect(0.2 + 0.8 * now / n)
              .evidence(
                  overdue.stream()
                      .map(d -> Evidences.model(d.model(), Words.days(d.days())))
                      .toList())
              .build());
    } else if (n >= 5) {
      draft.finding(
          Find.of(facts, draft, "none-long")
              .says(
                  "No model sits in a notebook for longer than "
                      + WaitingInNotebooks.LONG_DAYS
                      + " days.")
              .asks("What gets code out of notebooks in time?")
              .good(true)
              .effect(0.4)
              .build());
    }
    List<Dwell> orphaned = waiting.stream().filter(rows::orphaned).toList();
    if (!orphaned.isEmpty()) {
      draft.finding(
          Find.of(facts, draft, "orphaned")
              .says(
                  Words.count(orphaned.size(), "model")
                      + " in a notebook "
                      + Words.have(orphaned.size())
                      + " nobody left who changed it and was active in the last 90 days.")
              .asks("Who could take it up, or is it time to close it?")
              .effect(0.3 + 0.7 * orphaned.size() / n)
              .evidence(
                  orphaned.stream()
                      .map(d -> Evidences.model(d.model(), Words.days(d.days())))
                      .toList())
              .build());
    }
  }
}
