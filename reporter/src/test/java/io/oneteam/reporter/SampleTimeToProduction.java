package io.oneteam.reporter;

import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.measurement.Tile;
import io.oneteam.domain.measurement.Unit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** An invented time to production. */
final class SampleTimeToProduction {
  private SampleTimeToProduction() {}

  static Measurement timeToProduction(int evidenceRows) {
    Estimate median =
        SampleFigures.estimate(
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
        SampleFigures.estimate(
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
              Cell.of(SampleReport.HOSTILE.get(i % SampleReport.HOSTILE.size())),
              Cell.of(SampleReport.AS_OF.minus(i % 1000, ChronoUnit.HOURS))));
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
        SampleFigures.estimate(
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
        SampleFigures.trend("median-over-time", "Median days to production", Unit.DAYS, 170, -3),
        List.of(
            SampleFigures.curves(
                "not-yet", "Share of 61 models not yet in production, by age", true),
            new Figure.Breakdown(
                "funnel",
                "Where models stand, by age",
                List.of("0", "30", "60", "90", "120", "150", "180"),
                List.of(
                    SampleFigures.series("notebook", 1, .8, .62, .5, .4, .3, .25),
                    SampleFigures.series("library", 0, .15, .2, .22, .2, .2, .15),
                    SampleFigures.series("release", 0, .05, .1, .1, .12, .1, .1),
                    SampleFigures.series("in production", 0, 0, .08, .18, .28, .4, .5)),
                Figure.Layout.AREAS,
                true,
                "share of models"),
            SampleFigures.trend("births", "Median days by quarter of birth", Unit.DAYS, 160, 2),
            listing),
        List.of(
            SampleFigures.finding(
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
}
