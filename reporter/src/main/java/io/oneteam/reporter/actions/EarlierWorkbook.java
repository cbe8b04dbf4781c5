package io.oneteam.reporter.actions;

import io.oneteam.domain.measurement.Cell;
import io.oneteam.reporter.page.Properties;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * A workbook found in the reports folder.
 *
 * @param file where it is
 * @param team the team it says it is about, null when it does not say
 * @param period its period's name, empty when it does not say
 * @param asOf its as-of instant, empty likewise
 * @param cells the cells of its Actions sheet, by row and column; empty without one
 */
record EarlierWorkbook(
    Path file,
    @Nullable String team,
    String period,
    String asOf,
    Map<Integer, Map<Integer, Cell>> cells) {

  /**
   * Reads a workbook.
   *
   * @throws IOException in one sentence when it is not a workbook that can be read
   */
  static EarlierWorkbook read(Path file) throws IOException {
    OPCPackage pack = null;
    try {
      pack = OPCPackage.open(file.toFile(), PackageAccess.READ);
      var custom = new POIXMLProperties(pack).getCustomProperties();
      return new EarlierWorkbook(
          file,
          text(custom, Properties.TEAM),
          orEmpty(text(custom, Properties.PERIOD)),
          orEmpty(text(custom, Properties.AS_OF)),
          actions(pack));
    } catch (OpenXML4JException
        | OpenXML4JRuntimeException
        | POIXMLException
        | XmlException
        | SAXException
        | XMLStreamException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | NoSuchElementException e) {
      throw new IOException("it is damaged, protected by a password, or no workbook", e);
    } finally {
      if (pack != null) {
        pack.revert();
      }
    }
  }

  private static Map<Integer, Map<Integer, Cell>> actions(OPCPackage pack)
      throws IOException, OpenXML4JException, SAXException, XMLStreamException {
    XSSFReader reader = new XSSFReader(pack);
    XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
    while (sheets.hasNext()) {
      try (InputStream sheet = sheets.next()) {
        if (sheets.getSheetName().equalsIgnoreCase(Actions.SHEET)) {
          return SheetCells.read(
              sheet, new ReadOnlySharedStringsTable(pack), reader.getStylesTable());
        }
      }
    }
    return Map.of();
  }

  private static @Nullable String text(POIXMLProperties.CustomProperties properties, String name) {
    var property = properties.getProperty(name);
    return property == null ? null : property.getLpwstr();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
