package io.oneteam.collector.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.collector.people.PeopleListing.Row;
import io.oneteam.domain.history.FileKind;
import io.oneteam.domain.people.Resolution;
import io.oneteam.domain.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleListingTest {
  @TempDir Path folder;

  private static Team team() {
    Team team =
        Team.git(
            "Mira Kovac <mira@x.org>",
            "mk <mira@x.org>",
            "Tom Berg <tom@x.org>",
            "ci[bot] <ci@x.org>",
            "=cmd <evil@x.org>",
            "tberg <tom.b@y.org>",
            "tom <tberg@z.org>");
    for (int day = 1; day <= 12; day++) {
      team.activity.add(1, LocalDate.of(2025, 3, day), FileKind.NOTEBOOK);
    }
    return team;
  }

  @Test
  void listsPeopleThenBotsThenDoubts() {
    Team team = team();
    assertThat(PeopleListing.of(team.resolve(), team.identities))
        .extracting(Row::status)
        .containsExactly(
            "merged", "unassigned", "unassigned", "unassigned", "unassigned", "bot", "proposed");
    assertThat(PeopleListing.of(team.resolve(), team.identities).get(0))
        .isEqualTo(
            new Row(
                "merged",
                "Mira Kovac",
                "mira@x.org",
                "data science (inferred, 0.66)",
                "same e-mail",
                0.98));
  }

  @Test
  void theProposedFileReadsBackWithoutAProblemAndChangesNobody() throws IOException {
    Team team = team();
    Resolution before = team.resolve();
    Path file =
        Files.writeString(
            folder.resolve("people.csv"), PeopleProposal.csv(before, team.identities));
    assertThat(Files.readString(file)).doesNotContain("\n=cmd").contains("'=cmd");
    team.roster = RosterReader.read(file, Settings.DISCIPLINES);
    team.filed = true;
    assertThat(team.roster.problems()).isEmpty();
    Resolution after = team.resolve();
    assertThat(after.links())
        .extracting(Resolution.Link::person)
        .isEqualTo(before.links().stream().map(Resolution.Link::person).toList());
    assertThat(after.memberships())
        .singleElement()
        .satisfies(membership -> assertThat(membership.inferred()).isFalse());
  }
}
