package io.oneteam.collector.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oneteam.collector.Patience;
import io.oneteam.collector.SourceException;
import io.oneteam.domain.report.Reconciliation;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A night with any fault ends as an undisturbed one, or says what is missing and heals. */
class FaultsTest {
  private static final int ISSUES = 9;
  private static final Map<Where, String> UNDISTURBED = new EnumMap<>(Where.class);

  /** What is asked for, by a part of its path, and how often before the fault. */
  enum Where {
    SWEEP(true, "/search/jql", 1),
    DOCUMENTS(true, "issue/bulkfetch", 0),
    CHANGELOGS(true, "changelog/bulkfetch", 1),
    CLOUD_WHO(true, "/myself", 0),
    CLOUD_WHAT(true, "/serverInfo", 0),
    CLOUD_COMMENTS(true, "/comment", 1),
    CLOUD_COUNT(true, "approximate-count", 0),
    CLOUD_BOARDS(true, "/rest/agile", 1),
    DATA_CENTER(false, "/search", 1),
    DATA_CENTER_CENSUS(false, "fields=updated", 0),
    DATA_CENTER_WHO(false, "/myself", 0),
    DATA_CENTER_FIELDS(false, "/field", 0),
    DATA_CENTER_COMMENTS(false, "/comment", 1),
    DATA_CENTER_VERSIONS(false, "/versions", 0),
    DATA_CENTER_BOARDS(false, "/rest/agile", 1);

    private final boolean cloud;
    private final String path;
    private final int skip;

    Where(boolean cloud, String path, int skip) {
      this.cloud = cloud;
      this.path = path;
      this.skip = skip;
    }

    /** Two more comments than a document holds, so that they are asked for in pages. */
    Night night() throws IOException {
      Night night = new Night(cloud, ISSUES);
      for (int i = 1; i <= 2; i++) {
        night.issues.comment(10_002, FakeIssues.BEGIN.plusSeconds(90_000 + i), "u1", "more");
        night.issues.comment(10_005, FakeIssues.BEGIN.plusSeconds(90_000 + i), "u2", "and more");
      }
      return night;
    }
  }

  @BeforeAll
  static void spendUndisturbedNights() throws IOException {
    for (Where where : Where.values()) {
      try (Night night = where.night()) {
        night.collect();
        UNDISTURBED.put(where, night.dump());
      }
    }
  }

  static Stream<Arguments> passing() {
    return Stream.of(Where.values())
        .flatMap(where -> Stream.of(Passing.values()).map(fault -> Arguments.of(where, fault)));
  }

  @ParameterizedTest
  @MethodSource("passing")
  void endsAsAnUndisturbedNight(Where where, Passing fault) throws IOException {
    String undisturbed = undisturbed(where);
    boolean huge =
        fault == Passing.DEEP || fault == Passing.GZIP_BOMB || fault == Passing.MANY_SMALL_PIECES;
    boolean storm = fault == Passing.UNAVAILABLE || fault == Passing.LIMITED_FOR_SECONDS;
    try (Night night = where.night()) {
      night.timeout = fault == Passing.DRIPPING ? Duration.ofSeconds(1) : night.timeout;
      AtomicInteger happened = new AtomicInteger();
      night.jira.arm(
          where.path,
          where.skip,
          storm ? 3 : 1,
          exchange -> {
            happened.incrementAndGet();
            return fault.happens(exchange);
          });
      String refused = null;
      try {
        night.collect();
      } catch (SourceException e) {
        refused = e.getMessage();
      }
      assertThat(happened).hasValue(storm ? 3 : 1);
      if (refused == null && night.gaps().isEmpty()) {
        assertThat(night.dump()).isEqualTo(undisturbed);
        assertThat(night.balances()).allMatch(Reconciliation::balances);
      } else {
        // What goes beyond all limits is not asked for again at once; it is told.
        assertThat(huge).isTrue();
        assertThat(String.valueOf(refused) + night.gaps()).contains("beyond what is read");
      }
      night.collect();
      assertThat(night.gaps()).isEmpty();
      assertThat(night.dump()).isEqualTo(undisturbed);
      night.collect();
      assertThat(night.dump()).as("a further night makes no second copy").isEqualTo(undisturbed);
    }
  }

  @Test
  void waitsAsLongAsTheServerAsks() throws IOException {
    try (Night night = Where.SWEEP.night()) {
      night.jira.arm("bulkfetch", 0, 2, Passing.LIMITED_FOR_SECONDS::happens);
      night.collect();
      assertThat(night.waits).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
    }
  }

  @Test
  void waitsForTheIntervalThatDataCenterNames() throws IOException {
    try (Night night = Where.DATA_CENTER.night()) {
      night.jira.arm(
          "/search",
          0,
          1,
          exchange -> {
            exchange.getResponseHeaders().set("X-RateLimit-Interval-Seconds", "7");
            FakeJira.send(exchange, 429, "");
            return true;
          });
      night.collect();
      assertThat(night.waits).containsExactly(Duration.ofSeconds(7));
    }
  }

  @Test
  void waitsLongerEachTimeWhenTheServerDoesNotSay() throws IOException {
    Duration first = Duration.ofMillis(10);
    for (int attempt = 1; attempt <= 3; attempt++) {
      Duration step = first.multipliedBy(1L << (attempt - 1));
      assertThat(new Patience(4, first, step, wait -> {}, new Random(7)).backoff(attempt))
          .isBetween(step.dividedBy(2), step);
    }
    try (Night night = Where.SWEEP.night()) {
      night.jira.arm("bulkfetch", 0, 3, Passing.UNAVAILABLE::happens);
      night.collect();
      Patience same = new Patience(4, first, Duration.ofSeconds(30), wait -> {}, new Random(7));
      assertThat(night.waits)
          .as("the generator that was given, and no other")
          .containsExactly(same.backoff(1), same.backoff(2), same.backoff(3));
    }
  }

  @Test
  void givesUpWhenTheServerAsksForTooMuchPatience() throws IOException {
    try (Night night = Where.SWEEP.night()) {
      night.jira.arm(
          "changelog/bulkfetch",
          0,
          1,
          exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "86400");
            FakeJira.send(exchange, 429, "");
            return true;
          });
      night.jira.endpoints().searchCap = 100;
      assertThatThrownBy(night::collect).hasMessageContaining("asks to wait 86400 s");
      assertThat(night.waits).isEmpty();
      night.collect();
      assertThat(night.dump()).isEqualTo(undisturbed(Where.SWEEP));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"repeated", "empty"})
  void saysThatTheListOfIssuesLedNowhere(String kind) throws IOException {
    try (Night night = Where.SWEEP.night()) {
      night.jira.arm(
          "nextPageToken",
          0,
          1000,
          exchange -> {
            FakeJira.send(
                exchange,
                200,
                kind.equals("empty")
                    ? "{\"issues\":[],\"isLast\":false,\"nextPageToken\":\"t 8\"}"
                    : "{\"issues\":[{\"id\":\"10001\"}],\"isLast\":false,\"nextPageToken\":\"t 7\"}");
            return true;
          });
      night.collect();
      assertThat(night.read()).as("what was listed is kept").hasSize(7);
      assertThat(night.gaps())
          .singleElement()
          .satisfies(
              gap ->
                  assertThat(gap.sentence())
                      .contains(kind.equals("empty") ? "empty page" : "repeats a page token"));
      night.jira.arm("nothing", 0, 0, exchange -> false);
      night.collect();
      assertThat(night.gaps()).isEmpty();
      assertThat(night.dump()).isEqualTo(undisturbed(Where.SWEEP));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DOCUMENTS", "DATA_CENTER"})
  void namesTheOneIssueThatCannotBeReadAndReadsTheOthers(Where where) throws IOException {
    try (Night night = where.night()) {
      night.jira.poison(10_004);
      night.collect();
      assertThat(night.read()).hasSize(ISSUES - 1);
      assertThat(night.gaps())
          .isNotEmpty()
          .allSatisfy(gap -> assertThat(gap.sentence()).contains("cannot be read"));
      assertThat(night.balances()).allMatch(Reconciliation::balances);
      night.jira.poison(-1);
      night.collect();
      assertThat(night.gaps()).isEmpty();
      assertThat(night.dump()).isEqualTo(undisturbed(where));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DOCUMENTS", "DATA_CENTER"})
  void readsAnIssueOfFiftyMegabytes(Where where) throws IOException {
    try (Night night = where.night()) {
      String paragraph = "x".repeat(100_000);
      for (int i = 0; i < 250; i++) {
        night.issues.describe(10_003, FakeIssues.BEGIN.plusSeconds(20_000 + i), paragraph);
      }
      night.collect();
      assertThat(night.gaps()).isEmpty();
      assertThat(night.read().get(2).changes()).isEqualTo(252);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CHANGELOGS", "CLOUD_COMMENTS", "DATA_CENTER_COMMENTS"})
  void asksAgainForWhatOfAnIssueCouldNotBeRead(Where where) throws IOException {
    try (Night night = where.night()) {
      night.jira.endpoints().bulkChangelogs = where != Where.CHANGELOGS;
      String path = where == Where.CHANGELOGS ? "10005/changelog" : "10005/comment";
      night.jira.arm(path, 0, 1000, Passing.DEEP::happens);
      night.collect();
      assertThat(night.read()).hasSize(ISSUES);
      assertThat(night.gaps())
          .singleElement()
          .satisfies(gap -> assertThat(gap.sentence()).contains("issue 10005 cannot be read"));
      night.collect();
      assertThat(night.gaps()).as("as long as it lasts").hasSize(1);
      night.jira.arm("nothing", 0, 0, exchange -> false);
      night.collect();
      assertThat(night.gaps()).isEmpty();
      assertThat(night.dump()).isEqualTo(undisturbed(where));
      night.jira.forgetRequests();
      night.collect();
      assertThat(night.jira.requests()).noneMatch(r -> r.contains("10005"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DOCUMENTS", "DATA_CENTER"})
  void healsAfterTheServerWentAwayForANight(Where where) throws IOException {
    try (Night night = where.night()) {
      night.jira.arm(where.path, where.cloud ? 0 : 1, 1000, Passing.UNAVAILABLE::happens);
      try {
        night.collect();
        assertThat(night.gaps()).isNotEmpty();
      } catch (SourceException e) {
        assertThat(e).hasMessageContaining("503");
      }
      night.jira.arm("nothing", 0, 0, exchange -> false);
      night.collect();
      assertThat(night.gaps()).isEmpty();
      assertThat(night.dump()).isEqualTo(undisturbed(where));
    }
  }

  private static String undisturbed(Where where) {
    return UNDISTURBED.get(where);
  }
}
