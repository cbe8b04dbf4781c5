package io.oneteam.analyzer.facts;

import static io.oneteam.analyzer.Models.model;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.oneteam.analyzer.Histories;
import io.oneteam.analyzer.Models;
import io.oneteam.domain.lineage.Milestone;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DwellsTest {

  @Test
  void productionEndsTheDwellAndStagesAddUp() {
    Dwell dwell =
        dwells(
                model("price")
                    .born("2026-01-01")
                    .extracted("2026-01-31")
                    .released("2026-02-10")
                    .production("2026-03-02"))
            .all()
            .get(0);
    assertThat(dwell.end()).isEqualTo(Dwell.End.ARRIVED);
    assertThat(dwell.days()).isEqualTo(60);
    assertThat(dwell.stages())
        .extracting(Dwell.StageStay::stage, Dwell.StageStay::days, Dwell.StageStay::open)
        .containsExactly(
            tuple(Dwell.Stage.NOTEBOOK, 30L, false),
            tuple(Dwell.Stage.LIBRARY, 10L, false),
            tuple(Dwell.Stage.RELEASE, 20L, false));
  }

  @Test
  void withoutEvidenceOfProductionARelaseIsTheDestination() {
    Dwells dwells = dwells(model("price").born("2026-01-01").released("2026-01-21"));
    assertThat(dwells.destination()).isEqualTo(Destination.RELEASE);
    assertThat(dwells.all()).extracting(Dwell::days).containsExactly(20L);
  }

  @Test
  void abandonmentCompetesUnlessWorkResumed() {
    Dwells dwells =
        dwells(
            model("a").born("2026-01-01").abandoned("2026-02-01"),
            model("b")
                .born("2026-01-01")
                .abandoned("2026-02-01")
                .milestone(Milestone.Kind.REVIVED, "2026-03-01", Milestone.Evidence.COMMIT),
            model("c").born("2026-01-01").production("2026-03-01"));
    assertThat(dwells.all())
        .extracting(Dwell::end)
        .containsExactly(Dwell.End.ABANDONED, null, Dwell.End.ARRIVED);
  }

  @Test
  void birthBeforeTheHistoryGivesNoDuration() {
    Dwells dwells = dwells(model("old").born("2026-01-01").beforeWindow().production("2026-02-01"));
    assertThat(dwells.all()).isEmpty();
    assertThat(dwells.olderThanHistory()).isEqualTo(1);
  }

  @Test
  void anEarlierDayKnowsNothingLater() {
    Facts facts =
        Facts.of(
            Histories.empty()
                .model(model("price").born("2026-01-01").production("2026-05-01"))
                .build());
    assertThat(facts.dwells(LocalDate.parse("2026-03-31")).all())
        .extracting(Dwell::open, Dwell::days)
        .containsExactly(tuple(true, 89L));
    assertThat(facts.before().dwells().all()).extracting(Dwell::open).containsExactly(true);
  }

  @Test
  void anEarlierDayMeasuresTheSameThing() {
    Facts facts =
        Facts.of(
            Histories.empty()
                .model(model("a").born("2026-01-01").released("2026-02-01"))
                .model(model("b").born("2026-01-01").production("2026-05-01"))
                .build());
    assertThat(facts.dwells(LocalDate.parse("2026-03-31")).destination())
        .isEqualTo(Destination.PRODUCTION);
  }

  private static Dwells dwells(Models.Builder... models) {
    Histories history = Histories.empty();
    for (Models.Builder model : models) {
      history.model(model);
    }
    return Facts.of(history.build()).dwells();
  }
}
