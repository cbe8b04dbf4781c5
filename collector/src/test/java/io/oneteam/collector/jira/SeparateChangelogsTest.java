package io.oneteam.collector.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.collector.Progress;
import io.oneteam.collector.SourceOutcome;
import io.oneteam.domain.history.FlowRules;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.history.StatusStay;
import io.oneteam.domain.report.Reconciliation;
import io.oneteam.domain.store.IssueHistory;
import io.oneteam.domain.store.SourceStore;
import io.oneteam.domain.store.Store;
import io.oneteam.domain.store.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changelog entries that an export keeps in other files than their issues come to them. */
class SeparateChangelogsTest {
  private static final String FIRST = move(1, "10:00", "1", "Open", "3", "In Progress");
  private static final String SECOND = move(2, "11:00", "3", "In Progress", "6", "Closed");

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pages.json | {'issueChangeLogs':[{'issueId':'10','changeHistories':[1,2]}]}",
        "a.json | {'self':'https://x.example/rest/api/3/issue/10/changelog?startAt=0','total':2,"
            + "'isLast':true,'values':[1,2]}",
        "a.json | {'self':'https://x.example/rest/api/2/issue/TEAM-1/changelog','values':[1,2]}",
        "TEAM-1-changelog.json | {'startAt':0,'total':2,'histories':[1,2]}",
        "TEAM-1/changelog.json | {'total':2,'values':[1,2]}",
        "z/changelog-10-page-1.json | {'total':2,'values':[2,1]}",
        "zz/TEAM-1.changelog.json | [1,2]",
      })
  void whateverShapeTheyHave(String file, String text) throws IOException {
    write("issues.json", "{'issues':[" + issue("") + "]}");
    write(
        file,
        text.replace("1,2]", FIRST + "," + SECOND + "]")
            .replace("2,1]", SECOND + "," + FIRST + "]"));
    assertThat(collect()).isEqualTo(new SourceOutcome(1, 0, 0, false));
    assertThat(read().incomplete()).isNull();
    assertThat(read().statuses()).extracting(StatusStay::status).containsExactly("1", "3", "6");
    assertThat(balances())
        .allMatch(Reconciliation::balances)
        .allMatch(b -> b.explained().isEmpty());
    assertThat(sentences()).noneMatch(line -> line.contains("whole") || line.contains("passed"));
    assertThat(collect()).as("nothing twice").isEqualTo(new SourceOutcome(0, 1, 0, false));
  }

  @Test
  void onPagesWithWhatTheDocumentItselfHolds() throws IOException {
    write("a/page-2.json", page(SECOND));
    write("issue.json", issue(",'changelog':{'total':2,'histories':[" + FIRST + "]}"));
    write("page-1.json", page(FIRST));
    collect();
    assertThat(read().changes()).isEqualTo(2);
    assertThat(read().incomplete()).isNull();
  }

  @Test
  void evenWhereTheDocumentCallsItsShortChangelogWhole() throws IOException {
    write("issue.json", issue(",'changelog':{'total':1,'histories':[" + SECOND + "]}"));
    write("page.json", page(FIRST + "," + SECOND));
    collect();
    assertThat(read().changes()).isEqualTo(2);
  }

  @Test
  void andWhatIsStillMissingIsTold() throws IOException {
    write("issue.json", issue(""));
    write("page.json", page(SECOND));
    collect();
    assertThat(read().incomplete()).isEqualTo("1 of 2 changelog entries are missing");
    assertThat(balances()).allMatch(Reconciliation::balances);
  }

  @Test
  void orAreToldWhenTheirIssueIsNotThere() throws IOException {
    write("issue.json", issue(",'changelog':{'total':0,'histories':[]}").replace("'6'", "'1'"));
    write("TEAM-9-changelog.json", "{'histories':[" + FIRST + "," + SECOND + "]}");
    collect();
    assertThat(sentences())
        .anyMatch(line -> line.contains("2 changelog entries belong to no issue"));
  }

  @Test
  void inPortionsThatFitIntoMemory() {
    SeparateChangelogs separate = new SeparateChangelogs();
    for (String key : List.of("TEAM-1", "TEAM-2", "TEAM-3")) {
      for (int i = 0; i < 30_000; i++) {
        separate.count(new ChangelogPiece(List.of(key), List.of(JiraJson.MAPPER.nullNode()), -1));
      }
    }
    assertThat(separate.portions(Map.of("TEAM-1", 1L, "TEAM-2", 2L)))
        .containsExactly(Set.of(1L), Set.of(2L));
    assertThat(separate.homeless()).isEqualTo(30_000);
  }

  private static String page(String entries) {
    return "{'self':'https://x.example/rest/api/3/issue/10/changelog','total':2,'values':["
        + entries
        + "]}";
  }

  private static String issue(String more) {
    return "{'id':'10','key':'TEAM-1','fields':{'created':'2025-01-01T09:00:00.000+0000','updated':"
        + "'2025-01-01T11:00:00.000+0000','status':{'id':'6','name':'Closed'}}"
        + more
        + "}";
  }

  private static String move(
      int id, String at, String from, String fromName, String to, String toName) {
    return "{'id':'"
        + id
        + "','created':'2025-01-01T"
        + at
        + ":00.000+0000','items':[{'field':"
        + "'status','from':'"
        + from
        + "','fromString':'"
        + fromName
        + "','to':'"
        + to
        + "','toString':'"
        + toName
        + "'}]}";
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(export.resolve(file).getParent());
    Files.writeString(export.resolve(file), text.replace('\'', '"'));
  }

  private SourceOutcome collect() {
    return new ExportSource("Jira export", export, FlowRules.of(Map.of()), store, Clock.systemUTC())
        .collect(Progress.silent());
  }

  private Issue read() {
    return new IssueHistory(store, Map.of(), ZoneOffset.UTC)
        .issues(Set.of(), Clock.systemUTC().instant())
        .get(0);
  }

  private List<Reconciliation> balances() {
    return new SourceStore(store).reconciliations();
  }

  private List<String> sentences() {
    return new SourceStore(store).qualityLines().stream().map(line -> line.sentence()).toList();
  }
}
