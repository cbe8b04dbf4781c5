package io.oneteam.reporter.chart;

import io.oneteam.reporter.style.Palette;
import io.oneteam.reporter.text.SafeText;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;

/** Axes in our style: no ticks, a quiet line below, quiet horizontal grid lines. */
final class Axes {
  private static final double[] DAY_STEPS = {1, 2, 5, 7, 10, 15, 30, 60, 90, 180, 365, 730, 1825};

  private Axes() {}

  /** A value axis on the left with grid lines. */
  static XDDFValueAxis left(XSSFChart chart, String title, String format) {
    XDDFValueAxis axis = chart.createValueAxis(AxisPosition.LEFT);
    quiet(axis, title, format);
    axis.getOrAddShapeProperties().setLineProperties(Ink.none());
    axis.getOrAddMajorGridProperties().setLineProperties(Ink.stroke(Palette.RULE, 0.75, null));
    axis.setCrosses(AxisCrosses.MIN);
    return axis;
  }

  /** A value axis below. */
  static XDDFValueAxis below(XSSFChart chart, String title, String format) {
    XDDFValueAxis axis = chart.createValueAxis(AxisPosition.BOTTOM);
    quiet(axis, title, format);
    axis.getOrAddShapeProperties().setLineProperties(Ink.stroke(Palette.MUTED, 0.75, null));
    axis.setCrosses(AxisCrosses.MIN);
    return axis;
  }

  /** A category axis below. */
  static XDDFCategoryAxis categories(XSSFChart chart, String title) {
    XDDFCategoryAxis axis = chart.createCategoryAxis(AxisPosition.BOTTOM);
    quiet(axis, title, "General");
    axis.getOrAddShapeProperties().setLineProperties(Ink.stroke(Palette.MUTED, 0.75, null));
    axis.setCrosses(AxisCrosses.MIN);
    return axis;
  }

  /** Ties the two axes of a bar, line or area chart; areas and lines may start on the axis. */
  static void tie(XDDFCategoryAxis below, XDDFValueAxis left, boolean between) {
    left.crossAxis(below);
    below.crossAxis(left);
    left.setCrossBetween(between ? AxisCrossBetween.BETWEEN : AxisCrossBetween.MIDPOINT_CATEGORY);
  }

  /** Ties the two axes of a scatter chart. */
  static void tie(XDDFValueAxis below, XDDFValueAxis left) {
    left.crossAxis(below);
    below.crossAxis(left);
    left.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
    below.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
  }

  /** Runs a day axis from 0 to a round number of weeks, months or years. */
  static void days(XDDFValueAxis axis, double last) {
    double step = DAY_STEPS[DAY_STEPS.length - 1];
    for (double candidate : DAY_STEPS) {
      if (last / candidate <= 8) {
        step = candidate;
        break;
      }
    }
    axis.setMinimum(0);
    axis.setMajorUnit(step);
    axis.setMaximum(Math.max(step, Math.ceil(last / step) * step));
  }

  private static void quiet(XDDFChartAxis axis, String title, String format) {
    axis.setMajorTickMark(AxisTickMark.NONE);
    axis.setMinorTickMark(AxisTickMark.NONE);
    axis.setNumberFormat(format);
    if (!title.isEmpty()) {
      axis.setTitle(SafeText.line(title));
    }
  }

  /** Axis titles come out bold unless told otherwise; call when all axes exist. */
  static void plainTitles(XSSFChart chart) {
    CTPlotArea area = chart.getCTChart().getPlotArea();
    area.getValAxList().stream()
        .filter(axis -> axis.isSetTitle())
        .forEach(axis -> plain(axis.getTitle()));
    area.getCatAxList().stream()
        .filter(axis -> axis.isSetTitle())
        .forEach(axis -> plain(axis.getTitle()));
  }

  private static void plain(CTTitle title) {
    if (!title.isSetTx() || !title.getTx().isSetRich()) {
      return;
    }
    for (CTTextParagraph paragraph : title.getTx().getRich().getPList()) {
      var properties = paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
      var font = properties.isSetDefRPr() ? properties.getDefRPr() : properties.addNewDefRPr();
      font.setB(false);
      font.setSz(900);
      paragraph
          .getRList()
          .forEach(
              run -> {
                var own = run.isSetRPr() ? run.getRPr() : run.addNewRPr();
                own.setB(false);
                own.setSz(900);
              });
    }
  }
}
