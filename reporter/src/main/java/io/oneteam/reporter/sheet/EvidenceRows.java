package io.oneteam.reporter.sheet;

import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Unit;
import io.oneteam.reporter.page.Book;
import io.oneteam.reporter.style.Formats;
import io.oneteam.reporter.style.Look;
import io.oneteam.reporter.text.SafeLink;
import io.oneteam.reporter.text.SafeText;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Streams the rows of evidence tables, so that memory does not grow with them. */
final class EvidenceRows {
  /** A spreadsheet holds some 65,000 links a sheet, and each one costs time to open. */
  static final int MOST_LINKS = 20_000;

  private final Book book;
  private int links;

  EvidenceRows(Book book) {
    this.book = book;
  }

  void write(SXSSFWorkbook workbook, EvidencePlan plan) {
    for (EvidencePlan.Table table : plan.tables()) {
      SXSSFSheet sheet = workbook.getSheet(table.sheet());
      links = 0;
      int row = EvidencePlan.HEADING_ROW + 1;
      for (List<Cell> cells : table.listing().rows().subList(0, table.rows())) {
        SXSSFRow line = sheet.createRow(row++);
        for (int c = 0; c < table.places().size(); c++) {
          cell(line.createCell(Cursor.FIRST + c), cells.get(c), table.places().get(c));
        }
      }
    }
  }

  private void cell(SXSSFCell cell, Cell value, EvidencePlan.Place place) {
    if (value.text() != null) {
      text(cell, value);
    } else if (value.number() != null) {
      Unit unit = place.column().unit();
      cell.setCellValue(value.number());
      cell.setCellStyle(style(Look.ROW.right().format(Formats.cell(unit, value.number()))));
    } else if (value.day() != null) {
      cell.setCellValue(value.day());
      cell.setCellStyle(style(Look.ROW.indent(1).format(book.formats().date())));
    } else if (value.instant() != null) {
      cell.setCellValue(LocalDateTime.ofInstant(value.instant(), ZoneOffset.UTC));
      cell.setCellStyle(style(Look.ROW.indent(1).format(book.formats().instant())));
    } else {
      cell.setCellStyle(style(Look.ROW));
    }
  }

  private void text(SXSSFCell cell, Cell value) {
    String text = value.text() == null ? "" : value.text();
    Optional<String> address = links < MOST_LINKS ? SafeLink.of(value.link()) : Optional.empty();
    Look look = Look.ROW.indent(1);
    if (address.isPresent()) {
      links++;
      Hyperlink link = book.workbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
      link.setAddress(address.get());
      cell.setHyperlink(link);
      look = look.underline().color(Look.LINK.type().color());
    }
    cell.setCellValue(SafeText.cell(text));
    cell.setCellStyle(style(SafeText.looksLikeFormula(text) ? look.fromOutside() : look));
  }

  private CellStyle style(Look look) {
    return book.styles().of(look);
  }
}
