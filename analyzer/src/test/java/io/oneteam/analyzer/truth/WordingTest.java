package io.oneteam.analyzer.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.analyzer.Histories;
import io.oneteam.analyzer.report.Analysis;
import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Finding;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Tile;
import io.oneteam.domain.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What reports say: about the work, never judging, never prescribing. */
class WordingTest {
  private static final Pattern JUDGING =
      Pattern.compile(
          "\\b(best|worst|should|must|ought|blame|lazy|fault|performer|underperform\\w*)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  private static final List<Report> REPORTS =
      Stream.of(
              PlantedTeam.siloed(),
              PlantedTeam.together(),
              Histories.empty().build(),
              Histories.empty().person(1, Histories.DS).commit("2026-06-30", 1, "a.py").build())
          .map(WordingTest::report)
          .toList();

  @Test
  void noSentenceOfAReportJudgesOrPrescribes() {
    assertThat(REPORTS)
        .flatExtracting(WordingTest::texts)
        .isNotEmpty()
        .noneMatch(text -> JUDGING.matcher(text).find());
  }

  @Test
  void noTextOfAMeasureJudgesOrPrescribes() throws IOException {
    List<String> quoted = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/oneteam/analyzer/measure"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        QUOTED.matcher(Files.readString(file)).results().forEach(r -> quoted.add(r.group(1)));
      }
    }
    assertThat(quoted).hasSizeGreaterThan(500).noneMatch(text -> JUDGING.matcher(text).find());
  }

  @Test
  void everyFindingIsASentenceWithAQuestion() {
    assertThat(REPORTS)
        .flatExtracting(Report::measurements)
        .flatExtracting(m -> ((Measurement) m).findings())
        .isNotEmpty()
        .allSatisfy(
            one -> {
              Finding finding = (Finding) one;
              assertThat(finding.sentence()).matches("(?s)[\\p{Lu}\\d].*\\.");
              assertThat(finding.question()).endsWith("?");
            });
  }

  @Test
  void theRetroPageHoldsAtMostSevenWithAGoodOneIfThereIsAny() {
    for (Report report : REPORTS) {
      List<Finding> all =
          report.measurements().stream().flatMap(m -> m.findings().stream()).toList();
      assertThat(report.retroFindings()).hasSizeLessThanOrEqualTo(7);
      assertThat(all.stream().anyMatch(f -> f.good() && report.retroFindings().contains(f.key())))
          .isEqualTo(all.stream().anyMatch(Finding::good));
    }
  }

  @Test
  void everyMeasureAnswersOrSaysWhyNot() {
    assertThat(REPORTS)
        .flatExtracting(Report::measurements)
        .allSatisfy(m -> assertThat(((Measurement) m).sentence()).matches("(?s)[\\p{Lu}\\d].+\\."));
  }

  private static Report report(TeamHistory history) {
    return Analysis.of("1").report(history, List.of(), List.of(), List.of());
  }

  private static List<String> texts(Report report) {
    List<String> texts = new ArrayList<>(List.of(report.headline(), report.summary()));
    for (Measurement m : report.measurements()) {
      texts.addAll(List.of(m.sentence(), m.question(), m.title()));
      texts.addAll(m.reading());
      texts.addAll(m.caveats());
      m.estimates().stream().map(Estimate::sentence).forEach(texts::add);
      m.findings().forEach(f -> texts.addAll(List.of(f.sentence(), f.question())));
      m.tiles().stream().map(Tile::change).filter(Objects::nonNull).forEach(texts::add);
    }
    return texts;
  }
}
