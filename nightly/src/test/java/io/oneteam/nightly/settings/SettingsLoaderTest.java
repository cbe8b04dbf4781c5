package io.oneteam.nightly.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.settings.Settings.PeriodKind;
import io.oneteam.nightly.exit.UserException;
import io.oneteam.nightly.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsLoaderTest {
  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void openHome() {
    home = Home.open(folder.resolve("home"), null);
  }

  @Test
  void readsTheWholeOutlineOfTheDesign() throws IOException {
    Settings settings =
        load(
            """
            oneteam:
              team: Vehicle pricing
              repositories:
                - {path: repo, name: pricing, branches: [main], pull-refs: true, archived: 2025-03-01}
              jira: {projects: [CAR], export: [issues], statuses: {"10001": active}}
              people: people.csv
              deployments: [deployments.csv]
              files: {notebooks: ["nb/**"], not-models: ["docs/**"]}
              milestones: {production-tags: ["v*"], jira-statuses: {production: [Live]}, clock: written}
              models:
                - {name: resale, notebooks: ["nb/resale*"], jira: {epics: [CAR-1]}}
              disciplines: [data science, UX]
              period: month
              privacy: {minimum-group: 1}
            """);
    assertThat(settings.team()).isEqualTo("Vehicle pricing");
    assertThat(settings.repositories().get(0).path()).isEqualTo(folder.resolve("repo").toString());
    assertThat(settings.repositories().get(0).pullRefs()).isTrue();
    assertThat(settings.repositories().get(0).archived()).isEqualTo("2025-03-01");
    assertThat(settings.jira().statuses()).containsEntry("10001", "active");
    assertThat(settings.people()).isEqualTo(folder.resolve("people.csv").toString());
    assertThat(settings.milestones().jiraStatuses()).containsEntry("production", List.of("Live"));
    assertThat(settings.models().get(0).jira().epics()).containsExactly("CAR-1");
    assertThat(settings.disciplines()).containsExactly("data science", "UX");
    assertThat(settings.period()).isEqualTo(PeriodKind.MONTH);
    assertThat(settings.privacy().minimum()).isEqualTo(1);
  }

  @Test
  void addressesThatCouldRunAProgramAreRefusedWithTheirKey() {
    assertThatThrownBy(() -> load("oneteam: {repositories: [{path: r}, {url: 'ext::sh -c true'}]}"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("oneteam.repositories[1].url")
        .hasMessageContaining("helper program");
    assertThatThrownBy(() -> repository("ext::sh -c true")).hasMessageContaining("helper program");
    assertThatThrownBy(() -> repository("x@-oProxyCommand=y:z")).hasMessageContaining("hyphen");
  }

  @Test
  void aDayThatIsNoneIsRefusedWithItsKey() {
    assertThatThrownBy(() -> load("oneteam: {repositories: [{path: r, archived: last spring}]}"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("oneteam.repositories[0].archived");
  }

  private void repository(String place) {
    new SettingsLoader(Map.of()).load(home, new Flags(null, List.of(place), List.of(), null, null));
  }

  @Test
  void worksWithoutAnyFile() {
    Settings settings =
        new SettingsLoader(Map.of())
            .load(home, new Flags(null, List.of("/r", "https://h/x.git"), List.of(), null, "A"));
    assertThat(settings.team()).isEqualTo("A");
    assertThat(settings.repositories().get(0).path()).isEqualTo("/r");
    assertThat(settings.repositories().get(1).url()).isEqualTo("https://h/x.git");
    assertThat(settings.disciplines()).isEqualTo(Settings.DISCIPLINES);
  }

  @Test
  void lettingTheEnvironmentOverrideTheFile() throws IOException {
    Path file = write("oneteam: {team: A, jira: {url: 'https://jira.example.org'}}");
    Settings settings =
        new SettingsLoader(Map.of("ONETEAM_JIRA_TOKEN", "s3cret", "ONETEAM_TEAM", "B"))
            .load(home, new Flags(file, List.of(), List.of(), null, null));
    assertThat(settings.team()).isEqualTo("B");
    assertThat(settings.jira().token()).isEqualTo("s3cret");
    assertThat(settings.jira().toString()).doesNotContain("s3cret");
  }

  @Test
  void namesAnUnknownKeyAndItsLine() {
    assertThatThrownBy(() -> load("oneteam:\n  team: A\n  disciplins: [x]\n"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("oneteam.disciplins")
        .hasMessageContaining("3:");
  }

  @Test
  void refusesATokenInTheFile() {
    assertThatThrownBy(() -> load("oneteam: {jira: {token: s3cret}}"))
        .hasMessageContaining("ONETEAM_JIRA_TOKEN")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void explainsAWrongValueByItsKey() {
    assertThatThrownBy(() -> load("oneteam: {period: fortnight}"))
        .hasMessageContaining("oneteam.period")
        .hasMessageContaining("fortnight");
    assertThatThrownBy(() -> load("oneteam: {jira: {statuses: {'1': doing}}}"))
        .hasMessageContaining("oneteam.jira.statuses.1")
        .hasMessageContaining("write one of queue, active, review, blocked, done.");
    assertThatThrownBy(() -> load("oneteam: {repositories: [{name: x}]}"))
        .hasMessageContaining("either path or url");
    assertThatThrownBy(() -> load("oneteam: [")).hasMessageContaining("not valid YAML");
  }

  @Test
  void aJiraStatusThatShowsNothingKnownIsRefusedWithTheChoices() throws IOException {
    assertThatThrownBy(() -> load("oneteam: {milestones: {jira-statuses: {prodution: [Live]}}}"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("oneteam.milestones.jira-statuses has the key 'prodution'")
        .hasMessageContaining("write one of released, staging, staged, production,");
    assertThat(
            load("oneteam: {milestones: {jira-statuses: {in-production: [Live]}}}")
                .milestones()
                .jiraStatuses())
        .containsKey("in-production");
  }

  @Test
  void namesThatNameNothingAreRefused() throws IOException {
    String teams =
        "oneteam: {repositories: [{path: pricing}], teams: [{name: A, repositories: [%s]}]}";
    assertThat(load(String.format(teams, "pricing")).teams()).hasSize(1);
    assertThatThrownBy(() -> load(String.format(teams, "pricng")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("oneteam.teams[0].repositories names 'pricng'")
        .hasMessageContaining("the repositories are pricing");
    Flags flag =
        new Flags(
            write(String.format(teams, "pricing")), List.of(), List.of(), null, "Vehicle pricing");
    assertThatThrownBy(() -> new SettingsLoader(Map.of()).load(home, flag))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("--team")
        .hasMessageContaining("oneteam.teams");
  }

  @Test
  void aWordThatIsNoChoiceIsToldWithItsPlaceAndTheChoices() {
    assertThatThrownBy(() -> load("oneteam:\n  period: year\n"))
        .isInstanceOf(UserException.class)
        .hasMessageContainingAll("oneteam.period", "oneteam.yaml", "2:11", "'year'")
        .hasMessageContaining("write one of month, quarter, sprint.")
        .hasMessageNotContaining("PeriodKind");
    SettingsLoader environment = new SettingsLoader(Map.of("ONETEAM_PERIOD", "year"));
    assertThatThrownBy(
            () -> environment.load(home, new Flags(null, List.of(), List.of(), null, null)))
        .hasMessageContainingAll("ONETEAM_PERIOD", "'year'", "month, quarter, sprint")
        .hasMessageNotContaining("PeriodKind");
  }

  private Settings load(String yaml) throws IOException {
    return new SettingsLoader(Map.of())
        .load(home, new Flags(write(yaml), List.of(), List.of(), null, null));
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("oneteam.yaml"), yaml);
  }
}
