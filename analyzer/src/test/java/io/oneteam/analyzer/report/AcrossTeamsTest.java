package io.oneteam.analyzer.report;

import static io.oneteam.analyzer.Models.model;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.oneteam.analyzer.Histories;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.report.Report;
import io.oneteam.domain.team.Team;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcrossTeamsTest {
  @Test
  void modelsOfThreeTeamsArePooledWithLimitsThatKnowTheTeams() {
    List<Estimate> found =
        AcrossTeams.of(List.of(team("a", 20), team("b", 60), team("c", 120)), ZoneOffset.UTC);
    // all four models of a and b have left by day 90, none of c's four
    assertThat(found.get(0).value()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(found.get(0).n()).isEqualTo(12);
    assertThat(found.get(0).low()).isLessThan(0.05);
    assertThat(found.get(0).sentence())
        .startsWith("Across 3 teams, 33 % of 12 models are still in a notebook 90 days after");
    assertThat(found.get(1).value()).isZero();
  }

  @Test
  void twoTeamsAreNotPooled() {
    Estimate found = AcrossTeams.of(List.of(team("a", 20), team("b", 60)), ZoneOffset.UTC).get(0);
    assertThat(found.status()).isEqualTo(Status.REFUSED);
    assertThat(found.sentence()).isEqualTo("2 teams; pooling needs 3 with models to follow");
  }

  @Test
  void aTeamWithoutModelsDoesNotCount() {
    Report empty = report("empty", Histories.empty());
    assertThat(AcrossTeams.of(List.of(team("a", 20), team("b", 60), empty), ZoneOffset.UTC))
        .allMatch(e -> e.status() == Status.REFUSED);
  }

  private static Report team(String name, int days) {
    Histories history = Histories.empty();
    for (int i = 0; i < 4; i++) {
      LocalDate born = LocalDate.parse("2026-01-01").plusDays(i);
      history.model(
          model(name + i).born(born.toString()).extracted(born.plusDays(days).toString()));
    }
    return report(name, history);
  }

  private static Report report(String name, Histories history) {
    Report r = Analysis.of(List.of(), "1").report(history.build(), List.of(), List.of(), List.of());
    return new Report(
        new Team(name, r.team().disciplines()),
        r.period(),
        r.previous(),
        r.asOf(),
        r.version(),
        r.headline(),
        r.summary(),
        new ArrayList<>(),
        r.retroFindings(),
        r.models(),
        r.handOffs(),
        r.reconciliation(),
        r.quality(),
        r.definitions(),
        r.jiraWeb(),
        r.clock());
  }
}
