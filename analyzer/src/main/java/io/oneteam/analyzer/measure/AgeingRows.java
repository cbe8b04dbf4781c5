package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Dwell;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.facts.Mix;
import io.oneteam.analyzer.facts.Passing;
import io.oneteam.analyzer.statistics.KaplanMeier;
import io.oneteam.analyzer.statistics.ServiceLevel;
import io.oneteam.domain.lineage.NotebookLineage;
import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Unit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The listing of models in notebooks, longest wait first. */
final class AgeingRows {
  static final String KEY = "ageing-rows";
  static final String LONG = "Over 90 days";

  private final Facts facts;
  private final List<Dwell> waiting;
  private final KaplanMeier curve;
  private final ServiceLevel level;
  private final Knowing knowing;
  private final Map<String, Integer> handOffs = new HashMap<>();
  private final Map<String, Mix> mixes;

  AgeingRows(Facts facts, List<Dwell> waiting, KaplanMeier curve, ServiceLevel level) {
    this.facts = facts;
    this.waiting = waiting;
    this.curve = curve;
    this.level = level;
    this.knowing = new Knowing(facts);
    this.mixes = Items.models(facts, facts.acts());
    for (Passing passing : facts.passings()) {
      String model = passing.handOff().model();
      if (model != null) {
        handOffs.merge(model, 1, Integer::sum);
      }
    }
  }

  static Estimate.Audit countIf(String column, String value) {
    return new Estimate.Audit(Estimate.Audit.Function.COUNT_IF, KEY, column, value);
  }

  boolean orphaned(Dwell dwell) {
    return knowing.orphaned(dwell.model());
  }

  /** Days since a code cell last changed, or since birth. */
  long idle(Dwell dwell) {
    LocalDate last =
        dwell.model().notebooks().stream()
            .map(NotebookLineage::lastCodeChange)
            .map(facts.history()::day)
            .max(LocalDate::compareTo)
            .orElse(dwell.born());
    return Math.max(0, ChronoUnit.DAYS.between(last, dwell.cutOff()));
  }

  String signal(Dwell dwell) {
    Double half = curve.events() < 3 ? null : curve.median().day();
    if (curve.events() >= 3 && level.overdue(dwell.days())) {
      return "beyond 85 %";
    }
    return half != null && dwell.days() > half ? "beyond half" : "within";
  }

  Figure.Listing table() {
    Table table =
        Table.of("waiting")
            .text("Model", 28)
            .text("Repository", 18)
            .date("Born")
            .number("Days waiting", Unit.DAYS)
            .text("Signal", 14)
            .number("As long or longer", Unit.SHARE)
            .number("Days idle", Unit.DAYS)
            .text("Dormant", 10)
            .text("Still active who know it", 24)
            .number("Disciplines", Unit.COUNT)
            .number("Hand-offs", Unit.COUNT)
            .number("Copies", Unit.COUNT)
            .text("Ran out of order", 16);
    for (Dwell dwell : waiting) {
      List<NotebookLineage> notebooks = dwell.model().notebooks();
      Mix mix = mixes.get(dwell.model().name());
      boolean hidden = mix == null || facts.disclosure().hides(mix.people());
      boolean disorder = notebooks.stream().anyMatch(NotebookLineage::outOfOrder);
      table.row(
          Cell.of(dwell.model().name()),
          Cell.of(notebooks.isEmpty() ? null : notebooks.get(0).repository()),
          Cell.of(dwell.born()),
          Cell.of(dwell.days()),
          Cell.of(signal(dwell)),
          Cell.of(curve.events() < 3 ? null : level.lastedAsLong(dwell.days())),
          Cell.of(idle(dwell)),
          Cell.of(dwell.model().dormant() ? "yes" : "no"),
          Cell.of(knowing.words(dwell.model())),
          hidden || mix == null ? Cell.empty() : Cell.of(mix.present().size()),
          Cell.of(handOffs.getOrDefault(dwell.model().name(), 0)),
          Cell.of(notebooks.isEmpty() ? null : notebooks.size() - 1),
          Cell.of(disorder ? "yes" : "no"));
    }
    return table.shown("Models in notebooks, longest wait first");
  }

  Figure.Listing evidence() {
    Links links = new Links(facts);
    Table table =
        Table.of(KEY)
            .text("Model", 28)
            .text("Notebook", 40)
            .number("Days waiting", Unit.DAYS)
            .text(LONG, 14)
            .text("First commit", 14);
    for (Dwell dwell : waiting) {
      NotebookLineage first =
          dwell.model().notebooks().isEmpty() ? null : dwell.model().notebooks().get(0);
      table.row(
          Cell.of(dwell.model().name()),
          Cell.of(first == null ? null : first.path()),
          Cell.of(dwell.days()),
          Cell.of(dwell.days() > WaitingInNotebooks.LONG_DAYS ? "yes" : "no"),
          first == null ? Cell.empty() : links.commitCell(first.repository(), first.bornCommit()));
    }
    return table.evidence("Models in notebooks");
  }
}
