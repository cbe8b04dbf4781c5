package io.oneteam.reporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcrossTeamsTest {
  @TempDir Path folder;

  @Test
  void teamsStandInTheOrderOfTheirNamesWhateverTheirFigures() throws IOException {
    Path file =
        Workbooks.of(null)
            .writeAcrossTeams(
                List.of(SampleReport.report("Zebra", 1), SampleReport.report("ant", 3)),
                List.of(
                    Estimate.refused(
                        "pooled", "all teams", Unit.SHARE, 2, "2 teams; pooling needs 3")),
                folder)
            .workbook();
    assertThat(file).hasFileName("oneteam-all-teams-2026-q3.xlsx");
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      XSSFSheet sheet = workbook.getSheet("Teams");
      assertThat(sheet.getRow(4).getCell(1).getStringCellValue()).isEqualTo("ant");
      assertThat(sheet.getRow(5).getCell(1).getStringCellValue()).isEqualTo("Zebra");
      assertThat(sheet.getRow(4).getCell(2).getNumericCellValue()).isEqualTo(143);
      assertThat(sheet.getRow(8).getCell(1).getStringCellValue())
          .isEqualTo("2 teams; pooling needs 3.");
      assertThat(sheet.getDrawingPatriarch().getCharts()).hasSize(2);
      assertThat(workbook.getSheet("Disciplines together").getLastRowNum()).isGreaterThan(10);
    }
  }

  @Test
  void theirWorkbookIsCopiedAndLeftAloneWhereItIsOpen() throws IOException {
    Path shared = folder.resolve("share");
    Files.createDirectories(shared);
    Path open = Files.writeString(shared.resolve("oneteam-all-teams-2026-q3.xlsx"), "being read");
    Files.writeString(shared.resolve("~$oneteam-all-teams-2026-q3.xlsx"), "somebody");
    WrittenLeads written =
        Workbooks.of(null)
            .copiedTo(shared)
            .writeAcrossTeams(List.of(SampleReport.report("A", 1)), List.of(), folder);
    assertThat(open).hasContent("being read");
    assertThat(shared.resolve("oneteam-all-teams-2026-q3-2.xlsx"))
        .hasSameBinaryContentAs(written.workbook());
    assertThat(written.notes())
        .singleElement()
        .satisfies(line -> assertThat(line.sentence()).contains("is open in another program"));
  }

  @Test
  void noTeamIsAnError() {
    assertThatThrownBy(() -> Workbooks.of(null).writeAcrossTeams(List.of(), List.of(), folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one team");
  }
}
