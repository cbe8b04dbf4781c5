package io.oneteam.reporter.chart;

import io.oneteam.domain.measurement.Figure.Point;
import io.oneteam.domain.measurement.Figure.Trend;
import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.style.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * Column sparklines, one group for each cell so that each has its own scale; LibreOffice prints
 * these but no line sparklines.
 */
public final class Sparklines {
  private static final double HEADROOM = 1.15;
  private final Page page;
  private final Numbers numbers;

  /** Sparklines of a page. */
  public Sparklines(Page page, Numbers numbers) {
    this.page = page;
    this.numbers = numbers;
  }

  /**
   * Adds one in a cell that is not merged.
   *
   * @param periods how many periods its neighbours have: a shorter one is filled up with gaps, so
   *     that the same period stands below the same period
   */
  public void add(Trend trend, int periods, int row, int column) {
    numbers.block(trend.title());
    List<String> names = new ArrayList<>();
    List<@Nullable Double> shown = new ArrayList<>();
    for (int gap = trend.points().size(); gap < periods; gap++) {
      names.add("");
      shown.add(null);
    }
    trend.points().forEach(point -> names.add(point.period()));
    trend.points().forEach(point -> shown.add(point.value()));
    numbers.words("period", names);
    Numbers.Column values = numbers.column("value", shown);
    double max =
        trend.points().stream()
            .map(Point::value)
            .filter(value -> value != null)
            .mapToDouble(value -> value)
            .max()
            .orElse(1);
    page.extensions()
        .sparkline(group(values.address(), new CellReference(row, column).formatAsString(), max));
  }

  private static String group(String values, String cell, double max) {
    double top = max <= 0 ? 1 : max * HEADROOM;
    return "<x14:sparklineGroup manualMax=\""
        + String.format(Locale.ROOT, "%.6f", top)
        + "\" manualMin=\"0\" type=\"column\" displayEmptyCellsAs=\"gap\" last=\"1\""
        + " minAxisType=\"custom\" maxAxisType=\"custom\">"
        + color("colorSeries", Palette.SPARK)
        + color("colorNegative", Palette.BAD)
        + color("colorAxis", Palette.MUTED)
        + color("colorMarkers", Palette.NAVY)
        + color("colorFirst", Palette.SPARK)
        + color("colorLast", Palette.NAVY)
        + color("colorHigh", Palette.SPARK)
        + color("colorLow", Palette.SPARK)
        + "<x14:sparklines><x14:sparkline><xm:f>"
        + escape(values)
        + "</xm:f><xm:sqref>"
        + cell
        + "</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup>";
  }

  private static String color(String name, String rgb) {
    return "<x14:" + name + " rgb=\"FF" + rgb + "\"/>";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
