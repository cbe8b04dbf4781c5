package io.oneteam.collector.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.collector.Progress;
import io.oneteam.collector.SourceOutcome;
import io.oneteam.domain.history.Comment;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.history.SprintStay;
import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.report.Reconciliation;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectSourceTest {
  private static final Instant FEBRUARY = Instant.parse("2025-02-01T12:00:00Z");

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsEveryIssueWithItsWholeHistory(boolean cloud) throws IOException {
    try (Night night = new Night(cloud, 20)) {
      night.issues.comment(10_001, FakeIssues.BEGIN.plusSeconds(9000), "u2", "and more");
      night.issues.comment(10_001, FakeIssues.BEGIN.plusSeconds(9001), "u2", "and more still");
      assertThat(night.collect()).isEqualTo(new SourceOutcome(20, 0, 0, false));
      List<Issue> issues = night.read();
      assertThat(issues).hasSize(20).allMatch(issue -> issue.incomplete() == null);
      Issue first = issues.get(0);
      assertThat(first.created()).isEqualTo(FakeIssues.BEGIN.plusSeconds(3600));
      assertThat(first.statuses()).hasSize(2);
      assertThat(first.statuses().get(1).from()).isEqualTo(FakeIssues.BEGIN.plusSeconds(3660));
      assertThat(first.assignments()).hasSize(2);
      assertThat(first.comments()).extracting(Comment::length).containsExactly(10, 8, 14);
      assertThat(first.sprints()).containsExactly(new SprintStay(5, first.created(), null));
      assertThat(night.balances())
          .hasSize(2)
          .allMatch(Reconciliation::balances)
          .allMatch(balance -> balance.explained().isEmpty());
      assertThat(night.balances().get(0).atSource()).isEqualTo(50);
      assertThat(night.gaps()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aNightWithoutChangesCostsOnlyTheCensus(boolean cloud) throws IOException {
    try (Night night = new Night(cloud, 20)) {
      night.collect();
      String before = night.dump();
      night.jira.forgetRequests();
      night.jira.endpoints().serverTime = FEBRUARY;
      assertThat(night.collect()).isEqualTo(new SourceOutcome(0, 20, 0, false));
      assertThat(night.jira.requests())
          .noneMatch(request -> request.contains("bulkfetch") || request.contains("/issue/"));
      assertThat(night.dump()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsOnlyWhatChangedSinceTheWatermark(boolean cloud) throws IOException {
    try (Night night = new Night(cloud, 20)) {
      night.jira.endpoints().serverTime = FEBRUARY;
      night.collect();
      night.jira.forgetRequests();
      night.issues.move(10_003, FEBRUARY.plusSeconds(60), "3", "In Progress", "6", "Closed");
      night.issues.create(20_000, "TEAM-99", FEBRUARY.plusSeconds(61));
      night.jira.endpoints().serverTime = FEBRUARY.plusSeconds(86400);
      SourceOutcome outcome = night.collect();
      assertThat(outcome).isEqualTo(new SourceOutcome(1, 19, 0, false));
      assertThat(night.read()).hasSize(21);
      assertThat(night.read().get(2).statuses()).hasSize(3);
      String floor =
          cloud
              ? "updated >= " + FEBRUARY.minus(Duration.ofHours(26)).toEpochMilli()
              : "updated >= \"2025-01-31 05:00\"";
      assertThat(night.jira.requests()).anyMatch(request -> request.contains(Site.encoded(floor)));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void keepsAndClassifiesWhatVanished(boolean cloud) throws IOException {
    try (Night night = new Night(cloud, 20)) {
      night.collect();
      night.issues.delete(10_004);
      night.issues.rekey(10_005, "OTHER-1", FEBRUARY);
      night.collect();
      assertThat(night.read()).hasSize(20);
      assertThat(night.read().get(3).absent()).isEqualTo("deleted");
      assertThat(night.read().get(4).absent()).isEqualTo("moved to OTHER");
      assertThat(night.balances()).allMatch(Reconciliation::balances);
      assertThat(night.lines()).anyMatch(l -> l.sentence().contains("1 deleted, 1 moved to OTHER"));
      night.issues.rekey(10_005, "TEAM-5", FEBRUARY.plusSeconds(5));
      night.collect();
      assertThat(night.read().get(4).absent()).isNull();
      assertThat(night.read().get(4).aliases()).containsExactly("OTHER-1");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void callsHalfAProjectUnobservedRatherThanDeleted(boolean cloud) throws IOException {
    try (Night night = new Night(cloud, 10)) {
      night.collect();
      for (int i = 1; i <= 6; i++) {
        night.issues.delete(10_000 + i);
      }
      night.collect();
      assertThat(night.read().subList(0, 6)).allMatch(i -> "unobserved".equals(i.absent()));
    }
  }

  @Test
  void knowsAnArchivedProject() throws IOException {
    try (Night night = new Night(true, 4)) {
      night.collect();
      for (int i = 1; i <= 4; i++) {
        night.issues.delete(10_000 + i);
      }
      night.jira.endpoints().projectArchived = true;
      night.collect();
      assertThat(night.read()).allMatch(i -> "archived".equals(i.absent()));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void findsAnIssueThatSlippedBetweenPages(boolean cloud) throws IOException {
    try (Night night = new Night(cloud, 20)) {
      AtomicBoolean once = new AtomicBoolean();
      night.jira.arm(
          "/search",
          1,
          1,
          exchange -> {
            if (once.compareAndSet(false, true)) {
              night.issues.delete(10_002);
              night.issues.move(10_009, FEBRUARY, "3", "In Progress", "6", "Closed");
            }
            return false;
          });
      night.collect();
      assertThat(night.read()).filteredOn(issue -> issue.absent() == null).hasSize(19);
      assertThat(night.balances()).allMatch(Reconciliation::balances);
      assertThat(night.read()).anyMatch(i -> i.id() == 10_009 && i.statuses().size() == 3);
    }
  }

  @Test
  void readsChangelogsIssueByIssueWhereBulkIsNotOffered() throws IOException {
    try (Night night = new Night(true, 12)) {
      night.jira.endpoints().bulkChangelogs = false;
      night.collect();
      assertThat(night.read()).hasSize(12).allMatch(issue -> issue.incomplete() == null);
    }
  }

  @Test
  void takesRepeatedEntriesOnceAndAnyKindOfDate() throws IOException {
    try (Night night = new Night(true, 12)) {
      night.jira.endpoints().repeatsHistories = true;
      night.jira.endpoints().numericDates = false;
      night.jira.endpoints().tokenOnLastPage = true;
      night.collect();
      assertThat(night.read())
          .extracting(Issue::changes)
          .containsExactly(2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3);
    }
  }

  @Test
  void fetchesTheEntriesThatDataCenterLeftOutOfADocument() throws IOException {
    String whole;
    try (Night night = new Night(false, 6)) {
      night.collect();
      whole = night.dump();
    }
    try (Night night = new Night(false, 6)) {
      night.jira.endpoints().shortChangelogs = true;
      night.collect();
      assertThat(night.jira.requests()).anyMatch(r -> r.contains("/changelog?startAt="));
      assertThat(night.dump()).isEqualTo(whole);
      assertThat(night.read()).hasSize(6).allMatch(issue -> issue.incomplete() == null);
    }
  }

  @Test
  void saysThatDataCenterKeptEntriesBack() throws IOException {
    try (Night night = new Night(false, 3)) {
      night.jira.arm(
          "expand=changelog",
          0,
          1,
          exchange -> {
            String answer = night.jira.endpoints().answer(exchange).body().toString();
            FakeJira.send(
                exchange,
                200,
                answer.replace("\"maxResults\":2,\"total\":2", "\"maxResults\":2,\"total\":9"));
            return true;
          });
      night.collect();
      assertThat(night.read().get(0).incomplete())
          .isEqualTo("7 of 9 changelog entries are missing");
      assertThat(night.balances()).allMatch(Reconciliation::balances);
      assertThat(night.lines())
          .anyMatch(
              l ->
                  l.severity() == QualityLine.Severity.WARNING
                      && l.sentence().contains("TEAM-1: 7 of 9"));
    }
  }

  @Test
  void refreshesEverythingOnceAMonth() throws IOException {
    try (Night night = new Night(true, 6)) {
      night.jira.endpoints().serverTime = night.now;
      night.collect();
      night.jira.forgetRequests();
      night.now = night.now.plus(Duration.ofDays(31));
      night.jira.endpoints().serverTime = night.now;
      assertThat(night.collect()).isEqualTo(new SourceOutcome(0, 6, 0, false));
      assertThat(night.jira.requests()).anyMatch(r -> r.contains("issue/bulkfetch"));
      night.jira.forgetRequests();
      night.collect();
      assertThat(night.jira.requests()).noneMatch(r -> r.contains("issue/bulkfetch"));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void stopsOnRequestAndGoesOnWhereItStopped(boolean cloud) throws IOException {
    try (Night night = new Night(cloud, 450)) {
      night.jira.endpoints().searchCap = 100;
      night.jira.endpoints().entriesCap = 1000;
      AtomicBoolean stop = new AtomicBoolean();
      SourceOutcome outcome =
          night.collect(
              new Progress() {
                @Override
                public void at(long done, long total, String unit) {
                  stop.set(true);
                }

                @Override
                public boolean stopping() {
                  return stop.get();
                }
              });
      assertThat(outcome.stopped()).isTrue();
      assertThat(night.read().size()).isBetween(100, 400);
      assertThat(night.gaps()).hasSize(1);
      SourceOutcome rest = night.collect();
      assertThat(rest.added() + outcome.added()).isEqualTo(450);
      assertThat(night.read()).hasSize(450);
      assertThat(night.gaps()).isEmpty();
    }
  }

  @Test
  void spendsNoMoreRequestsThanAllowed() throws IOException {
    try (Night night = new Night(true, 20)) {
      night.allowed = 20;
      night.jira.forgetRequests();
      night.collect();
      assertThat(night.jira.requests()).hasSize(20);
      assertThat(night.read()).hasSize(20);
      assertThat(night.gaps())
          .singleElement()
          .satisfies(gap -> assertThat(gap.sentence()).contains("20 requests").contains("goes on"));
    }
  }
}
