package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Dwell;
import io.oneteam.analyzer.facts.Dwells;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether disciplines paired around a model's first release: a pair across disciplines on its code
 * within thirty days before or seven after.
 */
final class ReleasePairs {
  private static final int DAYS_BEFORE = 30;
  private static final int DAYS_AFTER = 7;

  private ReleasePairs() {}

  static Figure.Listing of(Draft draft, Facts facts, List<Pairing.Pair> pairs) {
    Map<Model, List<Pairing.Pair>> byModel = new IdentityHashMap<>();
    for (Pairing.Pair pair : pairs) {
      if (pair.crossing()) {
        facts
            .scopes()
            .models(pair.commit())
            .forEach(m -> byModel.computeIfAbsent(m, k -> new ArrayList<>()).add(pair));
      }
    }
    Table table =
        Table.of("release-pairs")
            .text("Model", 28)
            .date("First release")
            .text("Paired across disciplines", 24)
            .number("Pairs", Unit.COUNT);
    int n = 0;
    int paired = 0;
    Dwells dwells = facts.dwells();
    for (Dwell dwell : dwells.all()) {
      LocalDate first = first(dwell);
      if (first != null) {
        int count =
            (int)
                byModel.getOrDefault(dwell.model(), List.of()).stream()
                    .filter(p -> near(p, first))
                    .count();
        n++;
        paired += count > 0 ? 1 : 0;
        table.row(
            Cell.of(dwell.model().name()),
            Cell.of(first),
            Cell.of(count > 0 ? "yes" : "no"),
            Cell.of(count));
      }
    }
    Estimate share =
        facts.disclosure().comparable()
            ? Numbers.share(
                "paired-releases",
                Estimate.TEAM,
                paired,
                n,
                "model",
                "were paired on across disciplines around their first release")
            : Estimate.refused(
                "paired-releases",
                Estimate.TEAM,
                Unit.SHARE,
                n,
                "there are not two disciplines with enough people that could pair");
    if (share.value() != null) {
      share =
          share.audited(
              new Estimate.Audit(
                  Estimate.Audit.Function.SHARE_IF,
                  "release-pairs",
                  "Paired across disciplines",
                  "yes"));
    }
    draft.tile(Numbers.tile("First releases paired on", share, null, null, Words::percent));
    if (share.value() != null) {
      double value = (double) paired / n;
      boolean good = value >= 0.5;
      draft.finding(
          Find.of(facts, draft, good ? "paired" : "unpaired")
              .says(share.sentence() + ".")
              .asks(
                  good
                      ? paired == n
                          ? "What makes pairing around a first release easy here?"
                          : "What kept the others from pairing?"
                      : "Which next release could two disciplines do together?")
              .good(good)
              .effect(good ? value * 0.7 : (1 - value) * 0.7)
              .build());
    }
    return table.evidence("Pairing around first releases");
  }

  private static @Nullable LocalDate first(Dwell dwell) {
    LocalDate released = dwell.released();
    LocalDate ended = dwell.arrived() ? dwell.ended() : null;
    return released == null ? ended : released;
  }

  private static boolean near(Pairing.Pair pair, LocalDate release) {
    long ahead = release.toEpochDay() - pair.day();
    return ahead <= DAYS_BEFORE && ahead >= -DAYS_AFTER;
  }
}
