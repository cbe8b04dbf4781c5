package io.oneteam.collector.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.people.Membership;
import io.oneteam.domain.people.People;
import io.oneteam.domain.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContributionsTest {
  private static final LocalDate JUNE = LocalDate.parse("2026-06-01");
  private static final People PEOPLE =
      People.of(
          Map.of(
              1, new Person(1, "Mira", false),
              2, new Person(2, "Tom", false),
              3, new Person(3, "a bot", true)),
          List.of(new Membership(1, "data science", JUNE, null, null, false, 1)));

  @Test
  void aContributionIsUnassignedWhenItsAuthorHasNoDisciplineThatDay() {
    Contributions found =
        Contributions.NONE
            .with(List.of(1, 2), JUNE, PEOPLE)
            .with(List.of(1), JUNE.minusDays(1), PEOPLE)
            .with(List.of(3), JUNE, PEOPLE);
    assertThat(found).isEqualTo(new Contributions(3, 2));
    assertThat(found.sentence()).startsWith("2 of 3 contributions (67 %)");
  }

  @Test
  void anEmptyStoreSaysThatNothingHasBeenRead() {
    assertThat(Contributions.NONE.sentence()).startsWith("No contribution has been read yet");
  }
}
