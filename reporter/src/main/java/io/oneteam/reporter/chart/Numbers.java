package io.oneteam.reporter.chart;

import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.style.Look;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.jspecify.annotations.Nullable;

/** The numbers behind a sheet's charts, in cells to the right of what is printed. */
public final class Numbers {
  private static final int TITLE_ROW = 1;
  private static final int HEADING_ROW = 2;
  private static final int FIRST_ROW = 3;
  private final Page page;
  private int column;

  /** Writes from a column on. */
  public Numbers(Page page, int column) {
    this.page = page;
    this.column = column;
    page.text(0, column, "The numbers behind the charts of this sheet", Look.HEADING);
  }

  /** Begins the block of one chart. */
  void block(String title) {
    column++;
    page.text(TITLE_ROW, column, title, Look.NOTE);
  }

  /** Numbers under a heading; null leaves a cell empty, which a chart shows as a gap. */
  Column column(String heading, List<? extends @Nullable Double> values) {
    page.text(HEADING_ROW, column, heading, Look.NOTE.bold());
    for (int i = 0; i < values.size(); i++) {
      Double value = values.get(i);
      if (value != null) {
        page.number(FIRST_ROW + i, column, value, Look.NOTE);
      }
    }
    return new Column(page, column++, Math.max(1, values.size()));
  }

  /** Words under a heading. */
  Column words(String heading, List<String> values) {
    page.text(HEADING_ROW, column, heading, Look.NOTE.bold());
    for (int i = 0; i < values.size(); i++) {
      page.text(FIRST_ROW + i, column, values.get(i), Look.NOTE);
    }
    return new Column(page, column++, Math.max(1, values.size()));
  }

  /** A filled column. */
  record Column(Page page, int index, int size) {
    XDDFNumericalDataSource<Double> numbers() {
      return XDDFDataSourcesFactory.fromNumericCellRange(page.sheet(), range());
    }

    XDDFCategoryDataSource categories() {
      return XDDFDataSourcesFactory.fromStringCellRange(page.sheet(), range());
    }

    String heading() {
      return page.sheet().getRow(HEADING_ROW).getCell(index).getStringCellValue();
    }

    CellReference headingCell() {
      return new CellReference(page.sheet().getSheetName(), HEADING_ROW, index, true, true);
    }

    /** The cells, with their sheet. */
    String address() {
      return range().formatAsString(page.sheet().getSheetName(), true);
    }

    private CellRangeAddress range() {
      return new CellRangeAddress(FIRST_ROW, FIRST_ROW + size - 1, index, index);
    }
  }
}
