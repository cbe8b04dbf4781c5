package io.oneteam.reporter.page;

import io.oneteam.reporter.style.Formats;
import io.oneteam.reporter.style.Styles;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook being made.
 *
 * @param workbook POI's workbook
 * @param styles its cell styles
 * @param formats number and date formats
 */
public record Book(XSSFWorkbook workbook, Styles styles, Formats formats) {
  /** A new, empty workbook. */
  public static Book create(Formats formats) {
    XSSFWorkbook workbook = new XSSFWorkbook();
    Theme.add(workbook);
    return new Book(workbook, new Styles(workbook), formats);
  }
}
