package io.oneteam.collector.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import io.oneteam.collector.Progress;
import io.oneteam.collector.SourceException;
import io.oneteam.domain.settings.Settings.JiraSettings;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each failure is explained in a sentence a person can act on. */
class CheckTest {
  @TempDir Path folder;
  private Night night;

  @BeforeEach
  void open() throws IOException {
    night = new Night(true, 3);
  }

  @AfterEach
  void close() {
    night.close();
  }

  @Test
  void findsNothingWrongWhereNothingIs() {
    assertThat(night.source(FakeJira.TOKEN).check()).isEmpty();
  }

  @Test
  void aWrongTokenIsExpiredOrScoped() {
    assertThat(said(night.source("wrong")))
        .contains("wrong or expired", "api.atlassian.com/ex/jira");
  }

  @Test
  void anUnknownProjectIsNamed() {
    assertThat(said(night.source(night.settings(night.jira.url(), FakeJira.TOKEN), "NOPE")))
        .contains("no project NOPE", "jira.projects");
  }

  @Test
  void aFormerKeyOfAProjectIsTold() throws IOException {
    night
        .jira
        .endpoints()
        .instead
        .put(
            "/project/OLD",
            FakeJira.Answer.ok(JiraJson.MAPPER.readTree("{\"id\":\"1\",\"key\":\"TEAM\"}")));
    ProjectSource former = night.source(night.settings(night.jira.url(), FakeJira.TOKEN), "OLD");
    assertThat(said(former)).contains("knows project OLD as TEAM", "jira.projects");
    assertThatThrownBy(() -> former.collect(Progress.silent()))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("write TEAM");
  }

  @Test
  void aPageThatDoesNotLookLikeOneIsToldByItsType() {
    night.jira.arm(
        "serverInfo",
        0,
        100,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
          return answer(exchange, 200, "\uFEFF<html>Log in");
        });
    assertThat(said(night.source(FakeJira.TOKEN))).contains("web page instead of data");
  }

  @Test
  void aWrongAddressIsNoJira() throws IOException {
    assertThat(said(at(night.jira.url() + "/jira"))).contains("does not know").contains("/jira");
    try (ServerSocket closed = new ServerSocket(0)) {
      int port = closed.getLocalPort();
      closed.close();
      assertThat(said(at("http://127.0.0.1:" + port))).contains("cannot be reached", "jira.url");
    }
    assertThat(said(at("https://no-such-host.invalid"))).contains("not known", "name resolution");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200|<!DOCTYPE html><html>Log in</html>|web page instead of data",
        "302||redirects",
        "401|{\"code\":401,\"message\":\"Unauthorized; scope does not match\"}|lacks a scope",
        "403|{\"errorMessages\":[\"no\"]}|lacks a scope (read:jira-work, read:jira-user)",
        "407||proxy",
        "502|<html>|or a proxy before it, answers 502",
        "200|{\"hello\":1}|is not a Jira"
      })
  void anAnswerOfAnotherKindIsExplained(int status, String body, String sentence) {
    night.jira.arm("serverInfo", 0, 100, exchange -> answer(exchange, status, body));
    assertThat(said(night.source(FakeJira.TOKEN))).contains(sentence);
  }

  @Test
  void aRemovedSearchMeansThatCloudDoesNotSaySo() {
    night.jira.arm("search", 0, 1, exchange -> answer(exchange, 410, ""));
    assertThatThrownBy(night::collect)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("410")
        .hasMessageContaining("jira.url");
    night.jira.arm("search", 0, 1, exchange -> answer(exchange, 410, ""));
    assertThat(said(night.source(FakeJira.TOKEN))).contains("410", "jira.url");
  }

  @Test
  void aTokenOverAnOpenLineIsWarnedOf() {
    assertThat(at("http://no-such-host.invalid").check())
        .anySatisfy(
            sentence ->
                assertThat(sentence)
                    .contains("http://no-such-host.invalid, not encrypted", "https://")
                    .doesNotContain(FakeJira.TOKEN));
  }

  @Test
  void anAnonymousAnswerIsRefused() {
    night.jira.arm("myself", 0, 1, exchange -> answer(exchange, 200, "{}"));
    assertThat(said(night.source(FakeJira.TOKEN))).contains("anonymous visitor");
  }

  @Test
  void clocksThatDifferAreTold() {
    night.now = night.now.plus(Duration.ofMinutes(20));
    assertThat(said(night.source(FakeJira.TOKEN))).contains("differ by 20 minutes", "NTP");
  }

  @Test
  void aTokenMayStandInAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("token"), FakeJira.TOKEN + "\n");
    assertThat(night.source(withFile(file.toString()), "TEAM").check()).isEmpty();
    assertThat(said(night.source(withFile(folder.resolve("none").toString()), "TEAM")))
        .contains("jira.token-file", "cannot be read");
    assertThat(said(night.source(withFile(null), "TEAM")))
        .contains("no token", "ONETEAM_JIRA_TOKEN");
  }

  @Test
  void anAddressWithAPasswordIsRefusedAndNotRepeated() {
    String sentence = said(at("http://me:hunter2@127.0.0.1:1"));
    assertThat(sentence).contains("remove them").doesNotContain("hunter2");
    assertThat(said(at("jira.example.org"))).contains("base address such as");
  }

  private JiraSettings withFile(String file) {
    return new JiraSettings(
        night.jira.url(), null, List.of("TEAM"), FakeJira.EMAIL, null, file, List.of(), Map.of());
  }

  private ProjectSource at(String url) {
    return night.source(night.settings(url, FakeJira.TOKEN), "TEAM");
  }

  private static String said(ProjectSource source) {
    List<String> problems = source.check();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0)).endsWith(".").doesNotContain(FakeJira.TOKEN);
    return problems.get(0);
  }

  private static boolean answer(HttpExchange exchange, int status, String body) throws IOException {
    FakeJira.send(exchange, status, body == null ? "" : body);
    return true;
  }
}
