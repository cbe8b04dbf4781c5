package io.oneteam.reporter.sheet;

import io.oneteam.domain.measurement.Tile;
import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.style.Look;
import io.oneteam.reporter.style.Palette;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.util.CellRangeAddress;

/** A tile of four rows: label, number, interval, change. */
final class TileBlock {
  /** Rows of a tile. */
  static final int ROWS = 4;

  private static final double[] HEIGHTS = {19, 32, 16, 18};
  private final Page page;
  private final EvidencePlan plan;

  TileBlock(Page page, EvidencePlan plan) {
    this.page = page;
    this.plan = plan;
  }

  /** Sets the heights of the rows that tiles stand in. */
  void heights(int row) {
    for (int i = 0; i < ROWS; i++) {
      page.height(row + i, HEIGHTS[i]);
    }
  }

  /** Draws a tile over columns, both ends inclusive. */
  void draw(int row, int column, int toColumn, String measure, Tile tile) {
    String accent = accent(tile);
    Look[] looks = {
      Look.NOTE.low(),
      Look.BODY.size(22).bold().color(Palette.NAVY),
      Look.NOTE,
      Look.NOTE.bold().color(words(tile)).top()
    };
    for (int i = 0; i < ROWS; i++) {
      looks[i] = looks[i].fill(Palette.TILE).indent(1).shrink();
      for (int c = column; c <= toColumn; c++) {
        Look edge = looks[i];
        edge = c == column ? edge.left(BorderStyle.THICK, accent) : edge;
        edge = c == toColumn ? edge.rightEdge(BorderStyle.THICK, Palette.WHITE) : edge;
        page.cell(row + i, c, edge);
      }
      if (toColumn > column) {
        page.sheet().addMergedRegion(new CellRangeAddress(row + i, row + i, column, toColumn));
      }
    }
    Look first = looks[0].left(BorderStyle.THICK, accent);
    page.text(row, column, tile.label(), first);
    boolean number = tile.now().value() != null || tile.now().low() != null;
    Look big = number ? looks[1] : looks[1].size(15);
    EstimateCell.write(page, row + 1, column, tile.now(), big.left(BorderStyle.THICK, accent), true)
        .ifPresent(cell -> EstimateCell.audit(cell, measure, tile.now(), plan));
    String support = EstimateCell.support(tile.now(), page.book().formats());
    page.text(row + 2, column, support, looks[2].left(BorderStyle.THICK, accent));
    page.text(row + 3, column, change(tile), looks[3].left(BorderStyle.THICK, accent));
  }

  /** Better and worse are said by a mark too, for readers who do not see colours. */
  private static String change(Tile tile) {
    Boolean better = tile.better();
    if (tile.change().isBlank() || better == null) {
      return tile.change();
    }
    return (better ? "✓ " : "! ") + tile.change();
  }

  private static String accent(Tile tile) {
    Boolean better = tile.better();
    return better == null ? Palette.SPARK : better ? Palette.TEAL : Palette.BAD;
  }

  private static String words(Tile tile) {
    Boolean better = tile.better();
    return better == null ? Palette.MUTED : better ? Palette.GOOD : Palette.BAD;
  }
}
