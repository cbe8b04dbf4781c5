package io.oneteam.reporter.chart;

import io.oneteam.reporter.style.Palette;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.PresetPattern;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFFillProperties;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPatternFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;

/** Lines, fills and markers of series. */
final class Ink {
  /** Dashes in the order of series, so that lines stay apart without colour. */
  private static final PresetLineDash[] DASHES = {
    PresetLineDash.SOLID, PresetLineDash.DASH, PresetLineDash.DASH_DOT, PresetLineDash.SYSTEM_DOT
  };

  /** Markers in the order of series, likewise. */
  private static final MarkerStyle[] MARKERS = {
    MarkerStyle.CIRCLE,
    MarkerStyle.SQUARE,
    MarkerStyle.TRIANGLE,
    MarkerStyle.DIAMOND,
    MarkerStyle.X,
    MarkerStyle.PLUS,
    MarkerStyle.STAR,
    MarkerStyle.DASH
  };

  /** Patterns of fills once the colours are used up. */
  private static final PresetPattern[] PATTERNS = {
    PresetPattern.WIDE_UPWARD_DIAGONAL, PresetPattern.PERCENT_50, PresetPattern.DARK_HORIZONTAL
  };

  private Ink() {}

  /** RRGGBB as bytes. */
  static byte[] bytes(String rgb) {
    int value = Integer.parseInt(rgb, 16);
    return new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value};
  }

  static XDDFColor color(String rgb) {
    return XDDFColor.from(bytes(rgb));
  }

  static PresetLineDash dash(int position) {
    return DASHES[position % DASHES.length];
  }

  static MarkerStyle marker(int position) {
    return MARKERS[position % MARKERS.length];
  }

  /** A line of a width in points. */
  static XDDFLineProperties stroke(String rgb, double width, @Nullable PresetLineDash dash) {
    XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(color(rgb)));
    line.setWidth(width);
    if (dash != null) {
      line.setPresetDash(new XDDFPresetLineDash(dash));
    }
    return line;
  }

  /** No line at all. */
  static XDDFLineProperties none() {
    return new XDDFLineProperties(new XDDFNoFillProperties());
  }

  static void line(XDDFChartData.Series series, XDDFLineProperties line) {
    XDDFShapeProperties shape = new XDDFShapeProperties();
    shape.setLineProperties(line);
    series.setShapeProperties(shape);
  }

  /** The fill of a series at a position, edged in white so that neighbours stay apart. */
  static void fill(XDDFChartData.Series series, int position) {
    fill(series, paint(position));
  }

  static void fill(XDDFChartData.Series series, String rgb) {
    fill(series, new XDDFSolidFillProperties(color(rgb)));
  }

  private static void fill(XDDFChartData.Series series, XDDFFillProperties paint) {
    XDDFShapeProperties shape = new XDDFShapeProperties();
    shape.setFillProperties(paint);
    shape.setLineProperties(stroke(Palette.WHITE, 0.75, null));
    series.setShapeProperties(shape);
  }

  private static XDDFFillProperties paint(int position) {
    if (position < Palette.SERIES.size()) {
      return new XDDFSolidFillProperties(color(Palette.series(position)));
    }
    XDDFPatternFillProperties pattern = new XDDFPatternFillProperties();
    pattern.setPresetPattern(PATTERNS[position / Palette.SERIES.size() % PATTERNS.length]);
    pattern.setForegroundColor(color(Palette.series(position)));
    pattern.setBackgroundColor(XDDFColor.from(PresetColor.WHITE));
    return pattern;
  }

  /** Points of one shape and colour. */
  static void points(
      XDDFScatterChartData.Series series, MarkerStyle style, int size, String rgb, String edge) {
    series.setMarkerStyle(style);
    series.setMarkerSize((short) size);
    dress(series.getCTScatterSer().getMarker(), rgb, edge);
  }

  static void dress(CTMarker marker, String rgb, String edge) {
    CTShapeProperties shape = marker.isSetSpPr() ? marker.getSpPr() : marker.addNewSpPr();
    shape.addNewSolidFill().addNewSrgbClr().setVal(bytes(rgb));
    var line = shape.addNewLn();
    line.setW(9525);
    line.addNewSolidFill().addNewSrgbClr().setVal(bytes(edge));
  }
}
