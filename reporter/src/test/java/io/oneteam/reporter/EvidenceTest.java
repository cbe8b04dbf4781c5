package io.oneteam.reporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.oneteam.domain.report.QualityLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {
  @TempDir Path folder;

  @Test
  void formulasYieldWhatTheirCellsSay() throws IOException {
    Path file = Workbooks.of(null).write(SampleReport.report(), folder).workbook();
    assertThat(Formulas.values(file)).isEqualTo(Formulas.evaluated(file));
    assertThat(Formulas.values(file)).containsValue("20.000000000").containsValue("0.333333333");
  }

  @Test
  void aNumberThatItsRowsDoNotGiveIsReported() throws IOException {
    Path twin = Workbooks.of(null).write(SampleReport.report(), folder).twin();
    assertThat(Files.readString(twin))
        .contains("but its evidence rows give")
        .contains(QualityLine.Severity.WARNING.name().toLowerCase(Locale.ROOT));
  }

  @Test
  void rowsStandInATableWithFiltersAndNames() throws IOException {
    Path file = Workbooks.of(null).write(SampleReport.report("Team", 25), folder).workbook();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      XSSFSheet sheet = workbook.getSheet("Evidence dwell");
      assertThat(sheet.getTables()).hasSize(1);
      assertThat(sheet.getTables().get(0).getDataRowCount()).isEqualTo(25);
      assertThat(workbook.getName("ev_time_to_production_dwell_state").getRefersToFormula())
          .isEqualTo("'Evidence dwell'!$C$5:$C$29");
      assertThat(sheet.getLastRowNum()).isEqualTo(28);
    }
  }

  @Test
  void anEmptyListingHasNoSheet() throws IOException {
    Path file = Workbooks.of(null).write(SampleReport.report("Team", 0), folder).workbook();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      assertThat(workbook.getSheet("Evidence dwell")).isNull();
      assertThat(workbook.getName("ev_time_to_production_dwell_state")).isNull();
    }
  }
}
