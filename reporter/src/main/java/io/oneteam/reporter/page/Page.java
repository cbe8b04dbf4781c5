package io.oneteam.reporter.page;

import io.oneteam.domain.measurement.Cell;
import io.oneteam.reporter.style.Look;
import io.oneteam.reporter.text.SafeLink;
import io.oneteam.reporter.text.SafeText;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** One sheet being written; rows and columns count from 0. */
public final class Page {
  private static final double WIDTH_UNITS = 256;
  private final Book book;
  private final XSSFSheet sheet;
  private final Extensions extensions = new Extensions();

  /** Writes on a sheet of a book. */
  public Page(Book book, XSSFSheet sheet) {
    this.book = book;
    this.sheet = sheet;
  }

  /** The book the page belongs to. */
  public Book book() {
    return book;
  }

  /** POI's sheet. */
  public XSSFSheet sheet() {
    return sheet;
  }

  /** What goes into the list at the sheet's end. */
  public Extensions extensions() {
    return extensions;
  }

  /** Writes what had to wait; call once, last. */
  public void finish() {
    extensions.write(sheet);
  }

  /** Sets a column's width in characters. */
  public void width(int column, double characters) {
    sheet.setColumnWidth(column, (int) Math.round(Math.min(characters, 250) * WIDTH_UNITS));
  }

  /** A column's width in characters. */
  public double width(int column) {
    return sheet.getColumnWidth(column) / WIDTH_UNITS;
  }

  /** The width of several columns in characters, both ends inclusive. */
  public double width(int from, int to) {
    double sum = 0;
    for (int column = from; column <= to; column++) {
      sum += width(column);
    }
    return sum;
  }

  /** Sets a row's height in points. */
  public void height(int row, double points) {
    row(row).setHeightInPoints((float) Math.min(points, 405));
  }

  /** An empty cell with a look. */
  public XSSFCell cell(int row, int column, Look look) {
    XSSFRow line = row(row);
    XSSFCell cell = line.getCell(column);
    if (cell == null) {
      cell = line.createCell(column);
    }
    cell.setCellStyle(book.styles().of(look));
    return cell;
  }

  /** Text in a cell, made harmless. */
  public XSSFCell text(int row, int column, String text, Look look) {
    boolean suspicious = SafeText.looksLikeFormula(text);
    XSSFCell cell = cell(row, column, suspicious ? look.fromOutside() : look);
    cell.setCellValue(SafeText.cell(text));
    return cell;
  }

  /** A number in a cell. */
  public XSSFCell number(int row, int column, double value, Look look) {
    XSSFCell cell = cell(row, column, look);
    cell.setCellValue(value);
    return cell;
  }

  /** A date in a cell. */
  public XSSFCell day(int row, int column, LocalDate day, Look look) {
    XSSFCell cell = cell(row, column, look.format(book.formats().date()));
    cell.setCellValue(day);
    return cell;
  }

  /** A listing's cell; numbers take the given format. */
  public void value(int row, int column, Cell value, Look look, String format) {
    if (value.text() != null) {
      XSSFCell cell = text(row, column, value.text(), look.indent(1));
      SafeLink.of(value.link()).ifPresent(link -> web(cell, link, look));
    } else if (value.number() != null) {
      number(row, column, value.number(), look.right().format(format));
    } else if (value.day() != null) {
      day(row, column, value.day(), look.indent(1));
    } else if (value.instant() != null) {
      cell(row, column, look.indent(1).format(book.formats().instant()))
          .setCellValue(LocalDateTime.ofInstant(value.instant(), ZoneOffset.UTC));
    } else {
      cell(row, column, look);
    }
  }

  /** A link to a place in the workbook. */
  public void jump(int row, int column, String words, String sheetName, Look look) {
    XSSFCell cell = text(row, column, words, look);
    Hyperlink link = book.workbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + sheetName.replace("'", "''") + "'!A1");
    cell.setHyperlink(link);
  }

  /** Merges cells, all of one look; one cell alone is only dressed. */
  public void merge(int row, int column, int toRow, int toColumn, Look look) {
    for (int r = row; r <= toRow; r++) {
      for (int c = column; c <= toColumn; c++) {
        cell(r, c, look);
      }
    }
    if (toRow > row || toColumn > column) {
      sheet.addMergedRegion(new CellRangeAddress(row, toRow, column, toColumn));
    }
  }

  /** Text over several columns of one row. */
  public void across(int row, int column, int toColumn, String text, Look look) {
    merge(row, column, row, toColumn, look);
    text(row, column, text, look);
  }

  /** Text over several columns, broken into lines, with the row as high as they need. */
  public void paragraph(int row, int column, int toColumn, String text, Look look) {
    across(row, column, toColumn, text, look.wrap());
    double line = look.type().size() * 1.32;
    int lines = lines(text, width(column, toColumn), look.type());
    height(row, Math.max(row(row).getHeightInPoints(), lines * line + 4));
  }

  /** How many lines a text needs in a width of characters of the body font. */
  public static int lines(String text, double characters, Look.Type type) {
    double perLine = characters * 10.5 / type.size() * (type.bold() ? 0.98 : 1.06);
    return (int) Math.max(1, Math.ceil(text.length() / Math.max(8, perLine)));
  }

  /** A rule below several cells of a row. */
  public void rule(int row, int column, int toColumn, Look look) {
    for (int c = column; c <= toColumn; c++) {
      cell(row, c, look);
    }
  }

  private void web(XSSFCell cell, String address, Look look) {
    Hyperlink link = book.workbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
    link.setAddress(address);
    cell.setHyperlink(link);
    Look linked = look.indent(1).underline().color(Look.LINK.type().color());
    cell.setCellStyle(
        book.styles()
            .of(
                SafeText.looksLikeFormula(cell.getStringCellValue())
                    ? linked.fromOutside()
                    : linked));
  }

  private XSSFRow row(int row) {
    XSSFRow line = sheet.getRow(row);
    return line == null ? sheet.createRow(row) : line;
  }
}
