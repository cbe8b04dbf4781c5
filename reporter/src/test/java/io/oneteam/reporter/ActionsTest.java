package io.oneteam.reporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.report.QualityLine;
import io.oneteam.reporter.actions.Actions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionsTest {
  private static final int FIRST = Actions.HEADING_ROW + 1;
  @TempDir Path folder;

  @Test
  void carriesOverWhatTheTeamTypedWithDatesAndItsOwnColumns() throws IOException {
    Path file = write().workbook();
    edit(
        file,
        sheet -> {
          type(sheet, FIRST, Actions.ACTION, "=Pair on fraud\nevery Tuesday");
          date(sheet, FIRST, Actions.DUE, LocalDate.of(2026, 11, 15));
          type(sheet, FIRST, Actions.FIGURE, "Notebook to production, median");
          sheet.getRow(Actions.HEADING_ROW).createCell(10).setCellValue("Mood");
          sheet.getRow(FIRST).createCell(10).setCellValue("hopeful");
          type(sheet, FIRST + 1, Actions.NOTES, "no action, only a note");
        });
    Files.move(file, folder.resolve("renamed by somebody.xlsx"));
    try (XSSFWorkbook workbook = open(write().workbook())) {
      XSSFSheet sheet = workbook.getSheet("Actions");
      assertThat(text(sheet, FIRST, Actions.ACTION)).isEqualTo("=Pair on fraud\nevery Tuesday");
      assertThat(cell(sheet, FIRST, Actions.ACTION).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(cell(sheet, FIRST, Actions.DUE).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2026, 11, 15));
      assertThat(text(sheet, FIRST, Actions.STATUS)).isEqualTo("open");
      assertThat(text(sheet, FIRST, Actions.THEN)).isEqualTo("143 days");
      assertThat(text(sheet, FIRST, Actions.NOW)).isEqualTo("143 days");
      assertThat(text(sheet, FIRST, Actions.SINCE)).isEqualTo("2026-Q3");
      assertThat(text(sheet, FIRST, "Mood")).isEqualTo("hopeful");
      assertThat(text(sheet, FIRST + 1, Actions.NOTES)).isEqualTo("no action, only a note");
    }
  }

  @Test
  void aRowCarriedTwiceStandsOnceAndAsLastTyped() throws IOException {
    Path file = write().workbook();
    edit(file, sheet -> type(sheet, FIRST, Actions.ACTION, "Extract one function"));
    Files.copy(file, folder.resolve("oneteam-copy.xlsx"));
    Path second = write().workbook();
    edit(second, sheet -> type(sheet, FIRST, Actions.STATUS, "done"));
    Files.move(second, folder.resolve("z-newer.xlsx"));
    try (XSSFWorkbook workbook = open(write().workbook())) {
      XSSFSheet sheet = workbook.getSheet("Actions");
      assertThat(text(sheet, FIRST, Actions.ACTION)).isEqualTo("Extract one function");
      assertThat(text(sheet, FIRST, Actions.STATUS)).isEqualTo("done");
      assertThat(text(sheet, FIRST + 1, Actions.ACTION)).isEmpty();
    }
  }

  @Test
  void theSameNightAgainKeepsWhatWasTypedIntoItsOwnWorkbook() throws IOException {
    Path file = write().workbook();
    edit(file, sheet -> type(sheet, FIRST + 3, Actions.ACTION, "Typed at the end"));
    assertThat(write().workbook()).isEqualTo(file);
    try (XSSFWorkbook workbook = open(file)) {
      assertThat(text(workbook.getSheet("Actions"), FIRST, Actions.ACTION))
          .isEqualTo("Typed at the end");
    }
  }

  @Test
  void anotherTeamsActionsStayThere() throws IOException {
    Path other = Workbooks.of(null).write(SampleReport.report("Other", 1), folder).workbook();
    edit(other, sheet -> type(sheet, FIRST, Actions.ACTION, "Theirs"));
    try (XSSFWorkbook workbook = open(write().workbook())) {
      assertThat(text(workbook.getSheet("Actions"), FIRST, Actions.ACTION)).isEmpty();
    }
  }

  @Test
  void anUnreadableWorkbookIsReportedAndLeftAlone() throws IOException {
    Path file = folder.resolve("oneteam-team-2026-q3.xlsx");
    Files.writeString(file, "not a workbook");
    WrittenReport written = write();
    assertThat(Files.readString(file)).isEqualTo("not a workbook");
    assertThat(written.workbook()).hasFileName("oneteam-team-2026-q3-2.xlsx");
    assertThat(written.twin()).hasFileName("oneteam-team-2026-q3.json");
    assertThat(written.notes())
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.sentence())
                    .contains("oneteam-team-2026-q3.xlsx could not be carried over"));
  }

  @Test
  void aWorkbookOpenElsewhereIsLeftAlone() throws IOException {
    Path file = write().workbook();
    edit(file, sheet -> type(sheet, FIRST, Actions.ACTION, "Being typed"));
    byte[] before = Files.readAllBytes(file);
    Files.writeString(folder.resolve("~$oneteam-team-2026-q3.xlsx"), "somebody");
    WrittenReport written = write();
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(written.workbook()).hasFileName("oneteam-team-2026-q3-2.xlsx");
    assertThat(written.notes().get(0).sentence()).contains("is open in another program");
    try (XSSFWorkbook workbook = open(written.workbook())) {
      assertThat(text(workbook.getSheet("Actions"), FIRST, Actions.ACTION))
          .isEqualTo("Being typed");
    }
  }

  @Test
  void aCopiedAndEditedRowIsARowOfItsOwn() throws IOException {
    Path file = write().workbook();
    edit(file, sheet -> type(sheet, FIRST, Actions.ACTION, "Extract one function"));
    edit(
        write().workbook(),
        sheet -> {
          String number = text(sheet, FIRST, Actions.NUMBER);
          type(sheet, FIRST + 1, Actions.NUMBER, number);
          type(sheet, FIRST + 1, Actions.ACTION, "Extract another one");
        });
    write();
    try (XSSFWorkbook workbook = open(write().workbook())) {
      XSSFSheet sheet = workbook.getSheet("Actions");
      assertThat(text(sheet, FIRST, Actions.ACTION)).isEqualTo("Extract one function");
      assertThat(text(sheet, FIRST + 1, Actions.ACTION)).isEqualTo("Extract another one");
      assertThat(text(sheet, FIRST + 1, Actions.NUMBER))
          .isNotEmpty()
          .isNotEqualTo(text(sheet, FIRST, Actions.NUMBER));
      assertThat(text(sheet, FIRST + 2, Actions.ACTION)).isEmpty();
    }
  }

  @Test
  void aSheetWhoseHeadingWasRenamedIsReportedAndLeftAlone() throws IOException {
    Path file = write().workbook();
    edit(
        file,
        sheet -> {
          type(sheet, FIRST, Actions.ACTION, "Pair on fraud");
          type(sheet, Actions.HEADING_ROW, Actions.ACTION, "What we want");
        });
    leavesAloneAndSays(file, "no column of it is called \"What we will do\"");
  }

  @Test
  void aWorkbookThatLostItsActionsSheetIsReportedAndLeftAlone() throws IOException {
    Path file = write().workbook();
    edit(
        file,
        sheet -> {
          type(sheet, FIRST, Actions.ACTION, "Pair on fraud");
          XSSFWorkbook workbook = sheet.getWorkbook();
          workbook.setSheetName(workbook.getSheetIndex(sheet), "Our plans");
        });
    leavesAloneAndSays(file, "its sheet Actions is gone");
  }

  private void leavesAloneAndSays(Path file, String sentence) throws IOException {
    byte[] before = Files.readAllBytes(file);
    WrittenReport written = write();
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(written.workbook()).hasFileName("oneteam-team-2026-q3-2.xlsx");
    assertThat(written.notes())
        .singleElement()
        .satisfies(line -> assertThat(line.sentence()).contains(sentence, "move the file away"));
  }

  @Test
  void whatWasTypedIntoTheSharedCopyIsCarriedOver() throws IOException {
    Path shared = folder.resolve("share");
    Path home = share(shared).workbook();
    edit(home, sheet -> type(sheet, FIRST, Actions.ACTION, "Typed at home"));
    Path copy = shared.resolve("oneteam-team-2026-q3.xlsx");
    edit(copy, sheet -> type(sheet, FIRST, Actions.ACTION, "Typed into the copy"));
    share(shared);
    for (Path file : List.of(home, copy)) {
      try (XSSFWorkbook workbook = open(file)) {
        XSSFSheet sheet = workbook.getSheet("Actions");
        assertThat(
                List.of(text(sheet, FIRST, Actions.ACTION), text(sheet, FIRST + 1, Actions.ACTION)))
            .containsExactlyInAnyOrder("Typed at home", "Typed into the copy");
      }
    }
    edit(copy, sheet -> type(sheet, FIRST, Actions.STATUS, "done"));
    share(shared);
    try (XSSFWorkbook workbook = open(home)) {
      assertThat(text(workbook.getSheet("Actions"), FIRST, Actions.STATUS)).isEqualTo("done");
    }
  }

  @Test
  void aSharedCopyThatIsOpenIsLeftAloneAndSaid() throws IOException {
    Path shared = folder.resolve("share");
    share(shared);
    Path copy = shared.resolve("oneteam-team-2026-q3.xlsx");
    Files.writeString(shared.resolve(".~lock.oneteam-team-2026-q3.xlsx#"), "somebody");
    byte[] before = Files.readAllBytes(copy);
    WrittenReport written = share(shared);
    assertThat(Files.readAllBytes(copy)).isEqualTo(before);
    assertThat(shared.resolve("oneteam-team-2026-q3-2.xlsx"))
        .hasSameBinaryContentAs(written.workbook());
    assertThat(written.notes())
        .singleElement()
        .satisfies(
            line -> assertThat(line.sentence()).contains(copy + " is open in another program"));
  }

  @Test
  void aSharedFolderThatIsAwayIsAGapAndStrangersInItAreNot() throws IOException {
    Path shared = Files.writeString(folder.resolve("share"), "no folder");
    assertThat(share(shared).notes())
        .singleElement()
        .satisfies(line -> assertThat(line.severity()).isEqualTo(QualityLine.Severity.GAP))
        .satisfies(line -> assertThat(line.sentence()).contains("not copied").contains("copy-to"));
    Files.delete(shared);
    Files.createDirectories(shared);
    Files.writeString(shared.resolve("budget.xlsx"), "not a workbook");
    assertThat(share(shared).notes()).isEmpty();
    assertThat(shared.resolve("oneteam-team-2026-q3.json")).exists();
  }

  private WrittenReport share(Path shared) throws IOException {
    return Workbooks.of(null).copiedTo(shared).write(SampleReport.report("Team", 3), folder);
  }

  private WrittenReport write() throws IOException {
    return Workbooks.of(null).write(SampleReport.report("Team", 3), folder);
  }

  private interface Edit {
    void on(XSSFSheet sheet);
  }

  private static void edit(Path file, Edit edit) throws IOException {
    try (XSSFWorkbook workbook = open(file)) {
      edit.on(workbook.getSheet("Actions"));
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    }
  }

  private static XSSFWorkbook open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  private static void type(XSSFSheet sheet, int row, String column, String text) {
    cell(sheet, row, column).setCellValue(text);
  }

  private static void date(XSSFSheet sheet, int row, String column, LocalDate day) {
    XSSFCell cell = cell(sheet, row, column);
    CellStyle style = sheet.getWorkbook().createCellStyle();
    style.setDataFormat((short) 14);
    cell.setCellStyle(style);
    cell.setCellValue(day);
  }

  private static String text(XSSFSheet sheet, int row, String column) {
    return cell(sheet, row, column).getStringCellValue();
  }

  private static XSSFCell cell(XSSFSheet sheet, int row, String column) {
    for (var heading : sheet.getRow(Actions.HEADING_ROW)) {
      if (heading.getStringCellValue().equals(column)) {
        XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        XSSFCell cell = line.getCell(heading.getColumnIndex());
        return cell == null ? line.createCell(heading.getColumnIndex()) : cell;
      }
    }
    throw new AssertionError("no column " + column);
  }
}
