package io.oneteam.reporter;

import io.oneteam.domain.lineage.Extraction;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.lineage.NotebookLineage;
import io.oneteam.domain.measurement.HandOff;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.report.Definition;
import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.report.Reconciliation;
import io.oneteam.domain.report.Report;
import io.oneteam.domain.team.Period;
import io.oneteam.domain.team.Team;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An invented report that uses every shape of figure, refusals and hostile text. */
public final class SampleReport {
  public static final List<String> HOSTILE =
      List.of(
          "=HYPERLINK(\"http://evil.example\",\"x\")",
          "+cmd|' /C calc'!A0",
          "-2+3",
          "@SUM(1+1)",
          "\tTab first",
          "control \u0000\u0007\u001b[31m red",
          "line\r\nbreak",
          "_x0041_ literal",
          "right to left \u202Egnp.exe",
          "lone \uD800 surrogate \uFFFE",
          "emoji \uD83D\uDE80 rocket",
          "x".repeat(40_000));

  static final Instant AS_OF = Instant.parse("2026-09-30T02:00:00Z");
  static final List<String> DISCIPLINES =
      List.of("data science", "data engineering", "ML engineering", "software engineering");
  static final List<String> MONTHS =
      List.of(
          "2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05",
          "2026-06", "2026-07", "2026-08", "2026-09");

  private SampleReport() {}

  /** The whole report of the invented team. */
  public static Report report() {
    return report("Vehicle pricing (invented)", 60);
  }

  /** Of a team's name, with a number of evidence rows. */
  public static Report report(String team, int evidenceRows) {
    List<Measurement> measurements =
        List.of(
            SampleTimeToProduction.timeToProduction(evidenceRows),
            SampleModelMeasures.waiting(),
            SampleModelMeasures.models(),
            SampleModelMeasures.spread(),
            SampleTeamMeasures.workingTogether(),
            SampleTeamMeasures.handOffs(),
            Measurement.refused(
                "pairing",
                "Pairing",
                "Do disciplines pair, above all around a model's first deployments?",
                "No commit names a co-author, so pairing cannot be seen. Co-authored-by trailers in"
                    + " commit messages would help."),
            SampleTeamMeasures.parallel(),
            SampleTeamMeasures.flow());
    return new Report(
        new Team(team, DISCIPLINES),
        new Period("2026-Q3", LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)),
        new Period("2026-Q2", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)),
        AS_OF,
        "0.1.0",
        "Half of our models are in production within five months",
        "61 models followed: 38 have reached production, 23 are on their way.",
        measurements,
        List.of("rate", "waiting/longest", "hand-offs/loops", "silo", "parallel"),
        sampleModels(),
        List.of(
            new HandOff(
                "PRICE-7",
                "data science",
                "ML engineering",
                Instant.parse("2026-08-03T09:00:00Z"),
                4.25,
                false,
                true,
                false,
                "demand")),
        List.of(
            new Reconciliation("pricing", "commits", 1204, 1204, List.of()),
            new Reconciliation(
                "PRICE",
                "issues",
                412,
                409,
                List.of(new Reconciliation.Explanation("deleted since the census", 3))),
            new Reconciliation("serving", "refs", 12, 10, List.of())),
        List.of(
            new QualityLine(
                QualityLine.Severity.NOTE, "People", "3 identities have no discipline.", 3),
            new QualityLine(
                QualityLine.Severity.GAP,
                "serving",
                "The clone is shallow, so history before 2025-03-01 is missing; fetch it whole with"
                    + " git fetch --unshallow.",
                1),
            new QualityLine(
                QualityLine.Severity.WARNING,
                "Notebooks",
                "2 notebooks are not valid JSON and were left out: " + HOSTILE.get(0),
                2)),
        List.of(
            new Definition("Release tags", "v*", "A tag of this pattern is a release.", false),
            new Definition(
                "Production", "deploy/production/**", "A change here is a deployment.", true)),
        "https://jira.example.org",
        "landed");
  }

  private static List<Model> sampleModels() {
    Instant born = Instant.parse("2026-01-10T10:00:00Z");
    Instant out = Instant.parse("2026-03-01T10:00:00Z");
    Instant live = Instant.parse("2026-05-01T10:00:00Z");
    NotebookLineage notebook =
        new NotebookLineage(
            "pricing",
            "notebooks/demand.ipynb",
            List.of("demand.ipynb", "notebooks/demand.ipynb"),
            born,
            born,
            "a".repeat(40),
            false,
            out,
            null,
            7,
            80,
            false,
            .2,
            1);
    Extraction extraction =
        new Extraction(
            "pricing",
            "notebooks/demand.ipynb",
            "src/demand.py",
            "b".repeat(40),
            out,
            out,
            Extraction.Strength.STRONG,
            Extraction.Change.ADAPTED,
            24,
            .8,
            false,
            false,
            List.of());
    return List.of(
        new Model(
            "demand",
            true,
            Model.Certainty.DECLARED,
            "declared",
            Model.State.IN_PRODUCTION,
            false,
            List.of(notebook),
            List.of(new Model.ModulePath("pricing", "src/demand.py")),
            List.of(extraction),
            List.of(
                milestone(Milestone.Kind.BORN, born, Milestone.Evidence.COMMIT),
                milestone(Milestone.Kind.EXTRACTED, out, Milestone.Evidence.COMMIT),
                milestone(
                    Milestone.Kind.IN_PRODUCTION, live, Milestone.Evidence.DEPLOYMENT_RECORD)),
            .7,
            List.of(
                new Model.ShareExtracted("pricing", "a".repeat(40), born, 0),
                new Model.ShareExtracted("pricing", "b".repeat(40), out, .7)),
            List.of(),
            false),
        new Model(
            "fraud",
            false,
            Model.Certainty.LIKELY,
            "trains",
            Model.State.NOTEBOOK,
            true,
            List.of(),
            List.of(),
            List.of(),
            List.of(milestone(Milestone.Kind.BORN, out, Milestone.Evidence.COMMIT)),
            null,
            List.of(),
            List.of(),
            false));
  }

  private static Milestone milestone(Milestone.Kind kind, Instant at, Milestone.Evidence evidence) {
    return new Milestone(kind, at, at, "c".repeat(40), "pricing", evidence, HOSTILE.get(0));
  }
}
