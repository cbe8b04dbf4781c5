package io.oneteam.collector.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.oneteam.domain.store.IdentityStore;
import io.oneteam.domain.store.IssueField;
import io.oneteam.domain.store.IssueRecord;
import io.oneteam.domain.store.IssueStay;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Documents as odd as real sites have them. */
class OddDocumentsTest {
  private static final String TEN = "2025-01-01T10:00:00.000+0530";
  private static final String ELEVEN = "2025-01-01T11:00:00.000+0530";
  private static final String NOON = "2025-01-01T12:00:00.000+0530";
  private Night night;

  @BeforeEach
  void open() throws IOException {
    night = new Night(true, 0);
  }

  @AfterEach
  void close() {
    night.close();
  }

  @Test
  void readsTimesOfZonesWithHalfHours() {
    assertThat(read("", "").created()).isEqualTo(Instant.parse("2025-01-01T04:30:00Z"));
  }

  @Test
  void followsStatusesByIdThroughTranslations() {
    IssueRecord issue =
        read(
            "'status':{'id':'6','name':'Closed'}",
            entry(1, ELEVEN, item("status", "1", "Offen", "3", "In Arbeit")),
            entry(2, NOON, item("status", "3", "In Progress", "6", "Fermé")));
    assertThat(issue.incomplete()).isNull();
    assertThat(of(issue, IssueField.STATUS))
        .extracting(IssueStay::value)
        .containsExactly("1", "3", "6");
  }

  @Test
  void followsStatusesByNameWhereEntriesHaveNoIds() {
    IssueRecord issue =
        read(
            "'status':{'id':'6','name':'Closed'}",
            entry(1, ELEVEN, item("status", null, "Open", null, "In Progress")),
            entry(2, NOON, item("status", "3", "In Progress", "6", "Closed")));
    assertThat(issue.incomplete()).isNull();
    assertThat(of(issue, IssueField.STATUS))
        .as("one status, whether its change has an id or not")
        .extracting(IssueStay::value)
        .containsExactly("Open", "3", "6");
  }

  @Test
  void aChangeFromNothingToNothingIsNone() {
    IssueRecord issue =
        read(
            "'status':{'id':'1','name':'Open'},'assignee':null",
            entry(1, ELEVEN, item("assignee", null, null, null, null)),
            entry(2, NOON, item("labels", null, null, null, null)));
    assertThat(issue.changes()).hasSize(2);
    assertThat(of(issue, IssueField.ASSIGNEE)).isEmpty();
    assertThat(of(issue, IssueField.LABEL)).isEmpty();
  }

  @Test
  void anEntryIsTakenOnceWithOrWithoutAnId() {
    String entry = "{'created':'" + ELEVEN + "','items':[" + item("Rank", "", "", "", "x") + "]}";
    assertThat(read("", entry, entry, entry.replace("'x'", "'y'")).changes()).hasSize(2);
    assertThat(read("", entry(5, ELEVEN), entry(5, ELEVEN)).changes()).hasSize(1);
  }

  @Test
  void ranksAndDeletedFieldsAreEntriesAndNothingElse() {
    IssueRecord issue =
        read(
            "",
            entry(1, ELEVEN, item("Rank", "", "", "", "Ranked higher")),
            entry(
                2,
                NOON,
                "{'field':'Sprint','fieldtype':'custom','fieldId':'customfield_99999','from':null,"
                    + "'fromString':null,'to':null,'toString':'a text field of that name'}"));
    assertThat(issue.changes()).hasSize(2);
    assertThat(of(issue, IssueField.SPRINT)).isEmpty();
  }

  @Test
  void peopleWhoAreGoneAreUnknownAndNotLost() {
    IssueRecord issue =
        read(
            "'creator':null,'comment':{'total':2,'comments':[{'id':'1','created':'"
                + NOON
                + "','bodyLength':5},{'id':'2','author':{'displayName':'Former user','active':false},"
                + "'created':'"
                + NOON
                + "','bodyLength':7}]}",
            entry(1, ELEVEN, item("assignee", null, null, "qm:1:2", "A")));
    assertThat(issue.comments()).hasSize(2);
    assertThat(issue.comments().get(0).author()).isNull();
    assertThat(issue.comments().get(1).author()).isNotNull();
    assertThat(issue.changes().get(0).author()).isNull();
    assertThat(issue.creator()).isNull();
  }

  @Test
  void anIssueMovedThereAndBackKeepsBothKeys() {
    IssueRecord issue =
        read(
            "",
            entry(1, ELEVEN, item("Key", null, "TEAM-1", null, "OTHER-7")),
            entry(2, NOON, item("Key", null, "OTHER-7", null, "TEAM-1")));
    assertThat(of(issue, IssueField.KEY))
        .extracting(IssueStay::value, IssueStay::name)
        .containsExactly(
            tuple("TEAM-1", "TEAM"), tuple("OTHER-7", "OTHER"), tuple("TEAM-1", "TEAM"));
  }

  @Test
  void aParentOfANewGenerationProjectHasItsHistory() {
    IssueRecord issue =
        read(
            "'parent':{'id':'22','key':'TEAM-22'}",
            entry(1, ELEVEN, item("IssueParentAssociation", null, null, "21", "")),
            entry(2, NOON, item("IssueParentAssociation", "21", "", "22", "")));
    assertThat(of(issue, IssueField.PARENT))
        .extracting(IssueStay::value)
        .containsExactly("21", "22");
  }

  @Test
  void hundredsOfSprintsAreKeptApart() {
    String before =
        IntStream.range(0, 150).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    String sprints =
        IntStream.rangeClosed(0, 150)
            .mapToObj(i -> "{'id':" + i + ",'name':'S, " + i + "','state':'closed','boardId':1}")
            .collect(Collectors.joining(","));
    IssueRecord issue =
        read(
            "'customfield_1':[null," + sprints + "]",
            entry(1, NOON, item("Sprint", before, "many", before + ", 150", "more", "custom")));
    assertThat(of(issue, IssueField.SPRINT)).hasSize(151).allMatch(stay -> stay.to() == null);
    assertThat(of(issue, IssueField.SPRINT).get(150).from())
        .isEqualTo(Instant.parse("2025-01-01T06:30:00Z"));
  }

  @Test
  void fiveThousandEntriesOfOneIssueAreOrdered() {
    List<String> entries = new ArrayList<>();
    for (int i = 5000; i > 0; i--) {
      String at = Instant.parse("2025-01-01T05:00:00Z").plusSeconds(i / 3).toString();
      String from = Integer.toString(i % 2);
      String to = Integer.toString((i + 1) % 2);
      entries.add(entry(i, at, item("status", from, "s" + from, to, "s" + to)));
    }
    IssueRecord issue = read("'status':{'id':'1','name':'s1'}", entries.toArray(String[]::new));
    assertThat(issue.changes()).hasSize(5000);
    assertThat(issue.incomplete()).isNull();
    assertThat(of(issue, IssueField.STATUS)).hasSize(5001);
  }

  @Test
  void entriesWithoutItemsOrDateAreTold() {
    IssueRecord issue =
        read(
            "'status':{'id':'1','name':'Open'}",
            "{'id':'1','created':'" + ELEVEN + "'}",
            "{'id':'2','created':null,'items':null}",
            "{'id':'3','created':'yesterday','items':[]}");
    assertThat(issue.changes()).hasSize(1);
    assertThat(issue.incomplete()).isEqualTo("2 changelog entries have no readable date");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1735709400000", "1735709400", "'1735709400000'", "'" + ELEVEN + "'"})
  void datesAreNumbersOrTexts(String date) {
    IssueRecord issue = read("", "{'id':'1','created':" + date + ",'items':[]}");
    assertThat(issue.changes().get(0).at()).isEqualTo(Instant.parse("2025-01-01T05:30:00Z"));
  }

  private IssueRecord read(String more, String... entries) {
    String document =
        "{'id':'1','key':'TEAM-1','fields':{'created':'"
            + TEN
            + "','updated':'"
            + NOON
            + "'"
            + (more.isEmpty() ? "" : "," + more)
            + "},'changelog':{'histories':["
            + List.of(entries).stream().filter(e -> !e.isEmpty()).collect(Collectors.joining(","))
            + "]}}";
    JsonNode node;
    try (var parser = JiraJson.MAPPER.createParser(document.replace('\'', '"'))) {
      parser.nextToken();
      node = DocumentReader.read(parser);
    }
    IssueNormaliser normaliser =
        new IssueNormaliser(
            FieldIds.byName(), new Accounts(new IdentityStore(night.store)), new Sightings());
    try {
      return normaliser.normalise(node, normaliser.changelog(node));
    } catch (NotAnIssueException e) {
      throw new AssertionError(e);
    }
  }

  private static List<IssueStay> of(IssueRecord issue, IssueField field) {
    return issue.stays().stream().filter(stay -> stay.field() == field).toList();
  }

  private static String entry(int id, String at, String... items) {
    return "{'id':'" + id + "','created':'" + at + "','items':[" + String.join(",", items) + "]}";
  }

  private static String item(String field, String from, String fromName, String to, String toName) {
    return item(field, from, fromName, to, toName, "jira");
  }

  private static String item(
      String field, String from, String fromName, String to, String toName, String type) {
    return "{'field':'"
        + field
        + "','fieldtype':'"
        + type
        + "','from':"
        + quoted(from)
        + ",'fromString':"
        + quoted(fromName)
        + ",'to':"
        + quoted(to)
        + ",'toString':"
        + quoted(toName)
        + "}";
  }

  private static String quoted(String text) {
    return text == null ? "null" : "'" + text + "'";
  }
}
