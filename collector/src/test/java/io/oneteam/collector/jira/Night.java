package io.oneteam.collector.jira;

import io.oneteam.collector.Patience;
import io.oneteam.collector.Progress;
import io.oneteam.collector.SourceOutcome;
import io.oneteam.domain.history.FlowRules;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.report.Reconciliation;
import io.oneteam.domain.settings.Settings.JiraSettings;
import io.oneteam.domain.store.IdentityStore;
import io.oneteam.domain.store.IssueHistory;
import io.oneteam.domain.store.SourceStore;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A made-up Jira, a store, and nights that read the one into the other. One at a time. */
final class Night implements AutoCloseable {
  private static @Nullable Store shared;
  static final Instant LATER = Instant.parse("2026-01-01T00:00:00Z");

  final FakeIssues issues;
  final FakeJira jira;
  final Store store;
  final List<Duration> waits = new ArrayList<>();
  Patience patience =
      new Patience(4, Duration.ofMillis(10), Duration.ofSeconds(30), waits::add, new Random(7));
  long allowed = 10_000;
  Duration timeout = Duration.ofSeconds(20);
  Instant now = FakeIssues.BEGIN.plusSeconds(86400 * 30L);

  Night(boolean cloud, int count) throws IOException {
    this(cloud, count, emptied());
  }

  /** With a store of its own. */
  Night(boolean cloud, int count, Store store) throws IOException {
    this.issues = FakeIssues.some(cloud, count);
    this.jira = new FakeJira(cloud, issues);
    this.store = store;
  }

  /** One store for all tests, since opening one takes longer than most of them. */
  private static synchronized Store emptied() {
    if (shared == null) {
      shared = Store.open(new StoreLocation("jdbc:h2:mem:" + UUID.randomUUID(), "sa", ""));
    }
    JdbcTemplate jdbc = new JdbcTemplate(shared.dataSource());
    for (String table :
        List.of(
            "issue",
            "issue_stay",
            "issue_change",
            "issue_comment",
            "jira_status",
            "jira_sprint",
            "jira_release",
            "reconciliation",
            "quality_line",
            "watermark")) {
      jdbc.update("DELETE FROM " + table);
    }
    return shared;
  }

  SourceOutcome collect() {
    return collect(Progress.silent());
  }

  SourceOutcome collect(Progress progress) {
    return source(FakeJira.TOKEN).collect(progress);
  }

  ProjectSource source(String token) {
    return source(settings(jira.url(), token), "TEAM");
  }

  ProjectSource source(JiraSettings settings, String project) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    return new ProjectSource(
        project,
        new SharedSite(settings, new Manners(patience, timeout, allowed), clock),
        FlowRules.of(Map.of()),
        store,
        clock);
  }

  /** A connection as the next run would have it. */
  Site site() {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    Manners manners = new Manners(patience, timeout, allowed);
    return new SharedSite(settings(jira.url(), FakeJira.TOKEN), manners, clock).site();
  }

  JiraSettings settings(String url, String token) {
    return new JiraSettings(
        url,
        null,
        List.of("TEAM"),
        jira.endpoints().cloud ? FakeJira.EMAIL : null,
        token,
        null,
        List.of(),
        Map.of());
  }

  List<Issue> read() {
    return new IssueHistory(store, Map.of(), ZoneOffset.UTC).issues(Set.of(), LATER);
  }

  List<QualityLine> lines() {
    return new SourceStore(store).qualityLines();
  }

  List<QualityLine> gaps() {
    return lines().stream().filter(l -> l.severity() == QualityLine.Severity.GAP).toList();
  }

  List<Reconciliation> balances() {
    return new SourceStore(store).reconciliations();
  }

  /** Everything a measure could see, with people by account since numbers follow the order. */
  String dump() {
    Map<Integer, String> accounts = new TreeMap<>();
    new IdentityStore(store).all().forEach(i -> accounts.put(i.id(), String.valueOf(i.account())));
    StringBuilder dump = new StringBuilder();
    for (Issue issue : read()) {
      String text = issue.toString();
      for (Map.Entry<Integer, String> account : accounts.entrySet()) {
        text =
            text.replaceAll(
                "(creator|mover|assignee|by|author)=" + account.getKey() + "(?=[,\\]])",
                "$1=@" + account.getValue());
      }
      dump.append(text).append('\n');
    }
    IssueHistory history = new IssueHistory(store, Map.of(), ZoneOffset.UTC);
    return dump.append(history.sprints(LATER)).append(history.releases(Set.of(), LATER)).toString();
  }

  @Override
  public void close() {
    jira.close();
  }
}
