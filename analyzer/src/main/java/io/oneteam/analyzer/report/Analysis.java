package io.oneteam.analyzer.report;

import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.measure.Measure;
import io.oneteam.analyzer.measure.Measures;
import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.report.Definition;
import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.report.Reconciliation;
import io.oneteam.domain.report.Report;
import io.oneteam.domain.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs every measure over one team's history and assembles the report. A measure that fails becomes
 * a gap on the Data quality sheet; the others go on.
 */
public final class Analysis {
  private static final Logger log = LoggerFactory.getLogger(Analysis.class);

  private final List<Measure> measures;
  private final String version;

  private Analysis(List<Measure> measures, String version) {
    this.measures = List.copyOf(measures);
    this.version = version;
  }

  /** All measures of the catalogue. */
  public static Analysis of(String version) {
    return new Analysis(Measures.all(), version);
  }

  /** Some measures. */
  public static Analysis of(List<Measure> measures, String version) {
    return new Analysis(measures, version);
  }

  /**
   * The report of a team.
   *
   * @param history all that may be looked at
   * @param reconciliation balance for each source
   * @param quality what is known of the data's quality so far
   * @param before rules of the previous report, empty when there is none
   */
  public Report report(
      TeamHistory history,
      List<Reconciliation> reconciliation,
      List<QualityLine> quality,
      List<Definition> before) {
    Facts facts = Facts.of(history);
    List<QualityLine> lines = new ArrayList<>(quality);
    CompletableFuture<List<Measurement>> previous =
        CompletableFuture.supplyAsync(() -> earlier(facts));
    List<Measurement> now = run(facts, lines);
    List<Measurement> earlier = previous.join();
    FindingFamily family = new FindingFamily(now, earlier);
    List<Measurement> settled = now.stream().map(family::settled).toList();
    List<String> retro = RetroChoice.of(settled);
    Settings.JiraSettings jira = history.settings().jira();
    return new Report(
        facts.history().team(),
        history.period(),
        history.previous(),
        history.asOf(),
        version,
        Headline.of(facts, settled, retro),
        Headline.summary(facts),
        settled,
        retro,
        history.models(),
        facts.handOffs(),
        reconciliation,
        lines,
        DefinitionsInForce.of(facts, measures, before),
        jira.web() != null ? jira.web() : jira.url(),
        history.settings().milestones().clock());
  }

  /** The same measures one period earlier, so that findings can say that they held before. */
  private List<Measurement> earlier(Facts facts) {
    return facts.history().periods().size() > 1
        ? run(facts.before(), new ArrayList<>())
        : List.of();
  }

  private List<Measurement> run(Facts facts, List<QualityLine> lines) {
    List<Measurement> results = new ArrayList<>();
    for (Measure measure : measures) {
      try {
        results.add(measure.measure(facts));
      } catch (RuntimeException e) {
        log.error("measure {} failed", measure.name(), e);
        lines.add(
            new QualityLine(
                QualityLine.Severity.GAP,
                measure.name(),
                "The measure "
                    + measure.name()
                    + " failed ("
                    + e.getClass().getSimpleName()
                    + "); its sheet is missing. The log holds the details.",
                1));
      }
    }
    return results;
  }
}
