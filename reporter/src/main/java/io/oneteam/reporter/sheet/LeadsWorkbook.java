package io.oneteam.reporter.sheet;

import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.report.Report;
import io.oneteam.reporter.page.Book;
import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.page.Properties;
import io.oneteam.reporter.style.Formats;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook across teams: one row and one small chart for each team, and how disciplines work
 * together in each. Teams stand in the order of their names and are never ranked; figures that a
 * team's own workbook refuses or hides are hidden here too.
 */
public final class LeadsWorkbook {
  private final List<Report> reports;
  private final List<Estimate> pooled;
  private final Formats formats;

  private LeadsWorkbook(List<Report> reports, List<Estimate> pooled, Formats formats) {
    this.reports = reports;
    this.pooled = List.copyOf(pooled);
    this.formats = formats;
  }

  /**
   * Plans the workbook.
   *
   * @param reports one for each team, of one period; at least one
   * @param pooled what is said of all teams together; may be empty
   */
  public static LeadsWorkbook of(List<Report> reports, List<Estimate> pooled, Formats formats) {
    if (reports.isEmpty()) {
      throw new IllegalArgumentException("a workbook across teams needs at least one team");
    }
    Comparator<Report> byName =
        Comparator.comparing(report -> report.team().name(), String.CASE_INSENSITIVE_ORDER);
    return new LeadsWorkbook(reports.stream().sorted(byName).toList(), pooled, formats);
  }

  /** Writes the workbook. */
  public void write(OutputStream out) throws IOException {
    Book book = Book.create(formats);
    try (XSSFWorkbook workbook = book.workbook()) {
      Report first = reports.get(0);
      Properties.set(workbook, "All teams, " + first.period().name(), first.asOf());
      Page teams = new Page(book, workbook.createSheet(LeadsTeams.NAME));
      LeadsTeams.write(teams, reports, pooled);
      teams.finish();
      Page together = new Page(book, workbook.createSheet(LeadsTogether.NAME));
      LeadsTogether.write(together, reports);
      together.finish();
      workbook.setActiveSheet(0);
      workbook.write(out);
    }
  }
}
