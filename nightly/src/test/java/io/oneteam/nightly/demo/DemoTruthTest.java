package io.oneteam.nightly.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.report.Reconciliation;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.store.SourceStore;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import io.oneteam.nightly.exit.ExitCode;
import io.oneteam.nightly.home.Home;
import io.oneteam.nightly.job.Night;
import io.oneteam.nightly.job.NightRequest;
import io.oneteam.nightly.progress.RunProgress;
import io.oneteam.nightly.settings.Flags;
import io.oneteam.nightly.settings.SettingsLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole job on the made-up team recovers what was planted in it. */
class DemoTruthTest {
  @TempDir static Path folder;
  private static Truth truth;
  private static JsonNode twin;
  private static String everything;
  private static int exitCode;
  private static List<Reconciliation> stored;
  private static int laterExitCode;
  private static JsonNode later;

  @BeforeAll
  static void runTheDemo() throws IOException {
    Home home = Home.open(folder.resolve("home"), null);
    DemoHome demo = DemoHome.make(home.path().resolve("team"));
    truth = demo.truth();
    Settings settings =
        new SettingsLoader(Map.of())
            .load(home, new Flags(demo.config(), List.of(), List.of(), null, null));
    Clock clock = Clock.systemUTC();
    try (DemoJira jira = demo.jira(clock)) {
      exitCode = night(home, settings.withJira(jira.settings()), clock).exitCode();
    }
    everything = twin(home);
    try (Store store = Store.open(StoreLocation.inHome(home.path()))) {
      stored = new SourceStore(store).reconciliations();
    }
    // Later, without that Jira: the configuration in the demo's folder reads the export.
    laterExitCode = night(home, settings, clock).exitCode();
    later = JsonMapper.builder().build().readTree(twin(home));
    twin = JsonMapper.builder().build().readTree(everything);
  }

  private static Night.Outcome night(Home home, Settings settings, Clock clock) {
    return new Night(clock, new RunProgress(System.err, false, clock))
        .run(
            new NightRequest(
                home, StoreLocation.inHome(home.path()), settings, DemoTeam.AS_OF, null, true));
  }

  private static String twin(Home home) throws IOException {
    try (Stream<Path> reports = Files.list(home.reports())) {
      return Files.readString(
          reports.filter(p -> p.toString().endsWith(".json")).findFirst().orElseThrow());
    }
  }

  @Test
  void readsItsIssuesFromTheLoopbackJiraAndNamesNoPort() {
    assertThat(stored)
        .filteredOn(r -> r.source().equals("Jira CAR") && r.kind().equals("issues"))
        .singleElement()
        .satisfies(r -> assertThat(r.stored()).isGreaterThan(100).isEqualTo(r.atSource()));
    assertThat(everything).doesNotContain("127.0.0.1", "localhost").contains("jira.example.org");
  }

  @Test
  void aLaterRunWithoutThatJiraReadsTheExportAndSaysTheSame() {
    assertThat(laterExitCode).isEqualTo(ExitCode.COMPLETE);
    assertThat(later.get("handOffs")).isEqualTo(twin.get("handOffs"));
    assertThat(later.get("models")).isEqualTo(twin.get("models"));
    assertThat(later.get("reconciliation"))
        .anySatisfy(
            row -> {
              assertThat(row.get("source").asString()).startsWith("Jira export");
              assertThat(row.get("explained").toString()).contains("held by another source");
            });
  }

  @Test
  void completesWithoutGapsAndBalances() {
    assertThat(exitCode).isEqualTo(ExitCode.COMPLETE);
    for (JsonNode row : twin.get("reconciliation")) {
      assertThat(row.get("stored").asLong())
          .as(row.toString())
          .isEqualTo(row.get("atSource").asLong());
    }
  }

  @Test
  void datesEveryMilestoneOfEveryPlantedModel() {
    for (Truth.PlantedModel planted : truth.models()) {
      JsonNode found = model(planted.notebook());
      assertThat(day(found, "born")).as(planted.name()).isEqualTo(planted.born());
      assertThat(day(found, "extracted")).as(planted.name()).isEqualTo(planted.extracted());
      assertThat(day(found, "released")).as(planted.name()).isEqualTo(planted.released());
      assertThat(day(found, "staged")).as(planted.name()).isEqualTo(planted.staged());
      assertThat(day(found, "in_production")).as(planted.name()).isEqualTo(planted.live());
      JsonNode dwell = found.get("dwellDays");
      assertThat(dwell.isNull() ? null : (Long) (long) dwell.asDouble())
          .as(planted.name())
          .isEqualTo(planted.dwellDays());
    }
  }

  @Test
  void tellsHowTheOtherModelsEnded() {
    for (Truth.PlantedModel planted : truth.models()) {
      String state = model(planted.notebook()).get("state").asString();
      switch (planted.ending()) {
        case "DELETED" -> assertThat(state).isEqualTo("abandoned");
        case "NOTEBOOK_JOB" -> assertThat(state).isEqualTo("notebook_in_production");
        case "RESTING" -> assertThat(state).isEqualTo("notebook");
        default -> assertThat(state).isNotIn("abandoned", "superseded");
      }
    }
  }

  @Test
  void findsEveryPlantedHandOffAndNoOther() {
    List<String> found = new ArrayList<>();
    for (JsonNode h : twin.get("handOffs")) {
      found.add(
          handOff(
              h.get("issue").asString(),
              h.get("from").asString(),
              h.get("to").asString(),
              h.get("waitDays").asDouble(),
              h.get("returned").asBoolean()));
    }
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            truth.handOffs().stream()
                .map(h -> handOff(h.issue(), h.from(), h.to(), h.waitDays(), h.returned()))
                .toList());
  }

  @Test
  void aModelHasItsOwnModuleAndNoOther() {
    for (Truth.PlantedModel planted : truth.models()) {
      List<String> modules = new ArrayList<>();
      model(planted.notebook()).get("modules").forEach(m -> modules.add(m.get("path").asString()));
      assertThat(modules)
          .as(planted.name())
          .isEqualTo(planted.extracted() == null ? List.of() : List.of(planted.module()));
    }
  }

  @Test
  void countsEveryPlantedPair() {
    double pairs = 0;
    for (JsonNode trend : measurement("pairing").get("trends")) {
      for (JsonNode point : trend.get("points")) {
        pairs += point.get("value").asDouble();
      }
    }
    assertThat(pairs).isEqualTo(truth.pairedCommits());
  }

  @Test
  void modelsWorkedOnTogetherAreThosePairedOnTestedAndSideBySide() {
    List<Truth.PlantedModel> models = truth.models();
    Predicate<Truth.PlantedModel> extracted = m -> m.extracted() != null;
    Predicate<Truth.PlantedModel> together = Truth.PlantedModel::together;
    assertShare("pairing", "paired-releases", models, m -> m.released() != null, together);
    assertShare("engineering-practice", "models-with-tests", models, extracted.and(together));
    assertShare("engineering-practice", "notebooks-to-library", models, extracted);
    assertShare(
        "engineering-practice",
        "staged-before-production",
        models,
        m -> m.live() != null,
        m -> m.staged() != null);
    JsonNode sideBySide = estimate("parallel-work", "side-by-side");
    assertThat(sideBySide.get("value").asLong())
        .isPositive()
        .isEqualTo(sideBySide.get("n").asLong());
  }

  @Test
  void theWaysOfWorkingAreOwnedByFourDisciplines() {
    assertThat(estimate("engineering-practice", "ways-of-working-disciplines").get("value").asInt())
        .isEqualTo(4);
    assertThat(estimate("engineering-practice", "ways-of-working-age").get("value").asLong())
        .isEqualTo(
            ChronoUnit.DAYS.between(
                LocalDate.parse("2026-01-15").plusDays(120), DemoTeam.LAST_DAY));
  }

  @Test
  void notebooksOfEveryFormatAreNotebooks() {
    // 20 Jupyter files, 3 Databricks sources and 2 jupytext scripts are there at the end.
    assertThat(everything).contains(" of 25 notebooks were changed by one discipline only");
  }

  @Test
  void namesNobody() {
    for (Member member : Member.values()) {
      assertThat(everything).doesNotContain(member.fullName(), member.email(), member.account());
    }
  }

  private static void assertShare(
      String measure,
      String name,
      List<Truth.PlantedModel> models,
      Predicate<Truth.PlantedModel> with) {
    assertShare(measure, name, models, m -> true, with);
  }

  private static void assertShare(
      String measure,
      String name,
      List<Truth.PlantedModel> models,
      Predicate<Truth.PlantedModel> among,
      Predicate<Truth.PlantedModel> with) {
    JsonNode found = estimate(measure, name);
    assertThat(found.get("n").asLong()).as(name).isEqualTo(models.stream().filter(among).count());
    assertThat(found.get("events").asLong())
        .as(name)
        .isEqualTo(models.stream().filter(among.and(with)).count());
  }

  private static JsonNode estimate(String measure, String name) {
    for (JsonNode estimate : measurement(measure).get("estimates")) {
      if (estimate.get("name").asString().equals(name)
          && estimate.get("scope").asString().equals("team")) {
        return estimate;
      }
    }
    throw new AssertionError("no estimate " + name);
  }

  private static JsonNode measurement(String name) {
    for (JsonNode measurement : twin.get("measurements")) {
      if (measurement.get("measure").asString().equals(name)) {
        return measurement;
      }
    }
    throw new AssertionError("no measurement " + name);
  }

  private static String handOff(
      String issue, String from, String to, double wait, boolean returned) {
    return String.format(Locale.ROOT, "%s %s>%s %.1f %s", issue, from, to, wait, returned);
  }

  private static JsonNode model(String notebook) {
    for (JsonNode model : twin.get("models")) {
      for (JsonNode n : model.get("notebooks")) {
        if (n.get("path").asString().equals(notebook)) {
          return model;
        }
      }
    }
    throw new AssertionError("no model has the notebook " + notebook);
  }

  private static @Nullable LocalDate day(JsonNode model, String kind) {
    for (JsonNode milestone : model.get("milestones")) {
      if (milestone.get("kind").asString().equals(kind)) {
        JsonNode landed = milestone.get("landedAt");
        String at = landed.isNull() ? milestone.get("at").asString() : landed.asString();
        return LocalDate.parse(at.substring(0, 10));
      }
    }
    return null;
  }
}
