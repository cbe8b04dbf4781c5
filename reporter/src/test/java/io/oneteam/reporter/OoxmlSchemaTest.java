package io.oneteam.reporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.main.ThemeDocument;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.WsDrDocument;
import org.openxmlformats.schemas.officeDocument.x2006.customProperties.PropertiesDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

class OoxmlSchemaTest {
  @TempDir Path folder;

  @Test
  void everyPartFitsTheOfficeSchemas() throws IOException, XmlException {
    Path file = Workbooks.of(null).write(SampleReport.report(), folder).workbook();
    Map<String, List<String>> faults = new TreeMap<>();
    int checked = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        try (InputStream in = zip.getInputStream(entry)) {
          XmlObject part = parse(entry.getName(), in);
          if (part != null) {
            checked++;
            List<String> errors = errors(part);
            if (!errors.isEmpty()) {
              faults.put(entry.getName(), errors);
            }
          }
        }
      }
    }
    assertThat(checked).isGreaterThan(40);
    assertThat(faults).isEmpty();
  }

  private static List<String> errors(XmlObject part) {
    List<XmlError> errors = new ArrayList<>();
    part.validate(new XmlOptions().setErrorListener(errors));
    // Streamed inline strings say xml:space, which Office allows although the schema does not.
    return errors.stream()
        .map(XmlError::getMessage)
        .filter(message -> !message.contains("space@http://www.w3.org/XML/1998/namespace"))
        .distinct()
        .toList();
  }

  private static XmlObject parse(String name, InputStream in) throws IOException, XmlException {
    if (name.startsWith("xl/worksheets/sheet")) {
      return WorksheetDocument.Factory.parse(in);
    } else if (name.startsWith("xl/charts/chart")) {
      return ChartSpaceDocument.Factory.parse(in);
    } else if (name.startsWith("xl/tables/table")) {
      return TableDocument.Factory.parse(in);
    } else if (name.startsWith("xl/drawings/drawing")) {
      return WsDrDocument.Factory.parse(in);
    } else if (name.startsWith("xl/theme/")) {
      return ThemeDocument.Factory.parse(in);
    }
    return switch (name) {
      case "xl/styles.xml" -> StyleSheetDocument.Factory.parse(in);
      case "xl/workbook.xml" -> WorkbookDocument.Factory.parse(in);
      case "xl/sharedStrings.xml" -> SstDocument.Factory.parse(in);
      case "docProps/custom.xml" -> PropertiesDocument.Factory.parse(in);
      default -> null;
    };
  }
}
