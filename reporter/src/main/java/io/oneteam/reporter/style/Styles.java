package io.oneteam.reporter.style;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of one workbook, each made once: a workbook holds 64,000 at most. */
public final class Styles {
  /** The font of every cell; LibreOffice has a twin of the same widths. */
  public static final String FONT = "Calibri";

  private final XSSFWorkbook workbook;
  private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
  private final Map<Look.Type, XSSFFont> fonts = new HashMap<>();

  /** Styles of a workbook; its default font becomes ours. */
  public Styles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    dress(workbook.getFontAt(0), Look.BODY.type());
  }

  /** The style for a look. */
  public XSSFCellStyle of(Look look) {
    return styles.computeIfAbsent(look, this::make);
  }

  private XSSFCellStyle make(Look look) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(fonts.computeIfAbsent(look.type(), this::font));
    if (!look.fill().isEmpty()) {
      style.setFillForegroundColor(color(look.fill()));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    if (!look.format().isEmpty()) {
      style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
    }
    place(style, look.place());
    edges(style, look.edges());
    style.setQuotePrefixed(look.outside());
    return style;
  }

  private static void place(XSSFCellStyle style, Look.Place place) {
    style.setAlignment(place.across());
    style.setVerticalAlignment(place.down());
    style.setWrapText(place.wrap());
    style.setShrinkToFit(place.shrink());
    style.setIndention((short) place.indent());
  }

  private static void edges(XSSFCellStyle style, Look.Edges edges) {
    if (edges.left().style() != BorderStyle.NONE) {
      style.setBorderLeft(edges.left().style());
      style.setLeftBorderColor(color(edges.left().color()));
    }
    if (edges.bottom().style() != BorderStyle.NONE) {
      style.setBorderBottom(edges.bottom().style());
      style.setBottomBorderColor(color(edges.bottom().color()));
    }
    if (edges.right().style() != BorderStyle.NONE) {
      style.setBorderRight(edges.right().style());
      style.setRightBorderColor(color(edges.right().color()));
    }
  }

  private XSSFFont font(Look.Type type) {
    XSSFFont font = workbook.createFont();
    dress(font, type);
    return font;
  }

  private static void dress(XSSFFont font, Look.Type type) {
    font.setFontName(FONT);
    font.setFontHeight(type.size());
    font.setBold(type.bold());
    font.setItalic(type.italic());
    font.setUnderline(type.underline() ? Font.U_SINGLE : Font.U_NONE);
    font.setColor(color(type.color()));
  }

  /** RRGGBB as a colour with the alpha byte that the schema demands. */
  public static XSSFColor color(String rgb) {
    int value = Integer.parseInt(rgb, 16);
    return new XSSFColor(
        new byte[] {(byte) 0xFF, (byte) (value >> 16), (byte) (value >> 8), (byte) value}, null);
  }
}
