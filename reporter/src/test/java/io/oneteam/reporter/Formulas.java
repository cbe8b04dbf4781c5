package io.oneteam.reporter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The formulas of a workbook. */
final class Formulas {
  private Formulas() {}

  /** Cached values by place, rounded to nine digits. */
  static Map<String, String> values(Path file) throws IOException {
    Map<String, String> values = new TreeMap<>();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              values.put(sheet.getSheetName() + "!" + cell.getAddress(), cached(cell));
            }
          }
        }
      }
    }
    return values;
  }

  /** What a fresh evaluation yields, by place. */
  static Map<String, String> evaluated(Path file) throws IOException {
    Map<String, String> values = new TreeMap<>();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              evaluator.evaluateFormulaCell(cell);
              values.put(sheet.getSheetName() + "!" + cell.getAddress(), cached(cell));
            }
          }
        }
      }
    }
    return values;
  }

  private static String cached(Cell cell) {
    return switch (cell.getCachedFormulaResultType()) {
      case NUMERIC -> String.format("%.9f", cell.getNumericCellValue());
      case STRING -> cell.getStringCellValue();
      default -> cell.getCachedFormulaResultType().toString();
    };
  }
}
