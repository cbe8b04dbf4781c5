package io.oneteam.reporter.page;

import io.oneteam.reporter.text.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Tables that spreadsheets know as tables, with filters. */
public final class Tables {
  private Tables() {}

  /**
   * Makes cells a table; its headings must already stand in the first row.
   *
   * @param wanted what it is about; the name becomes unique within the workbook
   * @param headings unique within the table
   */
  public static void add(
      Page page, String wanted, List<String> headings, int top, int left, int bottom) {
    named(page, free(page.book().workbook(), wanted), headings, top, left, bottom);
  }

  /** As {@link #add} with a name known to be free. */
  public static void named(
      Page page, String name, List<String> headings, int top, int left, int bottom) {
    AreaReference area =
        new AreaReference(
            new CellReference(top, left),
            new CellReference(bottom, left + headings.size() - 1),
            SpreadsheetVersion.EXCEL2007);
    XSSFTable table = page.sheet().createTable(area);
    table.setName(name);
    table.setDisplayName(name);
    table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
    for (int i = 0; i < headings.size(); i++) {
      table.getCTTable().getTableColumns().getTableColumnArray(i).setName(headings.get(i));
    }
  }

  private static String free(XSSFWorkbook workbook, String wanted) {
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      taken.addAll(
          sheet.getTables().stream()
              .map(table -> table.getName().toLowerCase(Locale.ROOT))
              .collect(Collectors.toSet()));
    }
    Names names = new Names();
    String name = "table_" + names.range(wanted);
    for (int i = 2; taken.contains(name); i++) {
      name = "table_" + names.range(wanted);
    }
    return name;
  }
}
