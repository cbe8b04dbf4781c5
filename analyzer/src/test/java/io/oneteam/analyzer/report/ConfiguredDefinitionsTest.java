package io.oneteam.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.analyzer.Histories;
import io.oneteam.domain.report.Definition;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.settings.Settings.FileSettings;
import io.oneteam.domain.settings.Settings.InferenceSettings;
import io.oneteam.domain.settings.Settings.MilestoneSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfiguredDefinitionsTest {
  @Test
  void everyMilestoneSettingStandsThereAlwaysSoThatItsChangeIsSeen() {
    MilestoneSettings set =
        new MilestoneSettings(
            List.of("v*"),
            List.of("release/*"),
            List.of("deploy/staging/**"),
            List.of("deploy/production/**"),
            List.of("prod-*"),
            List.of("production"),
            Map.of("production", List.of("Live"), "abandoned", List.of("Dropped", "Gone")),
            "landed");
    List<Definition> before = ConfiguredMilestones.of(MilestoneSettings.defaults());
    List<Definition> after = ConfiguredMilestones.of(set);
    assertThat(after)
        .extracting(Definition::name)
        .isEqualTo(before.stream().map(Definition::name).toList());
    assertThat(after).extracting(Definition::value).noneMatch(values(before)::contains);
    assertThat(after)
        .extracting(Definition::value)
        .contains("abandoned: Dropped, Gone, production: Live", "release/*");
  }

  @Test
  void everySettingOfSourcesStandsThereAlwaysAndPatternsAreNotPrinted() {
    Settings none = Settings.empty();
    Settings set =
        new Settings(
            none.team(),
            none.teams(),
            none.repositories(),
            none.jira(),
            none.people(),
            none.deployments(),
            new FileSettings(List.of("a/**"), List.of("b/**"), List.of("c/**"), List.of("d/**")),
            none.milestones(),
            none.models(),
            none.disciplines(),
            new InferenceSettings(false, List.of("^fmt@"), List.of("^Jan Bot$")),
            none.period(),
            none.privacy(),
            none.zone(),
            none.reports());
    List<Definition> before = ConfiguredSources.of(none, List.of());
    List<Definition> after = ConfiguredSources.of(set, List.of());
    assertThat(after)
        .filteredOn(definition -> !before.contains(definition))
        .extracting(definition -> definition.name() + ": " + definition.value())
        .containsExactly(
            "files.notebooks: a/**",
            "files.not-models: b/**",
            "files.modules: c/**",
            "files.ignore: d/**",
            "inference: off",
            "inference.bots, inference.humans: 1, 1");
  }

  @Test
  void aModelDeclaredSinceTheReportBeforeIsFlagged() {
    Analysis analysis = Analysis.of("1");
    List<Definition> before =
        analysis.report(Histories.empty().build(), List.of(), List.of(), List.of()).definitions();
    assertThat(
            analysis
                .report(
                    Histories.empty().declare("Resale", "resale/**").build(),
                    List.of(),
                    List.of(),
                    before)
                .definitions())
        .filteredOn(Definition::changed)
        .extracting(Definition::name)
        .containsExactly("models");
  }

  private static List<String> values(List<Definition> definitions) {
    return definitions.stream().map(Definition::value).toList();
  }
}
