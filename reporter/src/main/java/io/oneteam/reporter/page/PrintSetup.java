package io.oneteam.reporter.page;

import io.oneteam.reporter.style.Palette;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How pages print: A4 landscape, one page wide, with a quiet footer. */
public final class PrintSetup {
  private static final double POINTS_A_PIXEL = 0.75;
  private static final double PRINTED_WIDTH = (11.69 - 0.8) * 72;
  private static final double PRINTED_HEIGHT = (8.27 - 1.0) * 72;

  private PrintSetup() {}

  /**
   * Sets a page up.
   *
   * @param left footer on the left, the team
   * @param centre footer in the middle, the as-of instant
   * @param pages how many pages high, 0 for as many as it takes
   */
  public static void apply(Page page, String left, String centre, int pages) {
    XSSFSheet sheet = page.sheet();
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    sheet.setHorizontallyCenter(true);
    XSSFPrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PaperSize.A4_PAPER);
    setup.setOrientation(PrintOrientation.LANDSCAPE);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) pages);
    sheet.setMargin(PageMargin.LEFT, 0.4);
    sheet.setMargin(PageMargin.RIGHT, 0.4);
    sheet.setMargin(PageMargin.TOP, 0.4);
    sheet.setMargin(PageMargin.BOTTOM, 0.6);
    sheet.setMargin(PageMargin.FOOTER, 0.3);
    // The space keeps the text's first letter from being read as part of the colour.
    String font = "&8&K" + Palette.MUTED + " ";
    sheet.getFooter().setLeft(font + plain(left));
    sheet.getFooter().setCenter(font + plain(centre));
    sheet.getFooter().setRight(font + plain(sheet.getSheetName()) + ", page &P of &N");
  }

  /**
   * Points of rows that a printed page holds when its columns are fitted to one page's width, with
   * the font we ask for; a wider one in its place makes columns wider and leaves more room.
   */
  public static double capacity(Page page, int lastColumn) {
    double width = 0;
    for (int column = 0; column <= lastColumn; column++) {
      width += page.sheet().getColumnWidthInPixels(column) * POINTS_A_PIXEL;
    }
    return PRINTED_HEIGHT * 0.98 * Math.max(1, width / PRINTED_WIDTH);
  }

  /** Rows that stay in view and are repeated on every printed page. */
  public static void freeze(Page page, int rows, int headingRow) {
    page.sheet().createFreezePane(0, rows);
    page.sheet().setRepeatingRows(new CellRangeAddress(headingRow, headingRow, -1, -1));
  }

  /** Prints only the cells up to a row and a column. */
  public static void area(Page page, int toRow, int toColumn) {
    int index = page.book().workbook().getSheetIndex(page.sheet());
    page.book().workbook().setPrintArea(index, 0, toColumn, 0, toRow);
  }

  private static String plain(String text) {
    return text.replace("&", "&&");
  }
}
