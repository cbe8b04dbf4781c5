package io.oneteam.domain.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.report.Definition;
import io.oneteam.domain.report.Report;
import io.oneteam.domain.team.Period;
import io.oneteam.domain.team.Team;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportStoreTest {
  @TempDir Path home;

  @Test
  void givesBackTheReportItWasGiven() {
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      ReportStore reports = new ReportStore(store);
      Report report = report("1");
      reports.save(report);
      assertThat(reports.find("A", "2026-Q3")).contains(report);
      assertThat(reports.periods("A")).containsExactly("2026-Q3");
      assertThat(reports.find("A", "2026-Q2")).isEmpty();
    }
  }

  @Test
  void remembersTheRulesOfTheFirstTime() {
    try (Store store = Store.open(StoreLocation.inHome(home))) {
      ReportStore reports = new ReportStore(store);
      assertThat(reports.baseline("A", "2026-Q3")).isEmpty();
      reports.save(report("1"));
      reports.save(report("2"));
      assertThat(reports.baseline("A", "2026-Q3"))
          .containsExactly(new Definition("clock", "1", "x", false));
      assertThat(reports.find("A", "2026-Q3")).contains(report("2"));
    }
  }

  private static Report report(String value) {
    Period period =
        new Period("2026-Q3", LocalDate.parse("2026-07-01"), LocalDate.parse("2026-09-30"));
    Figure listing =
        new Figure.Listing(
            "rows",
            "Rows",
            List.of(new Figure.Column("Name", null, 10)),
            List.of(List.of(Cell.link("x", "https://example.org")), List.of(Cell.of(1.5))),
            true);
    return new Report(
        new Team("A", List.of("d")),
        period,
        period,
        Instant.parse("2026-10-01T00:00:00Z"),
        "0",
        "Headline",
        "Summary",
        List.of(
            new Measurement(
                "flow",
                "Flow",
                "How?",
                Status.SHOWN,
                "So.",
                List.of(),
                List.of(),
                null,
                List.of(listing),
                List.of(),
                List.of(),
                List.of())),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(new Definition("clock", value, "x", false)),
        null,
        "landed");
  }
}
