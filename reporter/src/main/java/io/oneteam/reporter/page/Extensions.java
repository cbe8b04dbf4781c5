package io.oneteam.reporter.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTExtensionList;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/** What the first edition of the format lacks and newer ones keep in a list at a sheet's end. */
public final class Extensions {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String NAMESPACES =
      " xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\""
          + " xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\"";
  private final List<String> bars = new ArrayList<>();
  private final List<String> sparklines = new ArrayList<>();

  /** Adds an {@code x14:conditionalFormatting}. */
  void bar(String xml) {
    bars.add(xml);
  }

  /** Adds an {@code x14:sparklineGroup}. */
  public void sparkline(String xml) {
    sparklines.add(xml);
  }

  /** Writes all of them; call once, last. */
  void write(XSSFSheet sheet) {
    write(sheet, "{78C0D931-6437-407d-A8EE-F0AAD7539E65}", "conditionalFormattings", bars);
    write(sheet, "{05C60535-1F16-4fd2-B633-F4F36F0B64E0}", "sparklineGroups", sparklines);
  }

  private static void write(XSSFSheet sheet, String uri, String list, List<String> parts) {
    if (parts.isEmpty()) {
      return;
    }
    String open = "<x14:" + list + NAMESPACES + ">";
    String xml =
        "<ext xmlns=\""
            + MAIN
            + "\" uri=\""
            + uri
            + "\">"
            + open
            + String.join("", parts)
            + "</x14:"
            + list
            + "></ext>";
    try {
      CTWorksheet worksheet = sheet.getCTWorksheet();
      CTExtensionList extensions =
          worksheet.isSetExtLst() ? worksheet.getExtLst() : worksheet.addNewExtLst();
      extensions.addNewExt().set(XmlObject.Factory.parse(xml).selectChildren(MAIN, "ext")[0]);
    } catch (XmlException e) {
      throw new IllegalStateException("an extension is not well-formed", e);
    }
  }
}
