package io.oneteam.reporter.page;

import io.oneteam.reporter.style.Styles;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDataBarFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/** Bars behind numbers, from 0 to the largest; solid where a program knows the newer rule. */
public final class DataBars {
  private static final String BAR = "A9D8D2";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

  private DataBars() {}

  /** Adds bars to the rows of a column. */
  public static void add(Page page, int fromRow, int toRow, int column) {
    CellRangeAddress area = new CellRangeAddress(fromRow, toRow, column, column);
    XSSFSheetConditionalFormatting rules = page.sheet().getSheetConditionalFormatting();
    XSSFConditionalFormattingRule rule = rules.createConditionalFormattingRule(Styles.color(BAR));
    XSSFDataBarFormatting bar = rule.getDataBarFormatting();
    bar.getMinThreshold().setRangeType(RangeType.NUMBER);
    bar.getMinThreshold().setValue(0d);
    bar.getMaxThreshold().setRangeType(RangeType.MAX);
    bar.setIconOnly(false);
    rules.addConditionalFormatting(new CellRangeAddress[] {area}, rule);
    solid(page, area.formatAsString());
  }

  /** The rule of 2007 draws a gradient only; the newer one is tied to it by an id. */
  private static void solid(Page page, String area) {
    String seed = page.sheet().getSheetName() + "!" + area;
    String id =
        "{"
            + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))
                .toString()
                .toUpperCase(Locale.ROOT)
            + "}";
    CTWorksheet worksheet = page.sheet().getCTWorksheet();
    int last = worksheet.sizeOfConditionalFormattingArray() - 1;
    CTCfRule rule = worksheet.getConditionalFormattingArray(last).getCfRuleArray(0);
    String tie =
        "<ext xmlns=\""
            + MAIN
            + "\" xmlns:x14=\""
            + X14
            + "\" uri=\"{B025F937-C7B1-47D3-B67F-A62EFF666E3E}\"><x14:id>"
            + id
            + "</x14:id></ext>";
    try {
      rule.addNewExtLst()
          .addNewExt()
          .set(XmlObject.Factory.parse(tie).selectChildren(MAIN, "ext")[0]);
    } catch (XmlException e) {
      throw new IllegalStateException("a data bar is not well-formed", e);
    }
    page.extensions()
        .bar(
            "<x14:conditionalFormatting><x14:cfRule type=\"dataBar\" id=\""
                + id
                + "\"><x14:dataBar minLength=\"0\" maxLength=\"100\" gradient=\"0\">"
                + "<x14:cfvo type=\"num\"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type=\"max\"/>"
                + "</x14:dataBar></x14:cfRule><xm:sqref>"
                + area
                + "</xm:sqref></x14:conditionalFormatting>");
  }
}
