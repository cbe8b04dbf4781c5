package io.oneteam.collector.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.collector.jira.FakeJira.Answer;
import io.oneteam.domain.history.Sprint;
import io.oneteam.domain.history.SprintStay;
import io.oneteam.domain.store.IssueHistory;
import io.oneteam.domain.store.SourceStore;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Servers that behave as oddly as real sites do. */
class OddSitesTest {
  private static final Instant FEBRUARY = Instant.parse("2025-02-01T12:00:00Z");

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void aBoardThatMayNotBeSeenLeavesTheOthers(int status) throws IOException {
    try (Night night = new Night(true, 2)) {
      Map<String, Answer> instead = night.jira.endpoints().instead;
      instead.put("/board", json("{'isLast':true,'values':[{'id':7},{'id':8}]}"));
      instead.put("/board/7/sprint", Answer.error(status, "no"));
      instead.put(
          "/board/8/sprint",
          json("{'isLast':true,'values':[{'id':9,'name':'Nine','state':'active'}]}"));
      night.collect();
      assertThat(new IssueHistory(night.store, Map.of(), ZoneOffset.UTC).sprints(Night.LATER))
          .extracting(Sprint::name)
          .contains("Nine");
      assertThat(night.lines()).anyMatch(line -> line.sentence().contains("1 boards of TEAM"));
      assertThat(night.gaps()).isEmpty();
    }
  }

  @Test
  void pagesOfBoardsThatNeverEndAreLeft() throws IOException {
    try (Night night = new Night(true, 2)) {
      night
          .jira
          .endpoints()
          .instead
          .put("/board", json("{'isLast':false,'total':900,'values':[{'id':2}]}"));
      night.collect();
      assertThat(night.jira.requests()).filteredOn(r -> r.contains("/board?")).hasSize(2);
      assertThat(night.gaps()).isEmpty();
    }
  }

  @Test
  void dataCenterMayCallItsSprintsIterations() throws IOException {
    try (Night night = new Night(false, 2)) {
      night
          .jira
          .endpoints()
          .instead
          .put(
              "/api/2/field",
              json(
                  "[{'id':'customfield_10020','name':'Iteration','schema':{'type':'array','custom':"
                      + "'com.pyxis.greenhopper.jira:gh-sprint'}}]"));
      ObjectNode fields = (ObjectNode) night.issues.get(10_001).path("fields");
      fields
          .putArray("customfield_10020")
          .add("com.atlassian.greenhopper.service.sprint.Sprint@6a1[id=5,name=A, b,state=CLOSED]")
          .add("com.atlassian.greenhopper.service.sprint.Sprint@6a2[id=6,name=C,state=ACTIVE]");
      night
          .issues
          .histories(10_001)
          .get(0)
          .putArray("items")
          .addObject()
          .put("field", "Iteration")
          .put("fieldtype", "custom")
          .put("from", "5")
          .put("fromString", "A, b")
          .put("to", "5, 6")
          .put("toString", "A, b, C");
      night.collect();
      Instant created = night.read().get(0).created();
      assertThat(night.read().get(0).sprints())
          .containsExactly(
              new SprintStay(5, created, null), new SprintStay(6, created.plusSeconds(60), null));
    }
  }

  @Test
  void changelogPagesThatNeverEndAreLeftAndTold() throws IOException {
    try (Night night = new Night(true, 1)) {
      night.jira.endpoints().bulkChangelogs = false;
      String entry = night.issues.histories(10_001).get(0).toString();
      night
          .jira
          .endpoints()
          .instead
          .put(
              "/issue/10001/changelog",
              json("{'startAt':0,'total':9,'isLast':false,'values':[" + entry + "]}"));
      night.collect();
      assertThat(night.jira.requests()).filteredOn(r -> r.contains("/changelog?")).hasSize(2);
      assertThat(night.read().get(0).incomplete()).contains("8 of 9 changelog entries are missing");
    }
  }

  @Test
  void theDateOfTheAnswerServesWhereJiraDoesNotTellItsTime() throws IOException {
    try (Night night = new Night(true, 1)) {
      night.jira.endpoints().instead.put("/serverInfo", json("{'deploymentType':'Cloud'}"));
      night.now = Instant.now().plusSeconds(7200);
      Site site = night.site();
      assertThat(site.serverTime()).isBefore(night.now.minusSeconds(6000));
      assertThat(site.skew()).isNegative();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Kolkata, 2025-02-01T12:00:00Z, 2025-02-01 17:30",
    "America/New_York, 2025-03-09T07:30:00Z, 2025-03-09 03:30",
    "America/New_York, 2025-11-02T06:30:00Z, 2025-11-02 01:30",
    "Pacific/Kiritimati, 2025-02-01T12:00:00Z, 2025-02-02 02:00"
  })
  void theFloorIsToldInTheAccountsZone(String zone, Instant floor, String written)
      throws IOException {
    try (Night night = new Night(false, 0)) {
      night
          .jira
          .endpoints()
          .instead
          .put("/myself", json("{'name':'reader','timeZone':'" + zone + "'}"));
      Site site = night.site();
      assertThat(site.zone()).isEqualTo(ZoneId.of(zone));
      assertThat(site.query("TEAM", floor, "")).contains("updated >= \"" + written + "\"");
    }
  }

  @Test
  void aZoneThatJavaDoesNotKnowIsCoveredByTheOverlap() throws IOException {
    try (Night night = new Night(false, 0)) {
      night
          .jira
          .endpoints()
          .instead
          .put("/myself", json("{'name':'reader','timeZone':'US/Pacific-New'}"));
      assertThat(night.site().zone().getRules().getOffset(FEBRUARY).getTotalSeconds()).isZero();
    }
  }

  @Test
  void anArchivedIssueIsNotADeletedOne() throws IOException {
    try (Night night = new Night(true, 6)) {
      night.collect();
      ObjectNode fields = (ObjectNode) night.issues.get(10_002).path("fields");
      fields.put("archiveddate", "2025-01-20T00:00:00.000+0000");
      night.issues.hide(10_002);
      night.collect();
      assertThat(night.read().get(1).absent()).isEqualTo("archived");
      assertThat(night.balances()).allMatch(balance -> balance.balances());
    }
  }

  @Test
  void anIssueBehindASecurityLevelIsListedAndNotHandedOver() throws IOException {
    try (Night night = new Night(true, 6)) {
      night.issues.withhold(10_003);
      night.collect();
      assertThat(night.read()).hasSize(5);
      assertThat(night.balances()).allMatch(balance -> balance.balances());
      assertThat(new SourceStore(night.store).reconciliations().get(1).explained())
          .anyMatch(why -> why.reason().contains("not handed over"));
    }
  }

  private static Answer json(String text) throws IOException {
    return Answer.ok(JiraJson.MAPPER.readTree(text.replace('\'', '"')));
  }
}
