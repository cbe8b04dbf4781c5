package io.oneteam.analyzer.privacy;

import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.people.Membership;
import io.oneteam.domain.people.People;
import io.oneteam.domain.people.Person;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.team.Period;
import io.oneteam.domain.team.Team;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small histories: one person for each letter, one commit each. */
final class Histories {
  private Histories() {}

  /** "DS DS DE" makes three people; "-" is somebody without a discipline. */
  static TeamHistory of(String disciplines) {
    Map<Integer, Person> persons = new HashMap<>();
    List<Membership> memberships = new ArrayList<>();
    List<Commit> commits = new ArrayList<>();
    int id = 0;
    for (String discipline : disciplines.split(" ")) {
      id++;
      persons.put(id, new Person(id, "Person Number" + id, false));
      if (!discipline.equals("-")) {
        memberships.add(new Membership(id, discipline, null, null, null, false, 1));
      }
      commits.add(commit(id));
    }
    Period period = new Period("2026-Q3", LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30));
    return new TeamHistory(
        new Team("T", List.of("DS", "DE", "SE")),
        Settings.empty(),
        Instant.parse("2026-10-01T00:00:00Z"),
        ZoneOffset.UTC,
        period,
        List.of(period),
        List.of(),
        commits,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        People.of(persons, memberships),
        List.of());
  }

  private static Commit commit(int author) {
    Instant at = Instant.parse("2026-08-01T00:00:00Z");
    return new Commit(
        author,
        1,
        "0".repeat(40),
        List.of(),
        author,
        author,
        at,
        at,
        at,
        "work",
        List.of(),
        List.of(),
        List.of(),
        true);
  }
}
