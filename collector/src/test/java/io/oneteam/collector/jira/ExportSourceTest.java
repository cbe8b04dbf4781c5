package io.oneteam.collector.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oneteam.collector.Progress;
import io.oneteam.collector.SourceException;
import io.oneteam.collector.SourceOutcome;
import io.oneteam.domain.history.FlowRules;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.report.Reconciliation;
import io.oneteam.domain.report.Reconciliation.Explanation;
import io.oneteam.domain.store.IssueHistory;
import io.oneteam.domain.store.SourceStore;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportSourceTest {
  private static final Instant NOW = Instant.parse("2025-06-01T00:00:00Z");
  private static final String ONE = issue(1, "TEAM-1", "2025-01-02T00:00:00.000+0000");
  private static final String TWO = issue(2, "TEAM-2", "2025-01-03T00:00:00.000+0000");
  private static final String THREE = issue(3, "TEAM-3", "2025-01-04T00:00:00.000+0000");

  @TempDir Path home;
  @TempDir Path export;
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
  void readsPagesListsLinesAndSingleDocuments() throws IOException {
    Files.writeString(export.resolve("a-page.json"), "{\"total\":1,\n\"issues\":[" + ONE + "]}");
    zip(export.resolve("b-lines.ndjson.gz"), TWO + "\n\n" + THREE + "\n");
    Files.writeString(
        export.resolve("c-list.json"), "[\n" + issue(4, "TEAM-4", "2025-01-02T00:00:00Z") + "]");
    Files.createDirectory(export.resolve("more"));
    Files.writeString(
        export.resolve("more/TEAM-5.json"), issue(5, "TEAM-5", "2025-01-02T00:00:00Z"));
    Files.writeString(export.resolve("readme.md"), "not a document");
    SourceOutcome outcome = collect();
    assertThat(outcome).isEqualTo(new SourceOutcome(5, 0, 0, false));
    assertThat(issues())
        .extracting(Issue::key)
        .containsExactly("TEAM-1", "TEAM-2", "TEAM-3", "TEAM-4", "TEAM-5");
  }

  @Test
  void namesABrokenLineAndReadsTheRest() throws IOException {
    Files.writeString(
        export.resolve("issues.ndjson"), ONE + "\n{\"id\":\"9\",\"key\n" + TWO + "\n");
    SourceOutcome outcome = collect();
    assertThat(outcome).isEqualTo(new SourceOutcome(2, 0, 1, false));
    assertThat(collect()).as("the gap is still there").isEqualTo(new SourceOutcome(0, 2, 1, false));
    assertThat(new SourceStore(store).qualityLines())
        .filteredOn(line -> line.severity() == QualityLine.Severity.GAP)
        .singleElement()
        .satisfies(line -> assertThat(line.sentence()).contains("issues.ndjson line 2"));
    assertThat(balance("issues"))
        .isEqualTo(
            new Reconciliation(
                source().name(),
                "issues",
                3,
                2,
                List.of(new Explanation("unreadable documents", 1))));
  }

  @Test
  void keepsWhatStandsBeforeADamagedEnd() throws IOException {
    zip(export.resolve("issues.ndjson.gz"), ONE + "\n" + TWO.repeat(50) + "\n");
    byte[] whole = Files.readAllBytes(export.resolve("issues.ndjson.gz"));
    Files.write(
        export.resolve("issues.ndjson.gz"), java.util.Arrays.copyOf(whole, whole.length - 20));
    assertThat(collect().gaps()).isGreaterThan(0);
    assertThat(new SourceStore(store).qualityLines())
        .anyMatch(line -> line.sentence().contains("ends too early or is damaged"));
  }

  @Test
  void refusesNestingThatNoIssueHas() throws IOException {
    Files.writeString(
        export.resolve("deep.ndjson"), "[".repeat(5000) + "]".repeat(5000) + "\n" + ONE + "\n");
    Files.writeString(export.resolve("good.ndjson"), TWO);
    assertThat(collect()).isEqualTo(new SourceOutcome(1, 0, 1, false));
  }

  @Test
  void readsNothingAgainWhileFilesAreTheSame() throws IOException {
    Files.writeString(export.resolve("issues.ndjson"), ONE + "\n" + TWO);
    collect();
    assertThat(collect()).isEqualTo(new SourceOutcome(0, 2, 0, false));
    Files.writeString(export.resolve("more.ndjson"), THREE);
    assertThat(collect()).isEqualTo(new SourceOutcome(1, 2, 0, false));
  }

  @Test
  void keepsAnIssueThatIsGoneFromTheExportAsUnobserved() throws IOException {
    Files.writeString(export.resolve("issues.ndjson"), ONE + "\n" + TWO);
    collect();
    Files.writeString(export.resolve("issues.ndjson"), ONE);
    collect();
    assertThat(issues()).extracting(Issue::absent).containsExactly(null, "unobserved");
    assertThat(balance("issues").balances()).isTrue();
    assertThat(
            new IssueHistory(store, Map.of(), ZoneOffset.UTC).issues(Set.of(), NOW.minusSeconds(1)))
        .extracting(Issue::absent)
        .containsOnlyNulls();
  }

  @Test
  void takesTheNewestOfSeveralCopies() throws IOException {
    String older = issue(1, "TEAM-1", "2025-01-01T12:00:00.000+0000").replace("Open", "Old");
    Files.writeString(export.resolve("a.json"), ONE);
    Files.writeString(export.resolve("b.json"), older);
    collect();
    assertThat(issues())
        .singleElement()
        .satisfies(issue -> assertThat(issue.statuses().get(0).name()).isEqualTo("Open"));
    assertThat(balance("issues").explained())
        .containsExactly(new Explanation("another copy of the same issue", 1));
  }

  @Test
  void countsCharactersOfAtlassianDocumentsAndNeverKeepsThem() throws IOException {
    String body =
        "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":"
            + "[{\"type\":\"text\",\"text\":\"secret\"},{\"type\":\"text\",\"text\":\" words\"}]}]}";
    Files.writeString(
        export.resolve("a.json"),
        ONE.replace(
            "\"labels\":[]",
            "\"labels\":[],\"comment\":{\"total\":1,\"comments\":[{\"id\":\"7\",\"created\":"
                + "\"2025-01-01T10:00:00.000+0000\",\"author\":{\"accountId\":\"a\",\"displayName\":\"A\"},"
                + "\"body\":"
                + body
                + "}]}"));
    collect();
    assertThat(issues().get(0).comments())
        .singleElement()
        .satisfies(comment -> assertThat(comment.length()).isEqualTo(12));
  }

  @Test
  void saysWhatIsWrongWithThePath() {
    ExportSource missing =
        new ExportSource(
            "Jira export", export.resolve("nowhere"), rules(), store, Clock.systemUTC());
    assertThat(missing.check()).singleElement().asString().contains("does not exist");
    assertThatThrownBy(() -> missing.collect(Progress.silent()))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("nowhere");
    assertThat(source().check()).singleElement().asString().contains("holds no *.json");
  }

  static String issue(int id, String key, String updated) {
    return ("{'id':'"
            + id
            + "','key':'"
            + key
            + "','fields':{'issuetype':{'id':'1','name':'Story'},"
            + "'project':{'id':'1','key':'TEAM'},'summary':'S','status':{'id':'1','name':'Open',"
            + "'statusCategory':{'id':2,'key':'new'}},'created':'2025-01-01T00:00:00.000+0000',"
            + "'updated':'"
            + updated
            + "','labels':[],'issuelinks':[]},"
            + "'changelog':{'startAt':0,'maxResults':0,'total':0,'histories':[]}}")
        .replace('\'', '"');
  }

  private static void zip(Path file, String text) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private ExportSource source() {
    return new ExportSource(
        "Jira export", export, rules(), store, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private SourceOutcome collect() {
    return source().collect(Progress.silent());
  }

  private static FlowRules rules() {
    return FlowRules.of(Map.of());
  }

  private List<Issue> issues() {
    return new IssueHistory(store, Map.of(), ZoneOffset.UTC).issues(Set.of(), NOW);
  }

  private Reconciliation balance(String kind) {
    return new SourceStore(store)
        .reconciliations().stream().filter(r -> r.kind().equals(kind)).findFirst().orElseThrow();
  }
}
