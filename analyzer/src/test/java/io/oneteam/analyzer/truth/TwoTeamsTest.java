package io.oneteam.analyzer.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.oneteam.analyzer.report.Analysis;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Finding;
import io.oneteam.domain.measurement.HandOff;
import io.oneteam.domain.report.Report;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A siloed team and one that works together differ where they differ, and count alike. */
class TwoTeamsTest {
  private static final Report SILOED =
      Analysis.of("1").report(PlantedTeam.siloed(), List.of(), List.of(), List.of());
  private static final Report TOGETHER =
      Analysis.of("1").report(PlantedTeam.together(), List.of(), List.of(), List.of());

  @Test
  void whatWasPlantedAlikeCountsAlike() {
    for (Report report : List.of(SILOED, TOGETHER)) {
      assertThat(value(report, "time-to-production", "in-production")).isEqualTo(12);
      assertThat(value(report, "one-backlog", "added-late")).isEqualTo(2);
      assertThat(value(report, "one-backlog", "removed")).isEqualTo(1);
      assertThat(value(report, "one-backlog", "carried-over")).isEqualTo(3);
      assertThat(value(report, "data-quality", "bot-commits")).isEqualTo(5);
      assertThat(value(report, "data-quality", "bulk-changes")).isEqualTo(5);
      assertThat(estimate(report, "one-backlog", "without-issue").n())
          .isEqualTo(PlantedTeam.WEEKLY + pairs(report));
      assertThat(
              value(report, "one-backlog", "without-issue") * (PlantedTeam.WEEKLY + pairs(report)))
          .isCloseTo(PlantedTeam.WEEKLY / 4.0, within(1e-9));
    }
  }

  @Test
  void handOffsAreThoseThatWerePlanted() {
    assertThat(SILOED.handOffs()).hasSize(60);
    assertThat(SILOED.handOffs().stream().filter(HandOff::returned)).hasSize(24);
    assertThat(SILOED.handOffs().stream().filter(HandOff::link)).hasSize(12);
    assertThat(SILOED.handOffs().stream().map(HandOff::waitDays).distinct())
        .containsExactlyInAnyOrder(7.0, 4.0, 2.0, 10.0);
    assertThat(TOGETHER.handOffs())
        .hasSize(12)
        .allSatisfy(h -> assertThat(h.waitDays()).isZero())
        .noneMatch(HandOff::returned);
    assertThat(Stream.concat(SILOED.handOffs().stream(), TOGETHER.handOffs().stream()))
        .noneMatch(HandOff::censored);
  }

  @Test
  void timeToProductionIsWhatWasPlanted() {
    assertThat(value(SILOED, "time-to-production", "median")).isEqualTo(100);
    assertThat(value(TOGETHER, "time-to-production", "median")).isEqualTo(60);
    assertThat(value(SILOED, "time-to-production", "days-in-notebook")).isEqualTo(50);
    assertThat(value(TOGETHER, "time-to-production", "days-in-notebook")).isEqualTo(15);
  }

  @Test
  void theWholeTeamIsEquallySpreadButItsModelsAreNot() {
    assertThat(value(SILOED, "discipline-spread", "effective-number")).isCloseTo(4, within(0.05));
    assertThat(value(TOGETHER, "discipline-spread", "effective-number")).isCloseTo(4, within(0.05));
    assertThat(value(SILOED, "discipline-spread", "silo-index")).isGreaterThan(3);
    assertThat(value(TOGETHER, "discipline-spread", "silo-index")).isLessThan(1.2);
    assertThat(value(SILOED, "discipline-spread", "three-or-more")).isZero();
    assertThat(value(TOGETHER, "discipline-spread", "three-or-more")).isEqualTo(1);
  }

  @Test
  void onlyOneOfThemSharesCodeAcrossDisciplines() {
    assertThat(value(SILOED, "working-together", "cross-share")).isLessThan(0.1);
    assertThat(value(TOGETHER, "working-together", "cross-share")).isGreaterThan(0.6);
    assertThat(value(SILOED, "single-discipline-code", "source-files")).isGreaterThan(0.9);
    assertThat(value(TOGETHER, "single-discipline-code", "source-files")).isLessThan(0.4);
  }

  @Test
  void onlyOneOfThemPairsAcrossDisciplines() {
    assertThat(value(SILOED, "pairing", "paired-releases")).isZero();
    assertThat(value(TOGETHER, "pairing", "paired-releases")).isEqualTo(1);
    assertThat(value(SILOED, "pairing", "cross-discipline-pairs")).isZero();
    assertThat(value(TOGETHER, "pairing", "cross-discipline-pairs")).isEqualTo(planted(57));
    assertThat(pairs(TOGETHER)).isEqualTo(planted(57));
    assertThat(pairs(SILOED)).isEqualTo(planted(97));
  }

  /** How many models reached an age within the period looked back on. */
  private static int planted(int age) {
    return (int)
        IntStream.range(0, PlantedTeam.MODELS)
            .filter(m -> TOGETHER.period().contains(PlantedTeam.day(m, age)))
            .count();
  }

  @Test
  void oneRunsRelaysTheOtherWorksSideBySide() {
    assertThat(value(SILOED, "parallel-work", "parallel-share")).isZero();
    assertThat(value(SILOED, "parallel-work", "second-discipline-joins")).isEqualTo(27);
    assertThat(value(TOGETHER, "parallel-work", "parallel-share")).isGreaterThan(0.8);
    assertThat(value(TOGETHER, "parallel-work", "second-discipline-joins")).isEqualTo(5);
  }

  @Test
  void findingsSayWhichIsWhich() {
    assertThat(keys(SILOED))
        .contains("discipline-spread/silos", "working-together/siloed", "parallel-work/relay")
        .doesNotContain("parallel-work/side-by-side");
    assertThat(keys(TOGETHER))
        .contains("parallel-work/side-by-side", "pairing/paired")
        .doesNotContain("discipline-spread/silos", "working-together/siloed");
    assertThat(SILOED.retroFindings()).hasSizeLessThanOrEqualTo(7);
    assertThat(TOGETHER.retroFindings()).hasSizeLessThanOrEqualTo(7);
  }

  @Test
  void silosOfOneSizeAreNotPraisedForBeingEven() {
    assertThat(SILOED.measurements().stream().flatMap(m -> m.findings().stream()))
        .filteredOn(finding -> finding.key().equals("discipline-spread/even"))
        .singleElement()
        .satisfies(even -> assertThat(even.good()).isFalse())
        .satisfies(even -> assertThat(even.question()).contains("also meet"));
  }

  @Test
  void sentencesCarryThePlantedNumbers() {
    assertThat(sentences(SILOED))
        .contains(
            "8 of 16 hand-offs went back to a discipline that had the work before.",
            "6 of 6 epics with several disciplines ran as a relay, one discipline after the other.",
            "In their first 108 days models spend 50 % of their way in the notebook stage: 50 days of"
                + " 100 days.")
        .anyMatch(s -> s.startsWith("9 % of shared work crosses disciplines; by chance 82 % "))
        .anyMatch(s -> s.startsWith("0 % of 12 models were paired on across disciplines"));
    assertThat(sentences(TOGETHER))
        .contains(
            "3 of 3 epics with several disciplines ran side by side.",
            "In their first 60 days models spend 73 % of their way in the library stage: 44 days of 60"
                + " days.")
        .anyMatch(s -> s.startsWith("100 % of 12 models were paired on across disciplines"));
  }

  private static int pairs(Report report) {
    return estimate(report, "pairing", "cross-discipline-pairs").n();
  }

  private static List<String> sentences(Report report) {
    return report.measurements().stream()
        .flatMap(m -> m.findings().stream())
        .map(Finding::sentence)
        .toList();
  }

  private static List<String> keys(Report report) {
    return report.measurements().stream()
        .flatMap(m -> m.findings().stream())
        .map(Finding::key)
        .toList();
  }

  private static double value(Report report, String measure, String name) {
    Double value = estimate(report, measure, name).value();
    assertThat(value).as(measure + " " + name).isNotNull();
    return value;
  }

  private static Estimate estimate(Report report, String measure, String name) {
    return report.measurements().stream()
        .filter(m -> m.measure().equals(measure))
        .flatMap(m -> m.estimates().stream())
        .filter(e -> e.name().equals(name) && e.scope().equals(Estimate.TEAM))
        .findFirst()
        .orElseThrow();
  }
}
