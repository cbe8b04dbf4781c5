package io.oneteam.reporter;

import io.oneteam.domain.lineage.Extraction;
import io.oneteam.domain.lineage.Milestone;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.lineage.NotebookLineage;
import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Finding;
import io.oneteam.domain.measurement.HandOff;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.measurement.Tile;
import io.oneteam.domain.measurement.Unit;
import io.oneteam.domain.report.Definition;
import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.report.Reconciliation;
import io.oneteam.domain.report.Report;
import io.oneteam.domain.team.Period;
import io.oneteam.domain.team.Team;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
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
  private static final List<String> DISCIPLINES =
      List.of("data science", "data engineering", "ML engineering", "software engineering");
  private static final List<String> MONTHS =
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
            timeToProduction(evidenceRows),
            waiting(),
            models(),
            spread(),
            workingTogether(),
            handOffs(),
            Measurement.refused(
                "pairing",
                "Pairing",
                "Do disciplines pair, above all around a model's first deployments?",
                "No commit names a co-author, so pairing cannot be seen. Co-authored-by trailers in"
                    + " commit messages would help."),
            parallel(),
            flow());
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

  private static Measurement timeToProduction(int evidenceRows) {
    Estimate median =
        estimate(
            "median",
            Estimate.TEAM,
            Status.SHOWN,
            143d,
            118d,
            171d,
            61,
            38,
            Unit.DAYS,
            "Half of 61 models are in production within 143 days (95% interval 118 to 171)");
    Estimate before =
        estimate(
            "median",
            Estimate.PREVIOUS,
            Status.SHOWN,
            155d,
            130d,
            null,
            52,
            30,
            Unit.DAYS,
            "155 days one period earlier");
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < evidenceRows; i++) {
      String state = i % 3 == 0 ? "in production" : i % 3 == 1 ? "on its way" : "abandoned";
      rows.add(
          List.of(
              Cell.link("model " + i, "https://git.example.org/pricing/commit/" + i),
              Cell.of(state),
              Cell.of(LocalDate.of(2025, 1, 1).plusDays(i % 500)),
              Cell.of((Number) (20 + (i * 37) % 300)),
              Cell.of(HOSTILE.get(i % HOSTILE.size())),
              Cell.of(AS_OF.minus(i % 1000, ChronoUnit.HOURS))));
    }
    Figure.Listing listing =
        new Figure.Listing(
            "dwell",
            "Every model with its days from notebook to production",
            List.of(
                new Figure.Column("Model", null, 24),
                new Figure.Column("State", null, 16),
                new Figure.Column("Born", null, 12),
                new Figure.Column("Days", Unit.DAYS, 10),
                new Figure.Column("Subject", null, 50),
                new Figure.Column("Seen", null, 18)),
            rows,
            true);
    int there =
        (int) rows.stream().filter(row -> "in production".equals(row.get(1).text())).count();
    Estimate arrived =
        Estimate.count("in-production", Estimate.TEAM, there, rows.size(), there + " in production")
            .audited(
                new Estimate.Audit(
                    Estimate.Audit.Function.COUNT_IF, "dwell", "State", "in production"));
    Estimate share =
        estimate(
                "share-arrived",
                Estimate.TEAM,
                Status.SHOWN,
                (double) there / Math.max(1, rows.size()),
                null,
                null,
                rows.size(),
                there,
                Unit.SHARE,
                "Share in production")
            .audited(
                new Estimate.Audit(
                    Estimate.Audit.Function.SHARE_IF, "dwell", "State", "in production"));
    Estimate wrong =
        Estimate.count("wrong", Estimate.TEAM, 99_999, rows.size(), "disagrees with its rows")
            .audited(new Estimate.Audit(Estimate.Audit.Function.SUM, "dwell", "Days", ""));
    return new Measurement(
        "time-to-production",
        "Time to production",
        "How long do models take from notebook to production, is it getting shorter, and where is the"
            + " time spent?",
        Status.SHOWN,
        median.sentence() + ".",
        List.of(
            new Tile("Notebook to production, median", median, before, "was 155 days", true),
            new Tile("Models that reached production", arrived, null, "3 more than before", true)),
        List.of(median, before, arrived, share, wrong),
        trend("median-over-time", "Median days to production", Unit.DAYS, 170, -3),
        List.of(
            curves("not-yet", "Share of 61 models not yet in production, by age", true),
            new Figure.Breakdown(
                "funnel",
                "Where models stand, by age",
                List.of("0", "30", "60", "90", "120", "150", "180"),
                List.of(
                    series("notebook", 1, .8, .62, .5, .4, .3, .25),
                    series("library", 0, .15, .2, .22, .2, .2, .15),
                    series("release", 0, .05, .1, .1, .12, .1, .1),
                    series("in production", 0, 0, .08, .18, .28, .4, .5)),
                true,
                true,
                "share of models"),
            trend("births", "Median days by quarter of birth", Unit.DAYS, 160, 2),
            listing),
        List.of(
            finding(
                "rate",
                "Models arrive 1.4 times as fast as in the period before.",
                "What got models to production sooner, and can it stay?",
                true,
                .4)),
        List.of(
            "The curve falls when models arrive: at half its height half of them are there.",
            "Crosses mark models on their way."),
        List.of("4 models older than the visible history left out: their age is not known."));
  }

  private static Measurement waiting() {
    List<Figure.Dot> dots = new ArrayList<>();
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      double age = 12 + (i * 53) % 290;
      dots.add(
          new Figure.Dot(
              "model " + i,
              LocalDate.of(2026, 9, 30).minusDays((long) age).toEpochDay(),
              (i * 29) % 120,
              i % 3 == 0 ? "dormant" : "moving"));
      rows.add(
          List.of(
              Cell.link(
                  i == 3 ? HOSTILE.get(1) : "demand-ts-" + i,
                  i == 4 ? "javascript:alert(1)" : "https://git.example.org/x/" + i),
              Cell.of("notebook"),
              Cell.of(LocalDate.of(2026, 9, 30).minusDays((long) age)),
              Cell.of((Number) age),
              Cell.of((Number) ((i * 29) % 120)),
              Cell.of((Number) (1 + i % 4)),
              Cell.of(i % 2 == 0 ? "in order" : "out of order")));
    }
    Estimate longest =
        Estimate.count("over-sle", Estimate.TEAM, 9, 23, "9 of 23 models are older than 171 days");
    return new Measurement(
        "waiting-in-notebooks",
        "Waiting in notebooks",
        "What sits in notebooks now, how old is it, and who still knows it?",
        Status.SHOWN,
        "23 models sit in notebooks, 9 of them longer than 85% of arrivals ever took.",
        List.of(
            new Tile(
                "In a notebook beyond the 85% line", longest, null, "3 more than before", false)),
        List.of(longest),
        trend("waiting", "Models beyond the 85% line", Unit.COUNT, 4, .4),
        List.of(
            new Figure.Scatter(
                "ageing",
                "Models in notebooks by birth and days idle",
                "born",
                "days idle",
                true,
                dots,
                List.of(new Figure.Line("median", 40), new Figure.Line("85%", 90))),
            new Figure.Distribution(
                "ages",
                "Ages of the models in notebooks",
                "days since birth",
                bins(3, 6, 5, 4, 2, 2, 1),
                List.of(new Figure.Line("50%", 95), new Figure.Line("85%", 210))),
            new Figure.Listing(
                "ageing-list",
                "Models in notebooks, longest wait first",
                List.of(
                    new Figure.Column("Model", null, 24),
                    new Figure.Column("Stage", null, 12),
                    new Figure.Column("Born", null, 12),
                    new Figure.Column("Days waiting", Unit.DAYS, 14),
                    new Figure.Column("Days idle", Unit.DAYS, 10),
                    new Figure.Column("Disciplines", Unit.COUNT, 12),
                    new Figure.Column("Execution", null, 14)),
                rows,
                false)),
        List.of(
            finding(
                "waiting/longest",
                "“demand-ts” has been in a notebook for 282 days, twice the median.",
                "What would the first function to extract be?",
                false,
                .6)),
        List.of("Right and high: old and untouched."),
        List.of());
  }

  private static Measurement models() {
    List<Figure.Lane> lanes = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      LocalDate born = LocalDate.of(2025, 10, 5).plusDays(i * 19L);
      List<Figure.Span> spans = new ArrayList<>();
      List<Figure.Mark> marks = new ArrayList<>();
      LocalDate end = LocalDate.of(2026, 9, 30);
      LocalDate extracted = born.plusDays(40 + (i * 17) % 60);
      LocalDate live = extracted.plusDays(30 + (i * 23) % 70);
      spans.add(
          new Figure.Span(
              "notebook", born, extracted.isAfter(end) ? end : extracted, extracted.isAfter(end)));
      marks.add(new Figure.Mark("born", born, "first substantial version"));
      if (!extracted.isAfter(end)) {
        boolean done = i % 4 != 3 && !live.isAfter(end);
        spans.add(new Figure.Span("library", extracted, done ? live : end, !done));
        marks.add(new Figure.Mark("extracted", extracted, "src/model.py"));
        if (done) {
          marks.add(new Figure.Mark("in production", live, "deployments.csv"));
        }
      }
      lanes.add(
          new Figure.Lane(
              "model-" + i + (i == 2 ? " with a rather long name" : ""),
              i % 4 == 3 ? "in a library, dormant" : "in production",
              spans,
              marks));
    }
    return new Measurement(
        "models",
        "Models",
        "What happened to each model?",
        Status.SHOWN,
        "12 models: 9 in production, 3 in a library.",
        List.of(),
        List.of(),
        null,
        List.of(
            new Figure.Timeline(
                "lives",
                "Each model's way",
                LocalDate.of(2025, 10, 1),
                LocalDate.of(2026, 9, 30),
                lanes)),
        List.of(),
        List.of("A bar is a stage, a mark a milestone."),
        List.of());
  }

  private static Measurement spread() {
    Estimate effective =
        estimate(
            "effective-disciplines",
            Estimate.TEAM,
            Status.SHOWN,
            2.4,
            2.1,
            2.7,
            61,
            null,
            Unit.EFFECTIVE_NUMBER,
            "Work is spread like among 2.4 equally active disciplines (95% interval 2.1 to 2.7)");
    return new Measurement(
        "discipline-spread",
        "Discipline spread",
        "Who works on what: is each model, epic, component a one-discipline affair?",
        Status.SHOWN,
        effective.sentence() + ".",
        List.of(new Tile("Effective disciplines a model", effective, null, "cannot tell", null)),
        List.of(effective),
        trend("spread", "Effective disciplines", Unit.EFFECTIVE_NUMBER, 1.6, .08),
        List.of(
            new Figure.Breakdown(
                "shares",
                "Half of the work still comes from data science alone",
                MONTHS,
                List.of(
                    series("data science", .6, .58, .57, .55, .55, .53, .52, .51, .5, .5, .49, .48),
                    series("data engineering", .2, .2, .2, .2, .2, .2, .2, .2, .2, .2, .2, .2),
                    series(
                        "ML engineering", .1, .1, .11, .12, .12, .13, .14, .14, .15, .15, .16, .16),
                    series(
                        "software engineering",
                        .1,
                        .12,
                        .12,
                        .13,
                        .13,
                        .14,
                        .14,
                        .15,
                        .15,
                        .15,
                        .15,
                        .16)),
                false,
                true,
                ""),
            matrix(
                "by-model",
                "Share of each model's work by discipline",
                "model",
                "discipline",
                List.of("demand", "fraud", "returns", "churn"),
                DISCIPLINES,
                Unit.SHARE,
                false)),
        List.of(
            finding(
                "silo",
                "“fraud” is known to one discipline only.",
                "Who would like to pair on it?",
                false,
                .5)),
        List.of("Darker: more of the model's work."),
        List.of());
  }

  private static Measurement workingTogether() {
    return new Measurement(
        "working-together",
        "Working together",
        "Which disciplines work with which?",
        Status.SHOWN,
        "Disciplines share files less often than chance would have it (mixing coefficient 0.31).",
        List.of(),
        List.of(
            Estimate.refused(
                "mixing-reviews",
                Estimate.TEAM,
                Unit.RATIO,
                4,
                "Too few reviews across disciplines: 4, at least 10 are needed")),
        null,
        List.of(
            matrix(
                "shared-files",
                "Pairs of people who changed the same files",
                "from",
                "to",
                DISCIPLINES,
                DISCIPLINES,
                Unit.COUNT,
                true)),
        List.of(),
        List.of(),
        List.of("Cells about fewer than 3 people are not shown."));
  }

  private static Measurement handOffs() {
    Estimate wait =
        estimate(
            "median-wait",
            Estimate.TEAM,
            Status.BOUND,
            null,
            6.5,
            null,
            14,
            5,
            Unit.DAYS,
            "The median wait is at least 6.5 days");
    return new Measurement(
        "hand-offs",
        "Hand-offs",
        "How often is work passed on, in which direction, how long does it wait, does it come back?",
        Status.SHOWN,
        "The median wait is at least 6.5 days.",
        List.of(new Tile("Wait at a hand-off, median", wait, null, "was 4", false)),
        List.of(wait),
        trend("hand-offs", "Hand-offs per issue", Unit.RATIO, .8, -.02),
        List.of(
            matrix(
                "counts",
                "Hand-offs by direction",
                "giver",
                "receiver",
                DISCIPLINES,
                DISCIPLINES,
                Unit.COUNT,
                false)),
        List.of(
            finding(
                "hand-offs/loops",
                "“churn” came back to data science 3 times.",
                "Could one pair take it to production?",
                false,
                .3)),
        List.of(),
        List.of());
  }

  private static Measurement parallel() {
    return new Measurement(
        "parallel-work",
        "Parallel work",
        "Do disciplines work on an epic side by side, or in relay?",
        Status.SHOWN,
        "7 of 9 epics run in relay.",
        List.of(),
        List.of(),
        null,
        List.of(
            new Figure.Timeline(
                "epics",
                "Disciplines on the two latest epics",
                LocalDate.of(2026, 5, 1),
                LocalDate.of(2026, 9, 30),
                List.of(
                    new Figure.Lane(
                        "PRICE-1: " + HOSTILE.get(0),
                        "relay, overlap 0.1",
                        List.of(
                            new Figure.Span(
                                "data science",
                                LocalDate.of(2026, 5, 3),
                                LocalDate.of(2026, 6, 20),
                                false),
                            new Figure.Span(
                                "data engineering",
                                LocalDate.of(2026, 6, 22),
                                LocalDate.of(2026, 8, 1),
                                false),
                            new Figure.Span(
                                "software engineering",
                                LocalDate.of(2026, 8, 4),
                                LocalDate.of(2026, 9, 30),
                                true)),
                        List.of())))),
        List.of(
            finding(
                "parallel",
                "7 of 9 epics run in relay.",
                "Which epic could start together?",
                false,
                .4)),
        List.of(),
        List.of());
  }

  private static Measurement flow() {
    return new Measurement(
        "flow",
        "Flow",
        "How does work flow: cycle time, ageing work, throughput, flow efficiency?",
        Status.SHOWN,
        "85% of issues are done within 21 days.",
        List.of(),
        List.of(),
        trend("cycle", "Median cycle time", Unit.DAYS, 9, -.2),
        List.of(
            new Figure.Breakdown(
                "cfd",
                "Cumulative flow",
                MONTHS,
                List.of(
                    series("done", 3, 9, 16, 22, 31, 40, 47, 55, 66, 74, 83, 95),
                    series("review", 2, 3, 2, 4, 3, 5, 4, 4, 3, 5, 4, 4),
                    series("active", 5, 6, 7, 6, 8, 7, 9, 8, 8, 7, 9, 8),
                    series("queue", 8, 9, 9, 12, 11, 13, 14, 12, 15, 14, 16, 17)),
                true,
                false,
                "issues"),
            curves("incidence", "How issues end, by age", false)),
        List.of(),
        List.of(),
        List.of());
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
            false));
  }

  private static Milestone milestone(Milestone.Kind kind, Instant at, Milestone.Evidence evidence) {
    return new Milestone(kind, at, at, "c".repeat(40), "pricing", evidence, HOSTILE.get(0));
  }

  private static Figure.Curves curves(String key, String title, boolean falling) {
    List<Figure.Step> steps = new ArrayList<>();
    List<Double> censored = new ArrayList<>();
    double value = 1;
    for (int i = 1; i <= 20; i++) {
      value *= .93;
      double shown = falling ? value : 1 - value;
      steps.add(
          new Figure.Step(
              i * 15,
              shown,
              i < 2 ? null : Math.max(0, shown - .08),
              Math.min(1, shown + .08),
              61 - 3 * i));
      if (i % 3 == 0) {
        censored.add(i * 15 + 7.0);
      }
    }
    List<Figure.Step> slower = new ArrayList<>();
    for (int i = 1; i <= 14; i++) {
      double shown = falling ? 1 - i * .04 : i * .02;
      slower.add(
          new Figure.Step(i * 22, shown, Math.max(0, shown - .1), Math.min(1, shown + .1), 30 - i));
    }
    return new Figure.Curves(
        key,
        title,
        falling,
        "days since the model first appeared in a notebook",
        List.of(
            new Figure.Curve("2026-Q3", 61, 38, steps, censored),
            new Figure.Curve("2026-Q2", 52, 30, slower, List.of(100d, 250d, 320d))));
  }

  private static Figure.Matrix matrix(
      String key,
      String title,
      String row,
      String column,
      List<String> rows,
      List<String> columns,
      Unit unit,
      boolean expected) {
    List<List<Double>> values = new ArrayList<>();
    List<List<Double>> chance = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      Double[] line = new Double[columns.size()];
      Double[] other = new Double[columns.size()];
      for (int c = 0; c < columns.size(); c++) {
        double raw = 1 + ((r * 7 + c * 5) % 11);
        line[c] = r == 2 && c == 1 ? null : unit == Unit.SHARE ? raw / 24 : raw;
        other[c] = 6d;
      }
      values.add(Arrays.asList(line));
      chance.add(Arrays.asList(other));
    }
    return new Figure.Matrix(
        key, title, row, column, rows, columns, values, expected ? chance : null, unit);
  }

  private static Figure.Trend trend(String key, String title, Unit unit, double from, double step) {
    List<Figure.Point> points = new ArrayList<>();
    for (int i = 0; i < MONTHS.size(); i++) {
      double value = from + step * i + (i % 3) * Math.abs(step) * 2;
      points.add(
          i == 4
              ? new Figure.Point(MONTHS.get(i), null, null, null, 2)
              : new Figure.Point(MONTHS.get(i), value, value * .85, value * 1.2, 20 + i));
    }
    return new Figure.Trend(key, title, points, unit);
  }

  private static List<Figure.Bin> bins(int... counts) {
    List<Figure.Bin> bins = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      bins.add(new Figure.Bin(i * 45, (i + 1) * 45, counts[i]));
    }
    return bins;
  }

  private static Figure.Series series(String name, double... values) {
    return new Figure.Series(name, Arrays.stream(values).boxed().toList());
  }

  private static Finding finding(
      String key, String sentence, String question, boolean good, double effect) {
    return new Finding(
        key,
        sentence,
        question,
        Finding.Strength.MODERATE,
        good,
        effect,
        null,
        null,
        false,
        false,
        List.of(
            new Finding.Evidence(
                "model", "demand", "https://git.example.org/d", AS_OF, HOSTILE.get(2))));
  }

  private static Estimate estimate(
      String name,
      String scope,
      Status status,
      Double value,
      Double low,
      Double high,
      int n,
      Integer events,
      Unit unit,
      String sentence) {
    return new Estimate(
        name,
        scope,
        status,
        value,
        low,
        high,
        n,
        events,
        unit,
        List.of(),
        "invented",
        sentence,
        null);
  }
}
