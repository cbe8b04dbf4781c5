package io.oneteam.analyzer.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.analyzer.lineage.Story;
import io.oneteam.domain.history.Deployment;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Milestone.Evidence;
import io.oneteam.domain.lineage.Milestone.Kind;
import io.oneteam.domain.lineage.RepositoryLineage;
import io.oneteam.domain.settings.Settings;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisteredModelTest {
  private static final String COMMIT = "c0ffee0";

  @Test
  void aStageIsAnIntervalFromTheVersionsCreationToItsLastChange() {
    Milestone live = only(shown("main.sales.Shop-Prices", "Production", 9, 4L, COMMIT));
    assertThat(live.kind()).isEqualTo(Kind.IN_PRODUCTION);
    assertThat(live.evidence()).isEqualTo(Evidence.REGISTRY);
    assertThat(live.at()).isEqualTo(day(9));
    assertThat(live.lastNotLive()).isEqualTo(day(4));
    assertThat(live.commit()).isEqualTo(COMMIT);
    assertThat(live.repository()).isEqualTo("shop");
    assertThat(live.detail())
        .isEqualTo("registry shows version 3 as Production by this day, created 2024-01-05");
  }

  @Test
  void stagingAndTheChampionAliasAreToldApart() {
    assertThat(only(shown("shop prices", "Staging", 9, null, COMMIT)).kind())
        .isEqualTo(Kind.STAGED);
    assertThat(only(shown("shop_prices", "champion", 9, null, COMMIT)).kind())
        .isEqualTo(Kind.IN_PRODUCTION);
    assertThat(registry(shown("shop_prices", "Archived", 9, null, COMMIT))).isEmpty();
    assertThat(registry(shown("shop_prices", "challenger", 9, null, COMMIT))).isEmpty();
  }

  @Test
  void anotherModelsVersionProvesNothingWhateverItsCommitHolds() {
    assertThat(registry(shown("basket", "Production", 9, null, COMMIT))).isEmpty();
  }

  @Test
  void aVersionWhoseCodeNobodyKnowsSaysSo() {
    assertThat(only(shown("shop_prices", "Production", 9, null, null)))
        .satisfies(
            live -> {
              assertThat(live.commit()).isNull();
              assertThat(live.detail()).endsWith("; no commit known that holds its code");
            });
  }

  @Test
  void theEarliestDayThatAnySnapshotShowsIsTaken() {
    Deployment late = shown("shop_prices", "Production", 9, 4L, COMMIT);
    Deployment early = shown("shop_prices", "Production", 6, 4L, COMMIT);
    assertThat(registry(late, early)).extracting(Milestone::at).containsExactly(day(6));
  }

  @Test
  void aDeploymentRecordIsBelievedBeforeARegistry() {
    Deployment record = new Deployment("production", "shop", COMMIT, null, day(10), true);
    assertThat(all(record, shown("shop_prices", "Production", 9, null, COMMIT)))
        .filteredOn(milestone -> milestone.kind() == Kind.IN_PRODUCTION)
        .extracting(Milestone::evidence)
        .containsExactly(Evidence.DEPLOYMENT_RECORD);
  }

  private static Deployment shown(
      String model, String stage, long day, @Nullable Long created, @Nullable String commit) {
    return new Deployment(
        stage, "", commit, "3", day(day), true, created == null ? null : day(created), model);
  }

  private static Instant day(long day) {
    return Story.START.plus(day, ChronoUnit.DAYS);
  }

  private static Milestone only(Deployment shown) {
    List<Milestone> found = registry(shown);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static List<Milestone> registry(Deployment... deployments) {
    return all(deployments).stream()
        .filter(milestone -> milestone.evidence() == Evidence.REGISTRY)
        .toList();
  }

  private static List<Milestone> all(Deployment... deployments) {
    RepositoryLineage lineage =
        new Story()
            .commit("a0", "README.md=hello")
            .commit("b0", "n.ipynb=a b c d e f")
            .commit(COMMIT, "shop/m.py=a b c")
            .lineage();
    TeamEvidence team =
        new TeamEvidence(
            "team",
            List.of(lineage),
            Settings.empty(),
            List.of(),
            List.of(),
            List.of(deployments),
            day(100));
    return MilestoneRules.milestones(
        new ModelEvidence(
            "Shop prices",
            team,
            lineage.notebooks().stream()
                .map(trace -> new ModelEvidence.Notebook(lineage, trace))
                .toList(),
            lineage.extractions().stream()
                .map(trace -> new ModelEvidence.Code(lineage, trace))
                .toList(),
            List.of()));
  }
}
