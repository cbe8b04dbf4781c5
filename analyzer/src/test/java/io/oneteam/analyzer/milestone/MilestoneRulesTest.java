package io.oneteam.analyzer.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.analyzer.lineage.Story;
import io.oneteam.domain.history.Deployment;
import io.oneteam.domain.lineage.Mention;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.RepositoryLineage;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.settings.Settings.MilestoneSettings;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MilestoneRulesTest {
  private static final Instant LATER = Instant.parse("2025-01-01T00:00:00Z");

  private static Story extracted() {
    return new Story()
        .commit("a0", "README.md=hello")
        .commit("b0", "n.ipynb=a b c d e f")
        .commit("c0", "shop/m.py=a b c");
  }

  private static Settings settings(MilestoneSettings milestones) {
    Settings none = Settings.empty();
    return new Settings(
        none.team(),
        none.teams(),
        none.repositories(),
        none.jira(),
        none.people(),
        none.deployments(),
        none.files(),
        milestones,
        none.models(),
        none.disciplines(),
        none.inference(),
        none.period(),
        none.privacy(),
        none.zone(),
        none.reports());
  }

  private static MilestoneSettings bound(
      List<String> releaseTags,
      List<String> releaseBranches,
      List<String> production,
      List<String> productionTags) {
    return new MilestoneSettings(
        releaseTags,
        releaseBranches,
        List.of(),
        production,
        productionTags,
        List.of(),
        Map.of(),
        "landed");
  }

  private static List<String> life(Story story) {
    return life(story, MilestoneSettings.defaults());
  }

  private static List<String> life(
      Story story, MilestoneSettings settings, Deployment... deployments) {
    return milestones(story, settings, deployments).stream()
        .map(MilestoneRulesTest::words)
        .toList();
  }

  private static List<Milestone> milestones(
      Story story, MilestoneSettings settings, Deployment... deployments) {
    RepositoryLineage lineage = story.lineage();
    TeamEvidence team =
        new TeamEvidence(
            "team",
            List.of(lineage),
            settings(settings),
            List.of(),
            List.of(),
            List.of(deployments),
            LATER);
    ModelEvidence model =
        new ModelEvidence(
            "n",
            team,
            lineage.notebooks().stream()
                .map(trace -> new ModelEvidence.Notebook(lineage, trace))
                .toList(),
            lineage.extractions().stream()
                .map(trace -> new ModelEvidence.Code(lineage, trace))
                .toList(),
            List.of());
    return MilestoneRules.milestones(model);
  }

  private static String words(Milestone milestone) {
    return milestone.kind()
        + " day "
        + (milestone.at().getEpochSecond() - Story.START.getEpochSecond()) / 86_400
        + " by "
        + milestone.evidence()
        + ": "
        + milestone.detail();
  }

  @Test
  void everyRuleStandsInTheCatalogue() throws IOException, URISyntaxException {
    Path classes =
        Path.of(MilestoneRule.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve(MilestoneRule.class.getPackageName().replace('.', '/'));
    try (Stream<Path> files = Files.list(classes)) {
      Set<String> rules =
          files
              .map(file -> file.getFileName().toString().replace(".class", ""))
              .filter(name -> !name.contains("$") && !name.equals("package-info"))
              .map(name -> loaded(MilestoneRule.class.getPackageName() + "." + name))
              .filter(type -> !type.isInterface() && MilestoneRule.class.isAssignableFrom(type))
              .map(Class::getSimpleName)
              .collect(Collectors.toSet());
      assertThat(MilestoneRules.ALL.stream().map(rule -> rule.getClass().getSimpleName()))
          .containsExactlyInAnyOrderElementsOf(rules);
    }
    assertThat(MilestoneRules.ALL.stream().map(MilestoneRule::name)).doesNotHaveDuplicates();
  }

  private static Class<?> loaded(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void bornAndExtractedAreDated() {
    assertThat(life(extracted()))
        .containsExactly(
            "BORN day 1 by COMMIT: n.ipynb", "EXTRACTED day 2 by COMMIT: n.ipynb into shop/m.py");
  }

  @Test
  void theFirstTagWhoseTreeHoldsTheCodeReleasesIt() {
    Story story =
        extracted()
            .commit("d0", "-shop/m.py")
            .tag("v1")
            .commit("e0", "shop/m.py=a b c")
            .tag("v2")
            .tag("v3");
    assertThat(life(story)).contains("RELEASED day 4 by TAG_TREE: tag v2");
    assertThat(life(story, bound(List.of("v3"), List.of(), List.of(), List.of())))
        .contains("RELEASED day 4 by TAG_TREE: tag v3");
  }

  @Test
  void aTagAloneIsNoProductionUntilTheConfigurationBindsIt() {
    Story story = extracted().tag("v1");
    assertThat(life(story)).noneMatch(line -> line.startsWith("IN_PRODUCTION"));
    assertThat(life(story, bound(List.of(), List.of(), List.of(), List.of("v*"))))
        .contains("IN_PRODUCTION day 2 by PRODUCTION_TAG: tag v1");
  }

  @Test
  void aConfiguredBranchReleasesWithoutTags() {
    assertThat(life(extracted(), bound(List.of(), List.of("main"), List.of(), List.of())))
        .contains("RELEASED day 2 by RELEASE_BRANCH: branch main");
  }

  @Test
  void aDeploymentRecordIsBelievedBeforeAnythingElse() {
    Story story = extracted().tag("v1");
    Deployment early = deployment("production", "v1", "2024-01-01T00:00:00Z", false);
    Deployment staged = deployment("uat", "v1", "2024-01-05T00:00:00Z", true);
    Deployment real = deployment("production", "1", "2024-01-09T00:00:00Z", true);
    assertThat(
            life(story, bound(List.of(), List.of(), List.of(), List.of("v*")), early, staged, real))
        .contains(
            "STAGED day 4 by DEPLOYMENT_RECORD: deployment of v1 to uat",
            "IN_PRODUCTION day 8 by DEPLOYMENT_RECORD: deployment of 1 to production")
        .noneMatch(line -> line.contains("PRODUCTION_TAG"));
  }

  @Test
  void anArrivalKnownFromSnapshotsKeepsBothOfItsDays() {
    Instant seen = Instant.parse("2024-01-31T00:00:00Z");
    Instant before = Instant.parse("2024-01-15T00:00:00Z");
    Deployment snapshot = new Deployment("production", "shop", null, "v1", seen, true, before);
    Story story = extracted().tag("v1");
    Milestone live =
        milestones(story, bound(List.of(), List.of(), List.of(), List.of()), snapshot).stream()
            .filter(milestone -> milestone.kind() == Milestone.Kind.IN_PRODUCTION)
            .findFirst()
            .orElseThrow();
    assertThat(live.at()).isEqualTo(seen);
    assertThat(live.lastNotLive()).isEqualTo(before);
    assertThat(live.detail()).endsWith("last seen not live 2024-01-15");
  }

  private static Deployment deployment(
      String environment, String version, String at, boolean succeeded) {
    return new Deployment(environment, "shop", null, version, Instant.parse(at), succeeded);
  }

  @Test
  void aDeployedVersionThatLacksTheCodeProvesNothing() {
    Story story =
        new Story()
            .commit("a0", "README.md=hello")
            .tag("v0")
            .commit("b0", "n.ipynb=a b c d e f")
            .commit("c0", "shop/m.py=a b c");
    assertThat(
            life(
                story,
                MilestoneSettings.defaults(),
                deployment("production", "v0", "2024-02-01T00:00:00Z", true)))
        .noneMatch(line -> line.startsWith("IN_PRODUCTION"));
  }

  @Test
  void anEnvironmentFileThatNamesTheVersionPutsItInProduction() {
    Story story =
        extracted()
            .tag("v1")
            .environment(
                "deploy/production/values.yaml",
                "k1",
                new Mention(Mention.Kind.IMAGE, "registry/shop:v1"))
            .commit("d0", "deploy/production/values.yaml=k1");
    assertThat(life(story))
        .contains("IN_PRODUCTION day 3 by ENVIRONMENT_CHANGE: deploy/production/values.yaml");
  }

  @Test
  void aJobOfTheStagingEnvironmentStagesTheModuleItCalls() {
    Story story =
        extracted()
            .environment(
                "deploy/staging/shop.yaml", "k", new Mention(Mention.Kind.MODULE, "shop.m"))
            .commit("d0", "deploy/staging/shop.yaml=k");
    assertThat(life(story))
        .contains("STAGED day 3 by JOB_DEFINITION: deploy/staging/shop.yaml calls shop/m.py")
        .noneMatch(milestone -> milestone.startsWith("IN_PRODUCTION"));
  }

  @Test
  void aScheduledJobThatCallsModuleOrNotebookPutsThemInProduction() {
    Mention schedule = new Mention(Mention.Kind.SCHEDULE, "0 3 * * *");
    Story module =
        extracted()
            .environment(
                "jobs/night.yaml", "k", schedule, new Mention(Mention.Kind.MODULE, "shop.m"))
            .commit("d0", "jobs/night.yaml=k");
    assertThat(life(module))
        .contains("IN_PRODUCTION day 3 by JOB_DEFINITION: jobs/night.yaml calls shop/m.py");
    Story notebook =
        extracted()
            .environment(
                "jobs/night.yaml", "k", schedule, new Mention(Mention.Kind.PATH, "./n.ipynb"))
            .commit("d0", "jobs/night.yaml=k");
    assertThat(life(notebook))
        .contains("NOTEBOOK_IN_PRODUCTION day 3 by JOB_DEFINITION: jobs/night.yaml calls n.ipynb");
  }

  @Test
  void onlyConfiguredPathsAreProductionByConvention() {
    assertThat(life(extracted(), bound(List.of(), List.of(), List.of("shop/**"), List.of())))
        .contains("IN_PRODUCTION day 2 by PATH_CONVENTION: shop/m.py");
  }

  @Test
  void aDeletedNotebookWithoutExtractionIsAbandonedAndMayBeRevived() {
    Story story = new Story().commit("a0", "README.md=hello").commit("b0", "n.ipynb=a b c d e f");
    assertThat(life(story.commit("c0", "-n.ipynb")))
        .contains("ABANDONED day 2 by COMMIT: deleted n.ipynb");
    assertThat(life(story.commit("d0", "n.ipynb=a b c d e f g")))
        .contains(
            "ABANDONED day 2 by COMMIT: deleted n.ipynb",
            "REVIVED day 3 by COMMIT: brought back n.ipynb");
    assertThat(life(extracted().commit("d0", "-n.ipynb")))
        .noneMatch(line -> line.startsWith("ABANDONED"));
  }

  @Test
  void releasedCodeThatLeftEveryModuleIsRetired() {
    assertThat(life(extracted().tag("v1").commit("d0", "-shop/m.py")))
        .contains("RETIRED day 3 by COMMIT: left shop/m.py");
  }

  @Test
  void nothingAfterAsOfIsSeen() {
    Story story = extracted().tag("v1");
    Deployment ahead = deployment("production", "v1", "2025-06-01T00:00:00Z", true);
    assertThat(life(story, MilestoneSettings.defaults(), ahead))
        .noneMatch(line -> line.startsWith("IN_PRODUCTION"));
  }

  @Test
  void aWorkflowThatDeploysToProductionOnTagsIsSuggestedAsARule() {
    Story story =
        extracted()
            .environment(
                ".github/workflows/deploy.yaml",
                "k",
                new Mention(Mention.Kind.TAG_TRIGGER, "v*.*.*"),
                new Mention(Mention.Kind.ENVIRONMENT, "Deploy Production"))
            .commit("d0", ".github/workflows/deploy.yaml=k");
    TeamEvidence team =
        new TeamEvidence(
            "team",
            List.of(story.lineage()),
            Settings.empty(),
            List.of(),
            List.of(),
            List.of(),
            LATER);
    assertThat(MilestoneRules.suggestions(team))
        .singleElement()
        .satisfies(line -> assertThat(line.sentence()).contains("production-tags: [\"v*.*.*\"]"));
  }
}
