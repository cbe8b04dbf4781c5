package io.oneteam.domain.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.history.Assignment;
import io.oneteam.domain.history.Comment;
import io.oneteam.domain.history.Flow;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.history.IssueLink;
import io.oneteam.domain.history.Release;
import io.oneteam.domain.history.Sprint;
import io.oneteam.domain.history.SprintStay;
import io.oneteam.domain.history.StatusStay;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssueStoreTest {
  @TempDir Path home;

  @Test
  void readsIssuesAsTheyWereOnH2() {
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      readsIssuesAsTheyWere(store);
    }
  }

  @Test
  void readsIssuesAsTheyWereOnPostgres() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Store store =
            Store.open(
                new StoreLocation(
                    postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"))) {
      readsIssuesAsTheyWere(store);
      writingTwiceMakesNoSecondCopy(store);
      stampsWhatVanished(store);
    }
  }

  @Test
  void writingTwiceMakesNoSecondCopyOnH2() {
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      writingTwiceMakesNoSecondCopy(store);
      stampsWhatVanished(store);
    }
  }

  private static void readsIssuesAsTheyWere(Store store) {
    IssueStore issues = new IssueStore(store);
    issues.statuses("jira", List.of(new IssueStatus("3", "In Progress", "indeterminate")));
    issues.sprints("jira", List.of(new Sprint(5, "S 5", day(1), day(15), day(16))));
    issues.releases(
        "jira", List.of(new Release("9", "TEAM", "1.0", true, LocalDate.of(2025, 1, 20))));
    issues.save(
        "jira",
        List.of(
            issue(
                1,
                "TEAM-1",
                day(1),
                day(20),
                stay(IssueField.STATUS, "1", "Open", day(1), day(5), null),
                stay(IssueField.STATUS, "3", "In Progress", day(5), day(10), 7),
                stay(IssueField.STATUS, "6", "Closed", day(10), null, 7),
                stay(IssueField.RESOLUTION, "1", "Fixed", day(10), null, 7),
                stay(IssueField.ASSIGNEE, "7", "", day(4), day(9), 8),
                stay(IssueField.ASSIGNEE, "", "", day(9), null, 8),
                stay(IssueField.TYPE, "1", "Story", day(1), null, null),
                stay(IssueField.LABEL, "late", "late", day(12), null, null),
                stay(IssueField.LABEL, "early", "early", day(1), day(11), null),
                stay(IssueField.SPRINT, "5", "", day(2), null, null),
                stay(IssueField.PARENT, "2", "TEAM-2", day(3), null, null),
                stay(IssueField.LINK, "TEAM-2", "blocks", day(6), null, 7)),
            issue(
                2,
                "TEAM-2",
                day(2),
                day(20),
                stay(IssueField.TYPE, "2", "Epic", day(2), null, null),
                stay(IssueField.STATUS, "1", "Open", day(2), null, null)),
            issue(
                3,
                "TEAM-3",
                day(9),
                day(9),
                stay(IssueField.STATUS, "1", "Open", day(9), null, null))));

    IssueHistory history = new IssueHistory(store, Map.of("1", "blocked"), ZoneOffset.UTC);
    List<Issue> then = history.issues(Set.of("TEAM"), day(7));
    assertThat(then).extracting(Issue::id).containsExactly(1L, 2L);
    Issue issue = then.get(0);
    assertThat(issue.statuses())
        .containsExactly(
            new StatusStay("1", "Open", Flow.BLOCKED, day(1), day(5), null),
            new StatusStay("3", "In Progress", Flow.ACTIVE, day(5), null, 7));
    assertThat(issue.assignments())
        .containsExactly(
            new Assignment(null, day(1), day(4), null), new Assignment(7, day(4), null, 8));
    assertThat(issue.resolved()).isNull();
    assertThat(issue.resolution()).isNull();
    assertThat(issue.labels()).containsExactly("early");
    assertThat(issue.sprints()).containsExactly(new SprintStay(5, day(2), null));
    assertThat(issue.parent()).isEqualTo(2);
    assertThat(issue.epic()).isEqualTo(2);
    assertThat(issue.links()).containsExactly(new IssueLink("blocks", 2L, "TEAM-2", day(6)));
    assertThat(issue.comments()).containsExactly(new Comment(7, day(6), 40));
    assertThat(issue.updated()).isEqualTo(day(6));
    assertThat(issue.changes()).isEqualTo(1);

    Issue now = history.issues(Set.of(), day(30)).get(0);
    assertThat(now.resolution()).isEqualTo("Fixed");
    assertThat(now.updated()).isEqualTo(day(20));
    assertThat(now.labels()).containsExactly("late");
    assertThat(history.issues(Set.of("OTHER"), day(30))).isEmpty();
    assertThat(history.sprints(day(7)))
        .containsExactly(new Sprint(5, "S 5", day(1), day(15), null));
    assertThat(history.releases(Set.of("TEAM"), day(7)))
        .containsExactly(new Release("9", "TEAM", "1.0", false, null));
    assertThat(history.releases(Set.of(), day(30)).get(0).released()).isTrue();
    Instant eve = day(19).plusSeconds(20 * 3600);
    assertThat(history.releases(Set.of(), eve).get(0).released()).isFalse();
    assertThat(
            new IssueHistory(store, Map.of(), ZoneOffset.ofHours(9))
                .releases(Set.of(), eve)
                .get(0)
                .released())
        .as("where it is the 20th already")
        .isTrue();
    assertThat(history.sprints(Set.of("TEAM"), day(7))).extracting(Sprint::id).containsExactly(5L);
    assertThat(history.sprints(Set.of("OTHER"), day(7))).isEmpty();
    assertThat(history.sprints(Set.of(), day(1))).as("no issue was in it yet").isEmpty();
  }

  private static void writingTwiceMakesNoSecondCopy(Store store) {
    IssueStore issues = new IssueStore(store);
    IssueRecord issue =
        issue(10, "X-1", day(1), day(2), stay(IssueField.STATUS, "1", "Open", day(1), null, null));
    assertThat(issues.save("a", List.of(issue)).added()).isEqualTo(1);
    assertThat(issues.save("a", List.of(issue)).unchanged()).isEqualTo(1);
    IssueRecord newer = issue(10, "X-1", day(1), day(3));
    assertThat(issues.save("b", List.of(newer)).changed()).isEqualTo(1);
    assertThat(issues.save("a", List.of(issue)).elsewhere()).containsExactly(10L);
    IssueRecord stranger = issue(10, "Y-1", day(2), day(9));
    assertThat(issues.save("c", List.of(stranger)).foreign()).containsExactly(10L);
    assertThat(issues.issues("b")).isEqualTo(1);
    assertThat(issues.histories("b")).isEqualTo(2);
  }

  private static void stampsWhatVanished(Store store) {
    IssueStore issues = new IssueStore(store);
    issues.save("gone", List.of(issue(20, "G-1", day(1), day(2))));
    issues.absent(Map.of(20L, "deleted"), day(9));
    issues.absent(Map.of(20L, "deleted"), day(12));
    IssueHistory history = new IssueHistory(store, Map.of(), ZoneOffset.UTC);
    assertThat(history.issues(Set.of("G"), day(8)).get(0).absent()).isNull();
    assertThat(history.issues(Set.of("G"), day(10)).get(0).absent()).isEqualTo("deleted");
    assertThat(issues.issues("gone")).isZero();
    issues.save("gone", List.of(issue(20, "G-1", day(1), day(2))));
    assertThat(issues.issues("gone")).isEqualTo(1);
  }

  private static IssueRecord issue(
      long id, String key, Instant created, Instant updated, IssueStay... stays) {
    return new IssueRecord(
        id,
        key,
        key.substring(0, key.indexOf('-')),
        id == 2,
        created,
        updated,
        null,
        null,
        List.of(stays),
        List.of(new IssueRecord.Change(day(5), 7), new IssueRecord.Change(day(10), 7)),
        List.of(new Comment(7, day(6), 40), new Comment(8, day(11), 3)),
        null,
        0);
  }

  private static IssueStay stay(
      IssueField field,
      String value,
      String name,
      Instant from,
      @Nullable Instant to,
      @Nullable Integer by) {
    return new IssueStay(field, value, name, from, to, by);
  }

  private static Instant day(int day) {
    return LocalDate.of(2025, 1, day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
