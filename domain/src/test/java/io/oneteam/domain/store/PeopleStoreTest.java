package io.oneteam.domain.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.people.Membership;
import io.oneteam.domain.people.People;
import io.oneteam.domain.people.Person;
import io.oneteam.domain.people.Resolution;
import io.oneteam.domain.people.Resolution.Doubt;
import io.oneteam.domain.people.Resolution.Link;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleStoreTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
  private static final Resolution RESOLUTION =
      new Resolution(
          List.of(new Person(1, "Mira Kovac", false), new Person(3, "ci", true)),
          List.of(
              new Link(1, 1, "alone", 1),
              new Link(2, 1, "same e-mail", 0.98),
              new Link(3, 3, "alone", 1)),
          List.of(
              new Membership(1, "data science", null, DAY, "A", false, 1),
              new Membership(1, "data engineering", DAY.plusDays(1), null, "B", true, 0.7)),
          Set.of(1),
          List.of(new Doubt(Doubt.Kind.PROPOSED, 1, 3, "same handle", 0.7)));

  @TempDir Path home;

  @Test
  void replacesWhatTheNightBeforeFound() {
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      check(store);
    }
  }

  @Test
  void replacesItOnPostgresToo() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Store store =
            Store.open(
                new StoreLocation(
                    postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"))) {
      check(store);
    }
  }

  private static void check(Store store) {
    PeopleStore people = new PeopleStore(store);
    people.replace(RESOLUTION);
    assertThat(people.read()).isEqualTo(RESOLUTION);
    people.replace(Resolution.empty());
    assertThat(people.read()).isEqualTo(Resolution.empty());
    people.replace(RESOLUTION);
    Person mira = RESOLUTION.persons().get(0);
    People ofA = people.people("A");
    assertThat(ofA.human(2)).contains(mira);
    assertThat(ofA.human(3)).isEmpty();
    assertThat(ofA.disciplines(mira, DAY)).containsOnlyKeys("data science");
    assertThat(ofA.disciplines(mira, DAY.plusDays(1))).containsOnlyKeys(People.UNASSIGNED);
    // No membership concerns C, so the trade is the one she has elsewhere.
    assertThat(people.people("C").disciplines(mira, DAY.plusDays(1)))
        .containsOnlyKeys("data engineering");
  }
}
