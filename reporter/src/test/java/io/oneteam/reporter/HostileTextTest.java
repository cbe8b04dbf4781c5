package io.oneteam.reporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileTextTest {
  @TempDir Path folder;

  @Test
  void neverBecomesAFormulaOrACommandLink() throws IOException {
    Path file = Workbooks.of(null).write(SampleReport.report(), folder).workbook();
    List<String> formulas = new ArrayList<>();
    List<String> unquoted = new ArrayList<>();
    List<String> links = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (Sheet sheet : workbook) {
        sheet.getHyperlinkList().forEach(link -> links.add(link.getAddress()));
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              formulas.add(cell.getCellFormula());
            } else if (cell.getCellType() == CellType.STRING) {
              String text = cell.getStringCellValue();
              texts.add(text);
              boolean suspicious = text.matches("[=+@-].*") && text.length() > 1;
              if (suspicious && !cell.getCellStyle().getQuotePrefixed()) {
                unquoted.add(text);
              }
            }
          }
        }
      }
    }
    assertThat(formulas).isNotEmpty().noneMatch(text -> text.contains("HYPERLINK"));
    assertThat(unquoted).isEmpty();
    assertThat(links).isNotEmpty().noneMatch(link -> link.startsWith("javascript"));
    assertThat(texts)
        .contains("_x0041_ literal", "line break", "=HYPERLINK(\"http://evil.example\",\"x\")")
        .allMatch(text -> text.length() <= 2_000)
        .noneMatch(text -> text.contains("\u202E") || text.contains("\u001b"));
  }

  @Test
  void aTeamsNameCannotLeaveTheFolder() throws IOException {
    WrittenReport written =
        Workbooks.of(null).write(SampleReport.report("../../=evil\u0000\u202E", 1), folder);
    assertThat(written.workbook().getParent()).isEqualTo(folder);
    assertThat(written.workbook()).hasFileName("oneteam-evil-2026-q3.xlsx");
  }
}
