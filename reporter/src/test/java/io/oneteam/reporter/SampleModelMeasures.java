package io.oneteam.reporter;

import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.measurement.Tile;
import io.oneteam.domain.measurement.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Invented measurements about models. */
final class SampleModelMeasures {
  private SampleModelMeasures() {}

  static Measurement waiting() {
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
                  i == 3 ? SampleReport.HOSTILE.get(1) : "demand-ts-" + i,
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
        SampleFigures.trend("waiting", "Models beyond the 85% line", Unit.COUNT, 4, .4),
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
                SampleFigures.bins(3, 6, 5, 4, 2, 2, 1),
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
            SampleFigures.finding(
                "waiting/longest",
                "“demand-ts” has been in a notebook for 282 days, twice the median.",
                "What would the first function to extract be?",
                false,
                .6)),
        List.of("Right and high: old and untouched."),
        List.of());
  }

  static Measurement models() {
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

  static Measurement spread() {
    Estimate effective =
        SampleFigures.estimate(
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
        SampleFigures.trend("spread", "Effective disciplines", Unit.EFFECTIVE_NUMBER, 1.6, .08),
        List.of(
            new Figure.Breakdown(
                "shares",
                "Half of the work still comes from data science alone",
                SampleReport.MONTHS,
                List.of(
                    SampleFigures.series(
                        "data science", .6, .58, .57, .55, .55, .53, .52, .51, .5, .5, .49, .48),
                    SampleFigures.series(
                        "data engineering", .2, .2, .2, .2, .2, .2, .2, .2, .2, .2, .2, .2),
                    SampleFigures.series(
                        "ML engineering", .1, .1, .11, .12, .12, .13, .14, .14, .15, .15, .16, .16),
                    SampleFigures.series(
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
                Figure.Layout.STACKED,
                true,
                ""),
            SampleFigures.matrix(
                "by-model",
                "Share of each model's work by discipline",
                "model",
                "discipline",
                List.of("demand", "fraud", "returns", "churn"),
                SampleReport.DISCIPLINES,
                Unit.SHARE,
                false)),
        List.of(
            SampleFigures.finding(
                "silo",
                "“fraud” is known to one discipline only.",
                "Who would like to pair on it?",
                false,
                .5)),
        List.of("Darker: more of the model's work."),
        List.of());
  }
}
