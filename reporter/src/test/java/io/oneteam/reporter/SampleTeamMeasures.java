package io.oneteam.reporter;

import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.measurement.Tile;
import io.oneteam.domain.measurement.Unit;
import java.time.LocalDate;
import java.util.List;

/** Invented measurements about working together. */
final class SampleTeamMeasures {
  private SampleTeamMeasures() {}

  static Measurement workingTogether() {
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
            SampleFigures.matrix(
                "shared-files",
                "Pairs of people who changed the same files",
                "from",
                "to",
                SampleReport.DISCIPLINES,
                SampleReport.DISCIPLINES,
                Unit.COUNT,
                true)),
        List.of(),
        List.of(),
        List.of("Cells about fewer than 3 people are not shown."));
  }

  static Measurement handOffs() {
    Estimate wait =
        SampleFigures.estimate(
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
        SampleFigures.trend("hand-offs", "Hand-offs per issue", Unit.RATIO, .8, -.02),
        List.of(
            SampleFigures.matrix(
                "counts",
                "Hand-offs by direction",
                "giver",
                "receiver",
                SampleReport.DISCIPLINES,
                SampleReport.DISCIPLINES,
                Unit.COUNT,
                false)),
        List.of(
            SampleFigures.finding(
                "hand-offs/loops",
                "“churn” came back to data science 3 times.",
                "Could one pair take it to production?",
                false,
                .3)),
        List.of(),
        List.of());
  }

  static Measurement parallel() {
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
                        "PRICE-1: " + SampleReport.HOSTILE.get(0),
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
            SampleFigures.finding(
                "parallel",
                "7 of 9 epics run in relay.",
                "Which epic could start together?",
                false,
                .4)),
        List.of(),
        List.of());
  }

  static Measurement flow() {
    return new Measurement(
        "flow",
        "Flow",
        "How does work flow: cycle time, ageing work, throughput, flow efficiency?",
        Status.SHOWN,
        "85% of issues are done within 21 days.",
        List.of(),
        List.of(),
        SampleFigures.lapsed("cycle", "Median cycle time", Unit.DAYS, 9, -.2),
        List.of(
            new Figure.Breakdown(
                "cfd",
                "Cumulative flow",
                SampleReport.MONTHS,
                List.of(
                    SampleFigures.series("done", 3, 9, 16, 22, 31, 40, 47, 55, 66, 74, 83, 95),
                    SampleFigures.series("review", 2, 3, 2, 4, 3, 5, 4, 4, 3, 5, 4, 4),
                    SampleFigures.series("active", 5, 6, 7, 6, 8, 7, 9, 8, 8, 7, 9, 8),
                    SampleFigures.series("queue", 8, 9, 9, 12, 11, 13, 14, 12, 15, 14, 16, 17)),
                Figure.Layout.AREAS,
                false,
                "issues"),
            SampleFigures.curves("incidence", "How issues end, by age", false)),
        List.of(),
        List.of(),
        List.of());
  }
}
