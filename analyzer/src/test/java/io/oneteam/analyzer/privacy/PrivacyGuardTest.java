package io.oneteam.analyzer.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Finding;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.measurement.Unit;
import io.oneteam.domain.people.Identity;
import io.oneteam.domain.people.People;
import io.oneteam.domain.people.Person;
import io.oneteam.domain.team.Team;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class PrivacyGuardTest {
  private static final Person MIRA = new Person(1, "Mira Kováč", false);
  private static final List<Identity> IDENTITIES =
      List.of(
          new Identity(1, Identity.Kind.GIT, "mkovac", "mira.kovac@x.org", null),
          new Identity(2, Identity.Kind.JIRA, "Mira Kovac", null, "5b10a2844c20165700ede21g"),
          new Identity(3, Identity.Kind.GIT, "Ann Field", "field@x.org", null),
          new Identity(4, Identity.Kind.GIT, "Data Science", "ds@x.org", null),
          new Identity(6, Identity.Kind.GIT, "Price Magic", "pm@x.org", null),
          new Identity(7, Identity.Kind.GIT, "Sarah Jenkins", "sj@x.org", null),
          new Identity(8, Identity.Kind.GIT, "Azure Pipelines", "azure@x.org", null),
          new Identity(5, Identity.Kind.GIT, "Release Bot", "release-bot@x.org", null));
  private static final PrivacyGuard GUARD =
      PrivacyGuard.of(
          IDENTITIES,
          People.of(Map.of(1, MIRA, 2, MIRA, 5, bot(5), 7, bot(7), 8, bot(8)), List.of()),
          new Team("Price Magic", List.of("data science")),
          UnaryOperator.identity());

  private static Person bot(int id) {
    return new Person(id, "bot " + id, true);
  }

  @ParameterizedTest
  @CsvSource({
    "'Fix what Mira Kovac found',          'Fix what somebody found'",
    "'Fix what MIRA KOVÁČ found',          'Fix what somebody found'",
    "'Kovac, Mira: fix',                   'somebody: fix'",
    "'notebooks/mira_kovac/eda.ipynb',     'notebooks/somebody/eda.ipynb'",
    "'Merge branch mkovac/price',          'Merge branch somebody/price'",
    "'mirakovac-patch-1',                  'somebody-patch-1'",
    "'ask mira.kovac@x.org or me@y.net',   'ask somebody or somebody'",
    "'git@github.com:team/pricing.git',    'git@github.com:team/pricing.git'",
    "'seen by 5b10a2844c20165700ede21g',   'seen by somebody'",
    "'Add a field for data science',       'Add a field for data science'",
    "'Price Magic in the third quarter',   'Price Magic in the third quarter'",
    "'Release Bot bumps x',                'Release Bot bumps x'",
    "'Set up Azure Pipelines',             'Set up Azure Pipelines'",
    "'Reviewed by Sarah Jenkins',          'Reviewed by somebody'",
  })
  void takesPeopleOutOfTextAndLeavesTheRest(String text, String expected) {
    assertThat(GUARD.apply(measurement(text)).sentence()).isEqualTo(expected);
  }

  @Test
  void aNamePlantedAnywhereInAFigureIsTakenOut() {
    Measurement guarded = GUARD.apply(measurement("by Mira Kovac"));
    String document = JsonMapper.builder().build().writeValueAsString(guarded);
    assertThat(document).doesNotContain("Mira", "Kovac").contains("by somebody");
  }

  @Test
  void aMeasurementWithoutPeopleStaysAsItIs() {
    Measurement measurement = measurement("Nobody is named here.");
    assertThat(GUARD.apply(measurement)).isEqualTo(measurement);
  }

  private static Measurement measurement(String text) {
    Figure.Listing listing =
        new Figure.Listing(
            "rows",
            text,
            List.of(new Figure.Column("subject", null, 20)),
            List.of(List.of(Cell.of(text)), List.of(Cell.link(text, "https://x.org/mkovac/1"))),
            true);
    Figure.Matrix matrix =
        new Figure.Matrix(
            "matrix",
            text,
            "from",
            "to",
            List.of(text),
            List.of("b"),
            List.of(Arrays.asList((Double) null)),
            null,
            Unit.COUNT);
    return new Measurement(
        "m",
        "M",
        "Q?",
        Status.SHOWN,
        text,
        List.of(),
        List.of(Estimate.count("n", text, 3, 3, text)),
        null,
        List.of(listing, matrix),
        List.of(
            new Finding(
                "m/f",
                text,
                "Why?",
                Finding.Strength.WEAK,
                false,
                0.5,
                null,
                null,
                false,
                false,
                List.of(new Finding.Evidence("commit", "abc", null, null, text)))),
        List.of(text),
        List.of(text));
  }
}
