package io.oneteam.collector.deployments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.oneteam.collector.Progress;
import io.oneteam.collector.Source;
import io.oneteam.collector.SourceException;
import io.oneteam.collector.SourceOutcome;
import io.oneteam.domain.history.Deployment;
import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.report.Reconciliation;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.settings.Settings.RepositorySettings;
import io.oneteam.domain.store.DeploymentStore;
import io.oneteam.domain.store.SourceStore;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentSourceTest {
  private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  @TempDir Path home;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(StoreLocation.inHome(home));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void readsCsvAndReplacesWhatItReadBefore() throws IOException {
    Source source =
        source(
            "d.csv",
            """
            environment,repository,commit,version,at,status
            production,pricing,ABCDEF1,,2026-03-31T10:15:00+0200,success
            staging,pricing,,v1.2,2026-03-30 08:00,failed
            """);
    assertThat(source.collect(Progress.silent())).isEqualTo(new SourceOutcome(2, 0, 0, false));
    assertThat(source.collect(Progress.silent())).isEqualTo(new SourceOutcome(0, 2, 0, false));
    assertThat(new DeploymentStore(store).deployments(LATER))
        .containsExactly(
            new Deployment(
                "staging", "pricing", null, "v1.2", Instant.parse("2026-03-30T06:00:00Z"), false),
            new Deployment(
                "production",
                "pricing",
                "abcdef1",
                null,
                Instant.parse("2026-03-31T08:15:00Z"),
                true));
    assertThat(new DeploymentStore(store).deployments(Instant.parse("2026-03-30T12:00:00Z")))
        .hasSize(1);
  }

  @Test
  void readsSnapshotsAsFirstSeenLiveAndLastSeenNotLive() throws IOException {
    Source source =
        source(
            "d.csv",
            """
            environment,repository,version,at,last-not-live
            production,pricing,v1,2026-03-31,2026-02-28
            production,pricing,v2,2026-03-31,
            production,pricing,v3,2026-03-31,2026-03-31
            production,pricing,v4,2026-03-31,never
            """);
    assertThat(source.collect(Progress.silent()).gaps()).isEqualTo(2);
    assertThat(new DeploymentStore(store).deployments(LATER))
        .extracting(Deployment::version, Deployment::lastNotLive)
        .containsExactly(
            tuple("v1", LocalDate.parse("2026-02-28").atStartOfDay(ZONE).toInstant()),
            tuple("v2", null));
    assertThat(source.check())
        .allMatch(line -> line.contains("column last-not-live"))
        .anyMatch(line -> line.contains("\"never\" is no instant before \"at\""));
  }

  @Test
  void readsWhatAModelRegistryAnswers() throws IOException {
    Path file =
        Files.writeString(
            home.resolve("registry.json"),
            """
            {"model_versions": [
               {"name": "prices", "version": "3", "creation_timestamp": 1709251200000,
                "last_updated_timestamp": 1709596800000, "current_stage": "Production",
                "run_id": "r1", "aliases": ["champion"],
                "run": {"data": {"tags": [
                  {"key": "mlflow.source.git.commit", "value": "ABCDEF1234"},
                  {"key": "mlflow.source.git.repoURL", "value": "git@host:team/pricing.git"}]}}},
               {"name": "prices", "version": "2", "creation_timestamp": "1709251200000",
                "last_updated_timestamp": "1709510400000", "current_stage": "None"},
               {"name": "prices", "version": "1", "last_updated_timestamp": "yesterday"}],
             "registered_models": [
               {"name": "prices", "aliases": [{"alias": "shadow", "version": "2"}]}]}
            """);
    RepositorySettings pricing =
        new RepositorySettings(
            "/srv/git/pricing", null, null, List.of(), List.of(), null, false, null);
    Source source = DeploymentSource.of(settings(file, List.of(pricing)), store).get(0);
    assertThat(source.check())
        .singleElement()
        .asString()
        .endsWith(
            "registry.json: model version 3 is left out: its last_updated_timestamp is no number of"
                + " milliseconds.");
    assertThat(source.collect(Progress.silent())).isEqualTo(new SourceOutcome(3, 0, 1, false));
    Instant created = Instant.parse("2024-03-01T00:00:00Z");
    Instant changed = Instant.parse("2024-03-05T00:00:00Z");
    assertThat(new DeploymentStore(store).deployments(LATER))
        .containsExactly(
            new Deployment(
                "shadow",
                "",
                null,
                "2",
                Instant.parse("2024-03-04T00:00:00Z"),
                true,
                created,
                "prices"),
            new Deployment(
                "Production", "pricing", "abcdef1234", "3", changed, true, created, "prices"),
            new Deployment(
                "champion", "pricing", "abcdef1234", "3", changed, true, created, "prices"));
  }

  @Test
  void readsJson() throws IOException {
    Source source =
        source(
            "d.json",
            """
            [
              {"environment": "production", "repository": "pricing", "version": "v1",
               "at": "2026-03-31T10:15:00Z"},
              {"environment": "production", "repository": "pricing", "commit": "nope",
               "at": "2026-03-31T10:15:00Z"}
            ]
            """);
    assertThat(source.collect(Progress.silent()).gaps()).isEqualTo(1);
    assertThat(source.check())
        .singleElement()
        .asString()
        .endsWith(
            "d.json, line 4, column commit: \"nope\" is no commit id of 7 to 64 hexadecimal digits.");
  }

  @Test
  void namesEveryBadRowAndBalances() throws IOException {
    Source source =
        source(
            "d.csv",
            """
            environment;repository;commit;at;status
            ;pricing;abcdef1;2026-03-31;
            production;;abcdef1;2026-03-31;
            production;pricing;;2026-03-31;
            production;pricing;abcdef1;soon;
            production;pricing;abcdef1;2026-03-31;sucess
            production;pricing;abcdef1;2026-03-31;
            """);
    source.collect(Progress.silent());
    assertThat(new SourceStore(store).qualityLines())
        .extracting(QualityLine::sentence)
        .satisfiesExactly(
            line -> assertThat(line).startsWith("d.csv, line 2, column environment"),
            line -> assertThat(line).startsWith("d.csv, line 3, column repository"),
            line -> assertThat(line).startsWith("d.csv, line 4, column commit"),
            line -> assertThat(line).startsWith("d.csv, line 5, column at"),
            line ->
                assertThat(line).contains("line 6, column status", "did you mean \"success\"?"));
    assertThat(new SourceStore(store).reconciliations()).allMatch(Reconciliation::balances);
  }

  @Test
  void saysThatAFileIsMissingOrNoJson() throws IOException {
    Source missing =
        DeploymentSource.of(settings(home.resolve("none.csv"), List.of()), store).get(0);
    assertThatThrownBy(() -> missing.collect(Progress.silent()))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("none.csv cannot be read");
    assertThat(source("d.json", "[\n{\"a\": }").check())
        .singleElement()
        .asString()
        .contains("line 2", "not JSON");
  }

  private Source source(String name, String text) throws IOException {
    Path file = Files.writeString(home.resolve(name), text);
    return DeploymentSource.of(settings(file, List.of()), store).get(0);
  }

  private static Settings settings(Path file, List<RepositorySettings> repositories) {
    Settings s = Settings.empty();
    return new Settings(
        s.team(),
        s.teams(),
        repositories,
        s.jira(),
        s.people(),
        List.of(file.toString()),
        s.files(),
        s.milestones(),
        s.models(),
        s.disciplines(),
        s.inference(),
        s.period(),
        s.privacy(),
        ZONE,
        s.reports());
  }
}
