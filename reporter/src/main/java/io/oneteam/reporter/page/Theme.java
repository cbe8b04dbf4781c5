package io.oneteam.reporter.page;

import io.oneteam.reporter.style.Palette;
import io.oneteam.reporter.style.Styles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The theme that POI's workbooks lack: without one, new cells and charts fall out of style. */
final class Theme {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
          + "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " name=\"oneteam\"><a:themeElements><a:clrScheme name=\"oneteam\">";
  private static final String SYSTEM =
      "<a:dk1><a:sysClr val=\"windowText\" lastClr=\"000000\"/></a:dk1>"
          + "<a:lt1><a:sysClr val=\"window\" lastClr=\"FFFFFF\"/></a:lt1>";
  private static final String LINE =
      "<a:ln w=\"9525\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>";
  private static final String FILL = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
  private static final String EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>";

  private Theme() {}

  static void add(XSSFWorkbook workbook) {
    try {
      PackagePartName name = PackagingURIHelper.createPartName("/xl/theme/theme1.xml");
      PackagePart part =
          workbook.getPackage().createPart(name, XSSFRelation.THEME.getContentType());
      workbook
          .getPackagePart()
          .addRelationship(name, TargetMode.INTERNAL, XSSFRelation.THEME.getRelation());
      try (OutputStream out = part.getOutputStream()) {
        out.write(xml().getBytes(StandardCharsets.UTF_8));
      }
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("the theme's part name is refused", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the theme could not be written", e);
    }
  }

  private static String xml() {
    StringBuilder xml = new StringBuilder(HEAD).append(SYSTEM);
    color(xml, "dk2", Palette.NAVY);
    color(xml, "lt2", Palette.TILE);
    for (int i = 0; i < 6; i++) {
      color(xml, "accent" + (i + 1), Palette.series(i));
    }
    color(xml, "hlink", Palette.LINK);
    color(xml, "folHlink", Palette.MUTED);
    xml.append("</a:clrScheme><a:fontScheme name=\"oneteam\">");
    font(xml, "majorFont");
    font(xml, "minorFont");
    return xml.append("</a:fontScheme><a:fmtScheme name=\"oneteam\"><a:fillStyleLst>")
        .append(FILL.repeat(3))
        .append("</a:fillStyleLst><a:lnStyleLst>")
        .append(LINE.repeat(3))
        .append("</a:lnStyleLst><a:effectStyleLst>")
        .append(EFFECT.repeat(3))
        .append("</a:effectStyleLst><a:bgFillStyleLst>")
        .append(FILL.repeat(3))
        .append("</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>")
        .toString();
  }

  private static void color(StringBuilder xml, String slot, String rgb) {
    xml.append("<a:" + slot + "><a:srgbClr val=\"" + rgb + "\"/></a:" + slot + ">");
  }

  private static void font(StringBuilder xml, String slot) {
    xml.append("<a:" + slot + "><a:latin typeface=\"" + Styles.FONT + "\"/>")
        .append("<a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:" + slot + ">");
  }
}
