package io.oneteam.reporter.sheet;

import io.oneteam.domain.measurement.Cell;
import io.oneteam.domain.measurement.Figure.Column;
import io.oneteam.domain.measurement.Figure.Listing;
import io.oneteam.domain.measurement.Unit;
import io.oneteam.reporter.page.DataBars;
import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.page.Tables;
import io.oneteam.reporter.style.Formats;
import io.oneteam.reporter.style.Look;
import io.oneteam.reporter.text.Names;
import java.util.ArrayList;
import java.util.List;

/** A listing as a real table with filters; the first column of days gets bars. */
final class ListingBlock {
  private static final int MOST_ROWS = 2_000;

  private ListingBlock() {}

  static void write(Cursor cursor, Listing listing) {
    if (listing.columns().isEmpty()) {
      return;
    }
    cursor.heading(listing.title(), 32 + 19.0 * Math.min(6, listing.rows().size()));
    Page page = cursor.page;
    if (listing.rows().isEmpty()) {
      cursor.paragraph("No rows.", Look.NOTE.italic());
      return;
    }
    int top = cursor.row;
    List<String> headings = headings(page, top, listing.columns());
    int rows = Math.min(MOST_ROWS, listing.rows().size());
    for (int r = 0; r < rows; r++) {
      row(page, top + 1 + r, listing.columns(), listing.rows().get(r));
    }
    int bottom = top + rows;
    Tables.add(page, listing.key(), headings, top, Cursor.FIRST, bottom);
    bars(page, listing, top + 1, bottom);
    cursor.row = bottom + 1;
    if (rows < listing.rows().size()) {
      cursor.paragraph(
          "The first " + rows + " of " + listing.rows().size() + " rows.", Look.NOTE.italic());
    }
  }

  private static List<String> headings(Page page, int row, List<Column> columns) {
    Names names = new Names();
    List<String> headings = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      String heading = names.heading(columns.get(c).name());
      Look look = columns.get(c).unit() == null ? Look.HEADER.indent(1) : Look.HEADER.right();
      page.text(row, Cursor.FIRST + c, heading, look);
      headings.add(heading);
    }
    page.height(row, 32);
    return headings;
  }

  private static void row(Page page, int row, List<Column> columns, List<Cell> cells) {
    int lines = 1;
    for (int c = 0; c < columns.size(); c++) {
      Cell cell = cells.get(c);
      Unit unit = columns.get(c).unit();
      Double number = cell.number();
      String format = number == null ? "" : Formats.cell(unit, number);
      Look look = c == 0 ? Look.ROW.bold() : Look.ROW;
      String text = cell.text();
      if (text != null && text.length() > page.width(Cursor.FIRST + c)) {
        look = look.wrap();
        lines = Math.max(lines, Page.lines(text, page.width(Cursor.FIRST + c), look.type()));
      }
      page.value(row, Cursor.FIRST + c, cell, look, format);
    }
    page.height(row, Math.max(19, Math.min(6, lines) * 14.5 + 4));
  }

  private static void bars(Page page, Listing listing, int from, int to) {
    for (int c = 0; c < listing.columns().size(); c++) {
      if (listing.columns().get(c).unit() == Unit.DAYS) {
        DataBars.add(page, from, to, Cursor.FIRST + c);
        return;
      }
    }
  }
}
