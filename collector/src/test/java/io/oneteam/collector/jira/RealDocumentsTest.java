package io.oneteam.collector.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.collector.Progress;
import io.oneteam.domain.history.Flow;
import io.oneteam.domain.history.FlowRules;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.history.StatusStay;
import io.oneteam.domain.report.Reconciliation;
import io.oneteam.domain.store.IdentityStore;
import io.oneteam.domain.store.IssueField;
import io.oneteam.domain.store.IssueHistory;
import io.oneteam.domain.store.SourceStore;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RealDocumentsTest {
  private static final Instant LATER = Instant.parse("2026-01-01T00:00:00Z");
  @TempDir Path home;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(StoreLocation.inHome(home));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void all501ServerIssuesHaveUnbrokenChains() {
    collect("jira/server-apache-501.ndjson.gz");
    List<Issue> issues = read(LATER);
    assertThat(issues).hasSize(501).allMatch(issue -> issue.incomplete() == null);
    assertThat(issues.stream().mapToInt(Issue::changes).sum()).isEqualTo(2324);
    assertThat(issues).allSatisfy(RealDocumentsTest::hasNoGap);
    assertThat(new SourceStore(store).reconciliations())
        .hasSize(2)
        .allMatch(Reconciliation::balances)
        .allMatch(balance -> balance.explained().isEmpty());
  }

  @Test
  void aMovedIssueKeepsItsFormerKeys() {
    collect("jira/server-apache-501.ndjson.gz");
    assertThat(read(LATER))
        .filteredOn(issue -> issue.key().equals("FLEX-33084"))
        .singleElement()
        .satisfies(issue -> assertThat(issue.aliases()).containsExactly("FLEX-9", "FLEXSTAG-26"));
    assertThat(read(Instant.parse("2012-06-16T12:00:00Z")))
        .filteredOn(issue -> issue.key().equals("FLEXSTAG-26"))
        .singleElement()
        .satisfies(issue -> assertThat(issue.project()).isEqualTo("FLEXSTAG"));
  }

  @Test
  void the33And12CloudIssuesHaveUnbrokenChains() {
    collect("jira/cloud-devlake-33.ndjson.gz");
    collect("jira/cloud-jirametrics-12.ndjson.gz");
    // Two of the twelve are newer copies of two others.
    assertThat(read(LATER)).hasSize(43).allMatch(issue -> issue.incomplete() == null);
    assertThat(read(LATER)).allSatisfy(RealDocumentsTest::hasNoGap);
    assertThat(new SourceStore(store).reconciliations())
        .hasSize(4)
        .allMatch(Reconciliation::balances);
  }

  @Test
  void theOneRenamedStatusIsFollowedByItsId() {
    collect("jira/cloud-devlake-33.ndjson.gz");
    assertThat(read(LATER))
        .filteredOn(issue -> issue.key().equals("EE-1"))
        .singleElement()
        .satisfies(
            issue ->
                assertThat(issue.statuses())
                    .filteredOn(stay -> stay.status().equals("3"))
                    .extracting(StatusStay::name, StatusStay::flow)
                    .containsOnly(
                        org.assertj.core.groups.Tuple.tuple("In Development", Flow.ACTIVE)));
  }

  @Test
  void the279PagedHistoriesFormUnbrokenChains() throws IOException {
    Map<String, List<JsonNode>> byIssue = new TreeMap<>();
    try (var in = ExportFiles.open(Shared.file("jira/cloud-devlake-changelog-values.ndjson.gz"))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        JsonNode row = JiraJson.MAPPER.readTree(line);
        byIssue
            .computeIfAbsent(JiraJson.text(row.path("input"), "issue_id"), id -> new ArrayList<>())
            .add(row.path("value"));
      }
    }
    Accounts accounts = new Accounts(new IdentityStore(store));
    int entries = 0;
    for (List<JsonNode> histories : byIssue.values()) {
      histories.addAll(List.copyOf(histories.subList(0, 10)));
      Changelog log = Changelog.of(histories, -1, FieldIds.byName(), accounts);
      entries += log.entries().size();
      List<Step> steps = log.of(IssueField.STATUS);
      Step last = steps.get(steps.size() - 1);
      assertThat(StatusChain.broken(steps, new SingleValue.Value(last.to(), last.toName())))
          .isNull();
    }
    assertThat(entries).as("repeated entries count once").isEqualTo(279);
  }

  @Test
  void nothingIsVisibleBeforeItHappened() {
    collect("jira/server-apache-501.ndjson.gz");
    Instant asOf = Instant.parse("2013-06-01T00:00:00Z");
    List<Issue> then = read(asOf);
    assertThat(then).hasSizeBetween(50, 450);
    assertThat(then)
        .allSatisfy(
            issue -> {
              assertThat(issue.created()).isBeforeOrEqualTo(asOf);
              assertThat(issue.updated()).isBeforeOrEqualTo(asOf);
              assertThat(issue.resolved() == null || !issue.resolved().isAfter(asOf)).isTrue();
              assertThat(issue.statuses())
                  .allMatch(stay -> stay.to() == null || !stay.to().isAfter(asOf));
              assertThat(issue.comments()).allMatch(comment -> !comment.at().isAfter(asOf));
              hasNoGap(issue);
            });
  }

  private static void hasNoGap(Issue issue) {
    Instant at = issue.created();
    for (StatusStay stay : issue.statuses()) {
      assertThat(stay.from()).isEqualTo(at);
      at = stay.to() == null ? at : stay.to();
    }
    List<StatusStay> stays = issue.statuses();
    assertThat(stays.get(stays.size() - 1).to()).isNull();
  }

  private List<Issue> read(Instant asOf) {
    return new IssueHistory(store, Map.of(), ZoneOffset.UTC).issues(Set.of(), asOf);
  }

  private void collect(String file) {
    new ExportSource(
            "Jira export " + file,
            Shared.file(file),
            FlowRules.of(Map.of()),
            store,
            Clock.systemUTC())
        .collect(Progress.silent());
  }
}
