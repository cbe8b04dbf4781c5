package io.oneteam.reporter.sheet;

import io.oneteam.reporter.chart.Numbers;
import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.page.PrintSetup;
import io.oneteam.reporter.style.Look;

/** Where writing has got to on a sheet that is filled from the top. */
final class Cursor {
  /** The first column that holds anything; the one before is a margin. */
  static final int FIRST = 1;

  private static final double SECTION_GAP = 10;
  private static final double HEADING = 32;
  final Page page;
  final Numbers numbers;
  final int last;
  int row;
  private final double capacity;
  private int pageStart;

  Cursor(Page page, int last) {
    this.page = page;
    this.last = last;
    this.numbers = new Numbers(page, last + 3);
    this.capacity = PrintSetup.capacity(page, last);
  }

  /** Begins a new printed page unless a block of a height in points still fits on this one. */
  void room(double points) {
    double used = 0;
    for (int r = pageStart; r < row; r++) {
      used += page.sheet().getRow(r) == null ? 15 : page.sheet().getRow(r).getHeightInPoints();
    }
    used %= capacity;
    if (used > 0 && used + Math.min(points, capacity) > capacity) {
      page.sheet().setRowBreak(row - 1);
      pageStart = row;
    }
  }

  /** A section's heading over the whole width, on the same page as what follows. */
  void heading(String text, double following) {
    room(HEADING + following);
    gap(SECTION_GAP);
    page.across(row, FIRST, last, text, Look.HEADING);
    page.height(row++, 20);
  }

  /** A paragraph over the whole width. */
  void paragraph(String text, Look look) {
    page.paragraph(row, FIRST, last, text, look);
    row++;
  }

  /** Space. */
  void gap(double points) {
    page.height(row++, points);
  }

  /** The column whose left edge lies nearest to a share of the width. */
  int columnAt(double share) {
    double wanted = page.width(FIRST, last) * share;
    int best = FIRST;
    for (int column = FIRST; column <= last; column++) {
      double here = column == FIRST ? 0 : page.width(FIRST, column - 1);
      double there = best == FIRST ? 0 : page.width(FIRST, best - 1);
      if (Math.abs(here - wanted) < Math.abs(there - wanted)) {
        best = column;
      }
    }
    return best;
  }

  /** The place, in columns and fractions, at a share of the width. */
  double place(double share) {
    double wanted = page.width(FIRST, last) * share;
    for (int column = FIRST; column <= last; column++) {
      double width = page.width(column);
      if (wanted <= width) {
        return column + wanted / width;
      }
      wanted -= width;
    }
    return last + 0.999;
  }
}
