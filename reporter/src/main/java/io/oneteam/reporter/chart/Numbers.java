package io.oneteam.reporter.chart;

import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.style.Look;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.jspecify.annotations.Nullable;

/** The numbers behind a sheet's charts, in cells to the right of what is printed. */
public final class Numbers {
  private static final int TITLE_ROW = 1;
  private static final int HEADING_ROW = 2;
  private static final int FIRST_ROW = 3;
  private static final int MOST_LABELS = 13;
  private static final int FEW_LABELS = 7;
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

  /**
   * Names of categories; of more than fit side by side, an even choice is written below the axis.
   * Blank labels rather than a skip on the axis, since LibreOffice does not know skips.
   */
  Column categories(XSSFChart chart, String heading, List<String> names) {
    Column all = words(heading, names);
    if (names.size() <= MOST_LABELS) {
      return all;
    }
    chart.getCTChart().getPlotArea().getCatAxArray(0).addNewTickLblSkip().setVal(1);
    return words(heading + ", written", written(names));
  }

  /** The names with all but an even choice blank. */
  static List<String> written(List<String> names) {
    int step = (names.size() + FEW_LABELS - 1) / FEW_LABELS;
    return IntStream.range(0, names.size())
        .mapToObj(i -> i % step == 0 ? names.get(i) : "")
        .toList();
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
