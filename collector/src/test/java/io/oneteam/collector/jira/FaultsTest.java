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

  enum Where {
    SWEEP(true, "/search/jql"),
    DOCUMENTS(true, "issue/bulkfetch"),
    CHANGELOGS(true, "changelog/bulkfetch"),
    DATA_CENTER(false, "/search");

    private final boolean cloud;
    private final String path;

    Where(boolean cloud, String path) {
      this.cloud = cloud;
      this.path = path;
    }
  }

  @BeforeAll
  static void spendUndisturbedNights() throws IOException {
    for (Where where : Where.values()) {
      try (Night night = new Night(where.cloud, ISSUES)) {
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
    try (Night night = new Night(where.cloud, ISSUES)) {
      night.timeout = fault == Passing.DRIPPING ? Duration.ofSeconds(1) : night.timeout;
      night.jira.arm(where.path, 1, 1, fault::happens);
      night.collect();
      if (night.gaps().isEmpty()) {
        assertThat(night.dump()).isEqualTo(undisturbed);
        assertThat(night.balances()).allMatch(Reconciliation::balances);
      } else {
        // A list that goes beyond all limits cannot be asked for in pieces.
        assertThat(where == Where.SWEEP || where == Where.DATA_CENTER).isTrue();
        assertThat(fault).isIn(Passing.DEEP, Passing.GZIP_BOMB, Passing.MANY_SMALL_PIECES);
        night.collect();
        assertThat(night.gaps()).isEmpty();
        assertThat(night.dump()).isEqualTo(undisturbed);
      }
    }
  }

  @Test
  void waitsAsLongAsTheServerAsks() throws IOException {
    try (Night night = new Night(true, ISSUES)) {
      night.jira.arm("bulkfetch", 0, 2, Passing.LIMITED_FOR_SECONDS::happens);
      night.collect();
      assertThat(night.waits).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
    }
  }

  @Test
  void waitsForTheIntervalThatDataCenterNames() throws IOException {
    try (Night night = new Night(false, ISSUES)) {
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
      assertThat(new Patience(4, first, step).backoff(attempt, new Random(7)))
          .isBetween(step.dividedBy(2), step);
    }
    try (Night night = new Night(true, ISSUES)) {
      night.jira.arm("bulkfetch", 0, 3, Passing.UNAVAILABLE::happens);
      night.collect();
      Random same = new Random(7);
      assertThat(night.waits)
          .as("the generator that was given, and no other")
          .containsExactly(
              night.patience.backoff(1, same),
              night.patience.backoff(2, same),
              night.patience.backoff(3, same));
    }
  }

  @Test
  void givesUpWhenTheServerAsksForTooMuchPatience() throws IOException {
    try (Night night = new Night(true, ISSUES)) {
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
    try (Night night = new Night(true, ISSUES)) {
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
    try (Night night = new Night(where.cloud, ISSUES)) {
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
    try (Night night = new Night(where.cloud, ISSUES)) {
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
  @EnumSource(names = {"DOCUMENTS", "DATA_CENTER"})
  void healsAfterTheServerWentAwayForANight(Where where) throws IOException {
    try (Night night = new Night(where.cloud, ISSUES)) {
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
