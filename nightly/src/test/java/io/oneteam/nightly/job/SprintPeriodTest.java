package io.oneteam.nightly.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oneteam.domain.history.Sprint;
import io.oneteam.domain.settings.Settings;
import io.oneteam.domain.store.IssueField;
import io.oneteam.domain.store.IssueRecord;
import io.oneteam.domain.store.IssueStay;
import io.oneteam.domain.store.IssueStore;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import io.oneteam.nightly.chaos.Nights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SprintPeriodTest {
  @TempDir Path folder;

  @Test
  void aTeamsPeriodIsTheSprintThatItsOwnIssuesAreIn() throws IOException {
    Settings settings =
        Nights.settings(
            folder.resolve("home"),
            Files.writeString(
                folder.resolve("oneteam.yaml"),
                """
                oneteam:
                  period: sprint
                  teams: [{name: One, jira-projects: [ONE]}, {name: Two, jira-projects: [TWO]}]
                """));
    try (Store store = Store.open(StoreLocation.inMemory())) {
      IssueStore issues = new IssueStore(store);
      issues.sprints(
          "jira",
          List.of(
              new Sprint(1, "One 1", day(1), day(15), null),
              new Sprint(2, "Two 9", day(2), day(16), null)));
      issues.save("jira", List.of(issue(1, "ONE", 1), issue(2, "TWO", 2)));
      TeamReader reader = new TeamReader(settings, store);
      assertThat(reader.view("One", null, day(10)).period().name()).isEqualTo("One 1");
      assertThat(reader.view("Two", null, day(10)).period().name()).isEqualTo("Two 9");
      assertThat(reader.view("Two", "Two 9", day(10)).periods()).hasSize(1);
      assertThatThrownBy(() -> reader.view("One", "Two 9", day(10)))
          .hasMessageContaining("No period is called 'Two 9'");
    }
  }

  private static IssueRecord issue(long id, String project, int sprint) {
    return new IssueRecord(
        id,
        project + "-1",
        project,
        false,
        day(1),
        day(3),
        null,
        null,
        List.of(
            new IssueStay(
                IssueField.SPRINT, String.valueOf(sprint), "a sprint", day(3), null, null)),
        List.of(),
        List.of(),
        null,
        0);
  }

  private static Instant day(int day) {
    return LocalDate.of(2026, 1, day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
