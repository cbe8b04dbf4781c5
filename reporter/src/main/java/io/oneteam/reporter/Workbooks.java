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
  private final @Nullable Path shared;

  private Workbooks(Formats formats, @Nullable Path shared) {
    this.formats = formats;
    this.shared = shared;
  }

  /**
   * Workbooks in a locale's number and date formats.
   *
   * @param locale language tag such as de-DE; null for ISO dates
   */
  public static Workbooks of(@Nullable String locale) {
    return new Workbooks(Formats.of(locale), null);
  }

  /** The same with copies in a folder that is shared with the teams; null for none. */
  public Workbooks copiedTo(@Nullable Path folder) {
    return new Workbooks(formats, folder);
  }

  /**
   * Writes {@code oneteam-<team>-<period>.xlsx} and {@code .json} into a folder, each whole or not
   * at all, and copies them. What the team typed on the Actions sheets of workbooks in the folder,
   * or in that of the copies, is carried over; a workbook that is open elsewhere or cannot be read
   * is left alone, and the new one stands beside it under another name.
   *
   * @throws IOException when the folder cannot be written
   */
  public WrittenReport write(Report report, Path folder) throws IOException {
    Files.createDirectories(folder);
    String name =
        PREFIX + Names.file(report.team().name()) + "-" + Names.file(report.period().name());
    EarlierWorkbooks earlier = EarlierWorkbooks.in(folder, report.team().name());
    SharedFolder copies = SharedFolder.open(shared, folder, earlier);
    Place place = Place.in(folder, name, earlier);
    Path away = copies.folder();
    Place copy = away == null ? null : Place.in(away, name, earlier);
    Actions actions = earlier.actions();
    TeamWorkbook workbook = TeamWorkbook.of(report, actions, formats);
    WholeFile.writeZip(place.workbook(), workbook::write);
    WholeFile.write(place.twin(), Twin.of(workbook.report())::writeTo);
    if (copy != null) {
      copies.copy(place.workbook(), copy.workbook());
      copies.copy(place.twin(), copy.twin());
    }
    return new WrittenReport(place.workbook(), place.twin(), copies.and(actions.notes()));
  }

  /**
   * Writes {@code oneteam-all-teams-<period>.xlsx} across teams: no ranking, and nothing that a
   * team's own workbook hides. It is copied likewise.
   *
   * @param reports one for each team, all of one period; at least one
   * @param pooled what is said of all teams together; may be empty
   * @throws IOException when the folder cannot be written
   */
  public WrittenLeads writeAcrossTeams(List<Report> reports, List<Estimate> pooled, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    LeadsWorkbook workbook = LeadsWorkbook.of(reports, pooled, formats);
    String name = PREFIX + "all-teams-" + Names.file(reports.get(0).period().name()) + ".xlsx";
    EarlierWorkbooks earlier = EarlierWorkbooks.none(folder);
    SharedFolder copies = SharedFolder.open(shared, folder, earlier);
    Path target = earlier.free(folder.resolve(name));
    WholeFile.writeZip(target, workbook::write);
    Path away = copies.folder();
    if (away != null) {
      copies.copy(target, earlier.free(away.resolve(name)));
    }
    return new WrittenLeads(target, copies.and(earlier.actions().notes()));
  }

  /** Where a report goes in a folder. */
  private record Place(Path workbook, Path twin) {
    static Place in(Path folder, String name, EarlierWorkbooks earlier) {
      Path usual = folder.resolve(name + ".xlsx");
      Path workbook = earlier.free(usual);
      return new Place(workbook, json(earlier.isForeign(usual) ? workbook : usual));
    }
  }

  private static Path json(Path workbook) {
    String name = workbook.getFileName().toString();
    return workbook.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".json");
  }
}
