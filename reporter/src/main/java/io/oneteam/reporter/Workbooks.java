package io.oneteam.reporter;

import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.report.Report;
import io.oneteam.reporter.actions.Actions;
import io.oneteam.reporter.actions.EarlierWorkbooks;
import io.oneteam.reporter.file.WholeFile;
import io.oneteam.reporter.sheet.LeadsWorkbook;
import io.oneteam.reporter.sheet.TeamWorkbook;
import io.oneteam.reporter.style.Formats;
import io.oneteam.reporter.text.Names;
import io.oneteam.reporter.twin.Twin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes workbooks and their JSON twins. */
public final class Workbooks {
  private static final String PREFIX = "oneteam-";
  private final Formats formats;

  private Workbooks(Formats formats) {
    this.formats = formats;
  }

  /**
   * Workbooks in a locale's number and date formats.
   *
   * @param locale language tag such as de-DE; null for ISO dates
   */
  public static Workbooks of(@Nullable String locale) {
    return new Workbooks(Formats.of(locale));
  }

  /**
   * Writes {@code oneteam-<team>-<period>.xlsx} and {@code .json} into a folder, each whole or not
   * at all. What the team typed on the Actions sheets of workbooks in the folder is carried over; a
   * workbook that is open elsewhere or cannot be read is left alone, and the new one stands beside
   * it under another name.
   *
   * @throws IOException when the folder cannot be written
   */
  public WrittenReport write(Report report, Path folder) throws IOException {
    Files.createDirectories(folder);
    String name =
        PREFIX + Names.file(report.team().name()) + "-" + Names.file(report.period().name());
    Path usual = folder.resolve(name + ".xlsx");
    EarlierWorkbooks earlier = EarlierWorkbooks.in(folder, report.team().name());
    Path target = earlier.free(usual);
    Actions actions = earlier.actions();
    TeamWorkbook workbook = TeamWorkbook.of(report, actions, formats);
    WholeFile.writeZip(target, workbook::write);
    Path twin = earlier.isForeign(usual) ? json(target) : json(usual);
    WholeFile.write(twin, Twin.of(workbook.report())::writeTo);
    return new WrittenReport(target, twin, actions.notes());
  }

  /**
   * Writes {@code oneteam-all-teams-<period>.xlsx} across teams: no ranking, and nothing that a
   * team's own workbook hides.
   *
   * @param reports one for each team, all of one period; at least one
   * @param pooled what is said of all teams together; may be empty
   * @throws IOException when the folder cannot be written
   */
  public Path writeAcrossTeams(List<Report> reports, List<Estimate> pooled, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    LeadsWorkbook workbook = LeadsWorkbook.of(reports, pooled, formats);
    String period = Names.file(reports.get(0).period().name());
    Path target = folder.resolve(PREFIX + "all-teams-" + period + ".xlsx");
    WholeFile.writeZip(target, workbook::write);
    return target;
  }

  private static Path json(Path workbook) {
    String name = workbook.getFileName().toString();
    return workbook.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".json");
  }
}
