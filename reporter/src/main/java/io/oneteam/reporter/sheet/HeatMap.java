package io.oneteam.reporter.sheet;

import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.style.Palette;
import io.oneteam.reporter.style.Styles;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFColorScaleFormatting;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Colour scales over cells. */
final class HeatMap {
  private static final String LESS = "C9A06B";

  private HeatMap() {}

  /** From light to dark; text turns white on dark cells. */
  static void shade(Page page, int row, int column, int toRow, int toColumn) {
    CellRangeAddress area = new CellRangeAddress(row, toRow, column, toColumn);
    XSSFSheetConditionalFormatting rules = page.sheet().getSheetConditionalFormatting();
    XSSFConditionalFormattingRule scale = rules.createConditionalFormattingColorScaleRule();
    XSSFColorScaleFormatting colors = scale.getColorScaleFormatting();
    colors.setNumControlPoints(2);
    colors.getThresholds()[0].setRangeType(RangeType.NUMBER);
    colors.getThresholds()[0].setValue(0d);
    colors.getThresholds()[1].setRangeType(RangeType.MAX);
    colors.setColors(new Color[] {Styles.color(Palette.HEAT_LOW), Styles.color(Palette.HEAT_HIGH)});
    String first = new CellReference(row, column).formatAsString();
    String all = area.formatAsString(null, true);
    XSSFConditionalFormattingRule white =
        rules.createConditionalFormattingRule(
            "AND(ISNUMBER(" + first + ")," + first + ">0.55*MAX(" + all + "))");
    white.createFontFormatting().setFontColorIndex(IndexedColors.WHITE.getIndex());
    // Both in one call: LibreOffice applies only the first of two rules over one area.
    rules.addConditionalFormatting(
        new CellRangeAddress[] {area}, new XSSFConditionalFormattingRule[] {white, scale});
  }

  /** Around 1: warm below, neutral at 1, the accent above. */
  static void balance(Page page, int row, int column, int toRow, int toColumn) {
    CellRangeAddress area = new CellRangeAddress(row, toRow, column, toColumn);
    XSSFSheetConditionalFormatting rules = page.sheet().getSheetConditionalFormatting();
    XSSFConditionalFormattingRule scale = rules.createConditionalFormattingColorScaleRule();
    XSSFColorScaleFormatting colors = scale.getColorScaleFormatting();
    colors.setNumControlPoints(3);
    double[] stops = {0, 1, 2};
    for (int i = 0; i < stops.length; i++) {
      colors.getThresholds()[i].setRangeType(RangeType.NUMBER);
      colors.getThresholds()[i].setValue(stops[i]);
    }
    colors.setColors(
        new Color[] {Styles.color(LESS), Styles.color(Palette.WHITE), Styles.color(Palette.TEAL)});
    rules.addConditionalFormatting(
        new CellRangeAddress[] {area}, new XSSFConditionalFormattingRule[] {scale});
  }
}
