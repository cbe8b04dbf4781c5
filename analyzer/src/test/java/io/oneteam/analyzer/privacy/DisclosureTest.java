package io.oneteam.analyzer.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.people.People;
import io.oneteam.domain.people.Person;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisclosureTest {
  private static final LocalDate DAY = LocalDate.of(2026, 8, 1);

  @Test
  void leavesLargeDisciplinesAlone() {
    TeamHistory history = Histories.of("DS DS DS DE DE DE");
    Disclosure disclosure = Disclosure.of(history);
    assertThat(disclosure.history()).isSameAs(history);
    assertThat(disclosure.merged()).isEmpty();
    assertThat(disclosure.comparable()).isTrue();
  }

  @Test
  void mergesSmallDisciplinesIntoOneThatIsLargeEnough() {
    Disclosure disclosure = Disclosure.of(Histories.of("DS DS DS DS DE DE SE"));
    assertThat(disclosure.merged()).containsExactly("DE", "SE");
    assertThat(disclosure.visible("DE")).isEqualTo(Disclosure.OTHERS);
    assertThat(disclosure.visible("DS")).isEqualTo("DS");
    assertThat(disclosure.history().team().disciplines()).containsExactly("DS", Disclosure.OTHERS);
    assertThat(namesOf(disclosure.history(), 5)).containsExactly(Disclosure.OTHERS);
  }

  @Test
  void aSingleSmallDisciplineTakesTheSmallestShownOneAlong() {
    Disclosure disclosure = Disclosure.of(Histories.of("DS DS DS DS DE DE DE SE"));
    // Hiding SE alone would leave it to be had as the total less DS and DE.
    assertThat(disclosure.merged()).containsExactly("DE", "SE");
  }

  @Test
  void fewUnassignedPeopleAreNotSingledOutEither() {
    Disclosure disclosure = Disclosure.of(Histories.of("DS DS DS DE DE DE DE -"));
    assertThat(disclosure.merged()).containsExactly("DS", People.UNASSIGNED);
    assertThat(namesOf(disclosure.history(), 8)).containsExactly(Disclosure.OTHERS);
  }

  @Test
  void aTeamThatIsTooSmallHasNothingToCompare() {
    assertThat(Disclosure.of(Histories.of("DS DE")).comparable()).isFalse();
  }

  @Test
  void mergesTheSmallPartsOfAMonthAndKeepsItsTotal() {
    Disclosure disclosure = Disclosure.of(Histories.of("DS DS DS"));
    Map<String, Double> amounts = new LinkedHashMap<>();
    amounts.put("DS", 0.5);
    amounts.put("DE", 0.3);
    amounts.put("SE", 0.2);
    Map<String, Set<Integer>> people =
        Map.of("DS", Set.of(1, 2, 3, 4), "DE", Set.of(5, 6, 7), "SE", Set.of(8));
    assertThat(disclosure.merge(amounts, people))
        .containsExactly(Map.entry("DS", 0.5), Map.entry(Disclosure.OTHERS, 0.5));
  }

  @Test
  void hidesFewButNotNobody() {
    Disclosure disclosure = Disclosure.of(Histories.of("DS"));
    assertThat(List.of(0, 1, 2, 3).stream().filter(disclosure::hides)).containsExactly(1, 2);
  }

  private static Set<String> namesOf(TeamHistory history, int person) {
    return history.people().disciplines(new Person(person, "", false), DAY).keySet();
  }
}
