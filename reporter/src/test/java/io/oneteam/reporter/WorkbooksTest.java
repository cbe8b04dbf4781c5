package io.oneteam.reporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbooksTest {
  @TempDir Path folder;

  @Test
  void writesTheSheetsInTheirOrder() throws IOException {
    WrittenReport written = Workbooks.of(null).write(SampleReport.report(), folder);
    assertThat(written.workbook()).hasFileName("oneteam-vehicle-pricing-invented-2026-q3.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(written.workbook()))) {
      assertThat(
              IntStream.range(0, workbook.getNumberOfSheets())
                  .mapToObj(workbook::getSheetName)
                  .toList())
          .containsExactly(
              "Retro",
              "Time to production",
              "Waiting in notebooks",
              "Models",
              "Discipline spread",
              "Working together",
              "Hand-offs",
              "Pairing",
              "Parallel work",
              "Flow",
              "Actions",
              "Evidence dwell",
              "Data quality",
              "Definitions");
    }
  }

  @Test
  void writesTheSameBytesForTheSameReport() throws IOException {
    Path first = Workbooks.of(null).write(SampleReport.report(), folder.resolve("a")).workbook();
    Path second = Workbooks.of(null).write(SampleReport.report(), folder.resolve("b")).workbook();
    assertThat(second).hasSameBinaryContentAs(first);
  }

  @Test
  void leavesNothingBesideTheWorkbookAndItsTwin() throws IOException {
    Workbooks.of(null).write(SampleReport.report(), folder);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void retroPrintsOnOneLandscapePage() throws IOException {
    Path file = Workbooks.of(null).write(SampleReport.report(), folder).workbook();
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      var setup = workbook.getSheet("Retro").getPrintSetup();
      assertThat(setup.getLandscape()).isTrue();
      assertThat(workbook.getSheet("Retro").getFitToPage()).isTrue();
      assertThat(setup.getFitWidth()).isEqualTo((short) 1);
      assertThat(setup.getFitHeight()).isEqualTo((short) 1);
      assertThat(workbook.getSheet("Retro").getDrawingPatriarch().getCharts()).hasSize(2);
    }
  }

  @Test
  void everySheetPrintsOnePageWideWhateverTheFont() throws IOException {
    Path file = Workbooks.of(null).write(SampleReport.report(), folder).workbook();
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      assertThat(workbook)
          .allSatisfy(
              sheet -> {
                assertThat(sheet.getFitToPage()).as(sheet.getSheetName()).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
              });
    }
  }

  @Test
  void aPeriodWithoutAFigureBorrowsNoneFromAnEarlierOne() throws IOException {
    Path file = Workbooks.of(null).write(SampleReport.report(), folder).workbook();
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      assertThat(workbook.getSheet("Retro"))
          .filteredOn(
              row ->
                  row.getCell(1) != null && row.getCell(1).toString().equals("Median cycle time"))
          .singleElement()
          .satisfies(row -> assertThat(row.getCell(3).getStringCellValue()).isEqualTo("–"));
    }
  }

  @Test
  void saysWhyAMeasureRefusesAndNamesTheSheetsItLeavesOut() throws IOException {
    WrittenReport written = Workbooks.of(null).write(SampleReport.report(), folder);
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(written.workbook()))) {
      assertThat(workbook.getSheet("Pairing").getRow(3).getCell(1).getStringCellValue())
          .contains("Co-authored-by trailers in commit messages would help");
    }
    assertThat(Files.readString(written.twin()))
        .contains(
            "Sheets left out, since there is nothing to say: One backlog, Single-discipline code,"
                + " Engineering practice.");
  }

  @Test
  void chartsSayWhatTheyShowToReadersWhoCannotSeeThem() throws IOException {
    Path file = Workbooks.of(null).write(SampleReport.report(), folder).workbook();
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      for (var sheet : workbook) {
        XSSFDrawing drawing = ((XSSFSheet) sheet).getDrawingPatriarch();
        if (drawing != null) {
          for (var anchor : drawing.getCTDrawing().getTwoCellAnchorList()) {
            assertThat(anchor.getGraphicFrame().getNvGraphicFramePr().getCNvPr().getDescr())
                .as(sheet.getSheetName())
                .isNotBlank();
          }
        }
      }
    }
  }
}
