package io.oneteam.collector.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A walk of pages that ends early without a sign is seen by Jira's count and taken by years. */
class IdSweepTest {
  private static final Instant NEW_YEARS_EVE = Instant.parse("2023-12-31T23:00:00Z");

  @Test
  void findsByYearWhatOneWalkLost() throws IOException {
    try (Night night = overYears(10)) {
      night.jira.endpoints().losesItsWayAfter = 7;
      night.collect();
      assertThat(night.read()).hasSize(28);
      assertThat(night.gaps()).isEmpty();
      assertThat(night.jira.requests())
          .anyMatch(r -> r.contains(Site.encoded("created >= \"2024-01-01\"")))
          .anyMatch(r -> r.contains(Site.encoded("created < \"2023-01-01\"")));
    }
  }

  @Test
  void saysHowManyAreMissingWhenYearsAreCutShortToo() throws IOException {
    try (Night night = overYears(20)) {
      night.jira.endpoints().losesItsWayAfter = 0;
      night.collect();
      assertThat(night.read()).as("seven of each year").hasSize(7 + 7 + 4 + 7);
      assertThat(night.gaps())
          .singleElement()
          .satisfies(
              gap -> assertThat(gap.sentence()).contains("counts about 38 issues and lists 25"));
      night.jira.endpoints().losesItsWayAfter = Integer.MAX_VALUE;
      night.collect();
      assertThat(night.read()).hasSize(38);
      assertThat(night.gaps()).isEmpty();
    }
  }

  @Test
  void mentionsAFewIssuesThatAreCountedAndNotListed() throws IOException {
    try (Night night = overYears(10)) {
      night.jira.endpoints().losesItsWayAfter = 0;
      night.collect();
      assertThat(night.gaps()).isEmpty();
      assertThat(night.lines())
          .anyMatch(line -> line.sentence().contains("counts about 28 issues and lists 25"));
    }
  }

  @Test
  void walksALargeProjectByYearAtOnce() throws IOException {
    try (Night night = overYears(10)) {
      Feed.Listing whole = new IdSweep(night.site(), 29).of("TEAM", null);
      night.jira.forgetRequests();
      assertThat(new IdSweep(night.site(), 28).of("TEAM", null)).isEqualTo(whole);
      assertThat(night.jira.requests())
          .filteredOn(r -> r.contains("search/jql") && r.contains("fields=updated"))
          .allMatch(r -> r.contains("created"));
    }
  }

  @Test
  void losesNothingAtTheTurnOfTheYearInWhateverZone() throws IOException {
    try (Night night = new Night(true, 0)) {
      for (int hour = 0; hour < 30; hour++) {
        night.issues.create(20_000 + hour, "TEAM-" + hour, NEW_YEARS_EVE.plusSeconds(3600L * hour));
      }
      assertThat(FakeEndpoints.ZONE).isEqualTo(ZoneId.of("America/New_York"));
      assertThat(new IdSweep(night.site(), 1).of("TEAM", null).updates()).hasSize(30);
    }
  }

  /** A number of issues of 2025, and 4, 7 and 7 of the years before. */
  private static Night overYears(int latest) throws IOException {
    Night night = new Night(true, latest);
    for (int i = 0; i < 18; i++) {
      Instant at = Instant.parse((2022 + Math.min(2, i / 7)) + "-06-15T12:00:00Z").plusSeconds(i);
      night.issues.create(20_000 + i, "TEAM-" + (100 + i), at);
    }
    return night;
  }
}
