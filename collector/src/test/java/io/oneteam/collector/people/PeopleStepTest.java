package io.oneteam.collector.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.people.Identity;
import io.oneteam.domain.people.Person;
import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.store.IdentityStore;
import io.oneteam.domain.store.PeopleStore;
import io.oneteam.domain.store.SourceStore;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleStepTest {
  private static final Instant AS_OF = Instant.parse("2026-10-01T00:00:00Z");

  @TempDir Path home;

  @Test
  void aBrokenPeopleFileKeepsLastNightsAnswerAndSaysSo() throws IOException {
    Path file = Files.writeString(home.resolve("people.csv"), "person,identities\nMira,m@x.org\n");
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      new IdentityStore(store).idOf(Identity.Kind.GIT, "mk", "m@x.org", null);
      PeopleStep step = new PeopleStep(store, settings(file));
      assertThat(step.run(AS_OF).persons()).containsExactly(new Person(1, "Mira", false));
      Files.writeString(file, "who\nMira\n");
      step.run(AS_OF);
      assertThat(new PeopleStore(store).read().persons())
          .containsExactly(new Person(1, "Mira", false));
      assertThat(new SourceStore(store).qualityLines())
          .anySatisfy(
              line -> {
                assertThat(line.severity()).isEqualTo(QualityLine.Severity.GAP);
                assertThat(line.sentence()).contains("there is no column person", "night before");
              });
      assertThat(step.check()).singleElement().asString().contains("no column person");
    }
  }

  @Test
  void qualityLinesNameLinesButNoIdentity() throws IOException {
    Path file =
        Files.writeString(
            home.resolve("people.csv"), "person,identities\nMira,m@x.org\nTom,m@x.org\n");
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      new PeopleStep(store, settings(file)).run(AS_OF);
      assertThat(new SourceStore(store).qualityLines())
          .singleElement()
          .satisfies(
              line ->
                  assertThat(line.sentence())
                      .contains("people.csv, line 3")
                      .doesNotContain("m@x.org"));
    }
  }

  private static Settings settings(Path people) {
    Settings s = Settings.empty();
    return new Settings(
        s.team(),
        s.teams(),
        s.repositories(),
        s.jira(),
        people.toString(),
        s.deployments(),
        s.files(),
        s.milestones(),
        s.models(),
        s.disciplines(),
        s.inference(),
        s.period(),
        s.privacy(),
        s.zone(),
        s.reports());
  }
}
