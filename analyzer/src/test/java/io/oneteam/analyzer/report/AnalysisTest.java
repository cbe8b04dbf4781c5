package io.oneteam.analyzer.report;

import static io.oneteam.analyzer.Histories.DE;
import static io.oneteam.analyzer.Histories.DS;
import static io.oneteam.analyzer.Models.model;
import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.analyzer.Histories;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.measure.Measure;
import io.oneteam.analyzer.measure.Measures;
import io.oneteam.domain.measurement.Finding;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AnalysisTest {

  @Test
  void aBrokenMeasureIsAGapAndTheOthersGoOn() {
    Report report =
        report(
            Histories.empty(),
            named("broken", facts -> fail()),
            named("sound", facts -> with("sound")));
    assertThat(report.measurements()).extracting(Measurement::measure).containsExactly("sound");
    assertThat(report.quality())
        .extracting(QualityLine::severity, QualityLine::topic)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(QualityLine.Severity.GAP, "broken"));
  }

  @Test
  void findingsAreOneFamily() {
    // Benjamini-Hochberg over three: q = .03·3/1, .2·3/2, .9
    Report report =
        report(
            Histories.empty(),
            named("a", facts -> with("a", finding("a/1", 0.4, false, 0.03))),
            named(
                "b",
                facts ->
                    with("b", finding("b/1", 0.9, false, 0.2), finding("b/2", 0.9, false, 0.9))));
    assertThat(report.measurements().get(0).findings())
        .extracting(Finding::q)
        .containsExactly(0.09);
    assertThat(report.measurements().get(1).findings()).isEmpty();
    assertThat(report.retroFindings()).containsExactly("a/1");
  }

  @Test
  void atMostSevenFindingsAndAGoodOneAmongThem() {
    List<Measure> measures = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String key = "m" + i;
      double effect = 0.9 - i / 100.0;
      measures.add(named(key, facts -> with(key, finding(key + "/x", effect, false, null))));
    }
    measures.add(named("good", facts -> with("good", finding("good/x", 0.01, true, null))));
    Report report = report(Histories.empty(), measures.toArray(Measure[]::new));
    assertThat(report.retroFindings()).hasSize(7).startsWith("m0/x").endsWith("good/x");
  }

  @Test
  void aFindingThatHeldLastPeriodSaysSo() {
    Report report =
        report(
            Histories.empty(),
            named("a", facts -> with("a", finding("a/1", 0.4, false, null))),
            named(
                "b",
                facts ->
                    facts.period().name().equals("2026-Q2")
                        ? with("b", finding("b/1", 0.4, false, null))
                        : with("b")));
    assertThat(report.measurements().get(0).findings().get(0).heldBefore()).isTrue();
    assertThat(report.measurements().get(1).findings().get(0).heldBefore()).isFalse();
  }

  @Test
  void headlineIsComputedFromModels() {
    Histories history = Histories.empty();
    for (int i = 0; i < 5; i++) {
      history.model(model("m" + i).born("2026-01-01").production("2026-05-0" + (i + 1)));
    }
    Report report = Analysis.of("1").report(history.build(), List.of(), List.of(), List.of());
    assertThat(report.headline())
        .isEqualTo("Half of our models are in production within four months");
    assertThat(report.summary())
        .isEqualTo("Looks back on 2026-04-01 to 2026-06-30. 5 models followed: 5 in production.");
  }

  @Test
  void aSummaryOfARunningPeriodEndsWithTheDayItKnows() {
    Histories history = Histories.empty().asOf("2026-05-11");
    history.model(model("m").born("2026-01-01"));
    Report report = Analysis.of("1").report(history.build(), List.of(), List.of(), List.of());
    assertThat(report.summary())
        .isEqualTo(
            "Looks back on 2026-04-01 to 2026-05-10 (the period is not over). 1 model followed: 0 in"
                + " production, 1 on its way.");
  }

  @Test
  void aSummaryOfAnIdlePeriodSaysWhenTheLastWorkWas() {
    Histories history = Histories.empty();
    history.person(1, "data science").commit("2026-02-03", 1, "a.py");
    history.model(model("m").born("2026-01-01"));
    Report report = Analysis.of("1").report(history.build(), List.of(), List.of(), List.of());
    assertThat(report.summary()).endsWith("the last work known is of 2026-02-03.");
  }

  @Test
  void poorHistoriesAreReportedWithoutFailure() {
    List<Histories> poor =
        List.of(
            Histories.empty(),
            Histories.empty().person(1, null).commit("2026-06-30", 1, "a.py"),
            Histories.empty().person(1, DS).commit("2026-06-30", 1, "a.ipynb"),
            Histories.empty().quarters(1).person(1, DS).commit("2026-06-28", 1, "a.py"),
            Histories.empty()
                .minimumGroup(3)
                .person(1, DS)
                .person(2, DE)
                .commit("2026-06-28", 1, "a.py")
                .commit("2026-06-29", 2, "a.py"));
    for (Histories history : poor) {
      Report report = Analysis.of("1").report(history.build(), List.of(), List.of(), List.of());
      assertThat(report.quality()).isEmpty();
      assertThat(report.measurements()).hasSize(Measures.all().size());
      assertThat(report.measurements())
          .filteredOn(m -> m.status() == Status.REFUSED)
          .allSatisfy(m -> assertThat(m.sentence()).isNotBlank());
      assertThat(report.headline()).isNotBlank();
    }
  }

  private static Report report(Histories history, Measure... measures) {
    return Analysis.of(List.of(measures), "1")
        .report(history.build(), List.of(), List.of(), List.of());
  }

  private static Measurement fail() {
    throw new IllegalStateException("planted");
  }

  private static Measure named(String name, Function<Facts, Measurement> body) {
    return new Measure() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Measurement measure(Facts facts) {
        return body.apply(facts);
      }
    };
  }

  @SuppressWarnings("NullAway")
  private static Measurement with(String name, Finding... findings) {
    return new Measurement(
        name,
        name,
        "?",
        Status.SHOWN,
        "",
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(findings),
        List.of(),
        List.of());
  }

  @SuppressWarnings("NullAway")
  private static Finding finding(String key, double effect, boolean good, Double p) {
    return new Finding(
        key,
        "Something is so.",
        "Why?",
        Finding.Strength.STRONG,
        good,
        effect,
        p,
        null,
        false,
        false,
        List.of());
  }
}
