package io.oneteam.reporter.chart;

import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.style.Palette;
import io.oneteam.reporter.style.Styles;
import io.oneteam.reporter.text.SafeText;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFChartLegend;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLayout;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTManualLayout;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLayoutMode;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLayoutTarget;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** An empty chart in our style, with its alternative text. */
final class Plot {
  private static final int FONT = 900;
  private static final int ALT_LIMIT = 500;

  private Plot() {}

  /** A chart without title: its headline stands in a cell above. */
  static XSSFChart create(Page page, Frame frame, String alternative) {
    XSSFSheet sheet = page.sheet();
    XSSFChart chart = sheet.createDrawingPatriarch().createChart(anchor(page, frame));
    chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
    chart.getCTChart().addNewAutoTitleDeleted().setVal(true);
    chart.displayBlanksAs(DisplayBlanks.GAP);
    surface(chart.getCTChartSpace());
    describe(chart, alternative);
    return chart;
  }

  /** A legend above the plot; entries at the given positions are left out. */
  static void legend(XSSFChart chart, Iterable<Integer> hidden) {
    XDDFChartLegend legend = chart.getOrAddLegend();
    legend.setPosition(LegendPosition.TOP);
    legend.setOverlay(false);
    for (int index : hidden) {
      var entry = legend.addEntry();
      entry.setIndex(index);
      entry.setDelete(true);
    }
  }

  /** Leaves room for the legend above and for axis labels and titles, the same on every chart. */
  static void room(XSSFChart chart, boolean legend, boolean titleBelow, boolean titleLeft) {
    double top = legend ? 0.14 : 0.05;
    double bottom = titleBelow ? 0.2 : 0.12;
    double left = titleLeft ? 0.1 : 0.075;
    layout(chart, left, top, 0.97 - left, 1 - top - bottom);
  }

  /** Gives the plot a place of its own within the chart, in shares of its width and height. */
  static void layout(XSSFChart chart, double x, double y, double width, double height) {
    CTPlotArea area = chart.getCTChart().getPlotArea();
    CTLayout layout = area.isSetLayout() ? area.getLayout() : area.addNewLayout();
    CTManualLayout manual = layout.addNewManualLayout();
    manual.addNewLayoutTarget().setVal(STLayoutTarget.INNER);
    manual.addNewXMode().setVal(STLayoutMode.EDGE);
    manual.addNewYMode().setVal(STLayoutMode.EDGE);
    manual.addNewX().setVal(x);
    manual.addNewY().setVal(y);
    manual.addNewW().setVal(width);
    manual.addNewH().setVal(height);
  }

  private static XSSFClientAnchor anchor(Page page, Frame frame) {
    int fromColumn = (int) frame.from();
    int toColumn = (int) frame.to();
    return new XSSFClientAnchor(
        emu(page, frame.from() - fromColumn, fromColumn),
        0,
        emu(page, frame.to() - toColumn, toColumn),
        0,
        fromColumn,
        frame.row(),
        toColumn,
        frame.toRow());
  }

  private static int emu(Page page, double fraction, int column) {
    return (int)
        Math.round(fraction * page.sheet().getColumnWidthInPixels(column) * Units.EMU_PER_PIXEL);
  }

  private static void describe(XSSFChart chart, String alternative) {
    CTNonVisualDrawingProps properties =
        chart.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
    String words = SafeText.line(alternative);
    String cut = words.length() > ALT_LIMIT ? words.substring(0, ALT_LIMIT - 1) + "…" : words;
    properties.setTitle(cut);
    properties.setDescr(cut);
  }

  private static void surface(CTChartSpace space) {
    CTShapeProperties shape = space.addNewSpPr();
    shape.addNewSolidFill().addNewSrgbClr().setVal(Ink.bytes(Palette.WHITE));
    shape.addNewLn().addNewNoFill();
    CTTextBody text = space.addNewTxPr();
    text.addNewBodyPr();
    text.addNewLstStyle();
    CTTextCharacterProperties font = text.addNewP().addNewPPr().addNewDefRPr();
    font.setSz(FONT);
    font.setB(false);
    font.addNewSolidFill().addNewSrgbClr().setVal(Ink.bytes(Palette.MUTED));
    font.addNewLatin().setTypeface(Styles.FONT);
  }
}
