package io.oneteam.analyzer.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.analyzer.lineage.Story;
import io.oneteam.analyzer.modelling.FoundModels;
import io.oneteam.analyzer.modelling.ModelFinder;
import io.oneteam.domain.history.Deployment;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Milestone.Evidence;
import io.oneteam.domain.lineage.Milestone.Kind;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.lineage.Model.State;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepositoryArchivedTest {
  private static final LocalDate DAY = LocalDate.parse("2024-03-01");

  private static Story story() {
    return new Story()
        .commit("a0", "README.md=hello")
        .commit("b0", "n.ipynb=a b c d e f")
        .commit("c0", "shop/m.py=a b c");
  }

  private static FoundModels find(
      Story story, String repository, LocalDate archived, String asOf, Deployment... deployments) {
    Settings none = Settings.empty();
    Settings settings =
        new Settings(
            null,
            List.of(),
            List.of(
                new RepositorySettings(
                    "/r", null, repository, List.of(), List.of(), null, false, archived)),
            none.jira(),
            null,
            List.of(),
            none.files(),
            none.milestones(),
            List.of(),
            none.disciplines(),
            none.inference(),
            none.period(),
            none.privacy(),
            ZoneId.of("Asia/Tokyo"),
            none.reports());
    return ModelFinder.find(
        new TeamEvidence(
            "team",
            List.of(story.lineage()),
            settings,
            List.of(),
            List.of(),
            List.of(deployments),
            Instant.parse(asOf)));
  }

  private static Model model(
      Story story, String repository, LocalDate archived, String asOf, Deployment... deployments) {
    return find(story, repository, archived, asOf, deployments).models().get(0);
  }

  @Test
  void aModelOfAnArchivedRepositoryIsAbandonedOnThatDay() {
    Model model = model(story(), "shop", DAY, "2025-01-01T00:00:00Z");
    assertThat(model.state()).isEqualTo(State.ABANDONED);
    assertThat(model.dormant()).isFalse();
    assertThat(model.milestones())
        .endsWith(
            new Milestone(
                Kind.ABANDONED,
                Instant.parse("2024-02-29T15:00:00Z"),
                Instant.parse("2024-02-29T15:00:00Z"),
                null,
                "shop",
                Evidence.CONFIGURATION,
                "archived: 2024-03-01 is set for repository shop"));
  }

  @Test
  void neitherAnotherRepositoryNorADayAheadSaysAnything() {
    assertThat(model(story(), "other", DAY, "2025-01-01T00:00:00Z").state())
        .isEqualTo(State.LIBRARY);
    assertThat(model(story(), "shop", DAY, "2024-02-01T00:00:00Z").state())
        .isEqualTo(State.LIBRARY);
  }

  @Test
  void whatRunsInProductionOutlivesItsRepository() {
    Deployment live =
        new Deployment(
            "production", "shop", null, "v1", Instant.parse("2024-02-01T00:00:00Z"), true);
    Model model = model(story().tag("v1"), "shop", DAY, "2025-01-01T00:00:00Z", live);
    assertThat(model.state()).isEqualTo(State.IN_PRODUCTION);
    assertThat(model.milestones()).noneMatch(each -> each.kind() == Kind.ABANDONED);
  }

  @Test
  void workAfterThatDayContradictsTheConfigurationAndIsSaid() {
    FoundModels found =
        find(
            story().later(90).commit("d0", "n.ipynb=a b c d e f g"),
            "shop",
            DAY,
            "2025-01-01T00:00:00Z");
    assertThat(found.models().get(0).state()).isEqualTo(State.LIBRARY);
    assertThat(found.notes())
        .anySatisfy(
            note ->
                assertThat(note.sentence())
                    .contains("shop was archived on 2024-03-01", "changed there afterwards"));
    assertThat(find(story(), "shop", DAY, "2025-01-01T00:00:00Z").notes())
        .noneMatch(note -> note.sentence().contains("archived"));
  }

  @Test
  void theLastWorkMayBeOfTheSameDay() {
    Model model = model(story(), "shop", LocalDate.parse("2024-01-03"), "2025-01-01T00:00:00Z");
    assertThat(model.first(Kind.ABANDONED).orElseThrow().at())
        .isEqualTo(Instant.parse("2024-01-03T00:00:00Z"));
  }
}
