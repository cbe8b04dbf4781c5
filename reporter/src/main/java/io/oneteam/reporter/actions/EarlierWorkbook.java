package io.oneteam.reporter.actions;

import io.oneteam.domain.measurement.Cell;
import io.oneteam.reporter.page.Properties;
import io.oneteam.reporter.text.Names;
import io.oneteam.reporter.text.SafeText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
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
 * A workbook found among the reports.
 *
 * @param file where it is
 * @param ours whether it is about the team in question
 * @param period its period's name, empty when it does not say
 * @param asOf its as-of instant, empty likewise
 * @param touched when the file was last changed, by us or by whoever typed into it
 * @param cells the cells of its Actions sheet, by row and column; empty without one and when it is
 *     not ours
 */
record EarlierWorkbook(
    Path file,
    boolean ours,
    String period,
    String asOf,
    FileTime touched,
    Map<Integer, Map<Integer, Cell>> cells) {

  /**
   * Reads a workbook. One that does not say whose it is belongs to the team its name names.
   *
   * @throws IOException saying what is so and what to do, when it is not a workbook whose actions
   *     can be read
   */
  static EarlierWorkbook read(Path file, String team) throws IOException {
    OPCPackage pack = null;
    try {
      pack = OPCPackage.open(file.toFile(), PackageAccess.READ);
      var custom = new POIXMLProperties(pack).getCustomProperties();
      String said = text(custom, Properties.TEAM);
      boolean ours = said == null ? isNamed(file, team) : said.equals(SafeText.line(team));
      Map<Integer, Map<Integer, Cell>> cells = ours ? actions(pack) : Map.of();
      boolean typedInto = ours && (said != null || !cells.isEmpty());
      if (typedInto && ActionsReader.headingRow(cells) < 0) {
        throw new IOException(
            "its sheet "
                + Actions.SHEET
                + " is gone or no column of it is called \""
                + Actions.ACTION
                + "\" any more. The file was left alone; give the sheet and the column their names"
                + " back, or move the file away.");
      }
      return new EarlierWorkbook(
          file,
          ours,
          orEmpty(text(custom, Properties.PERIOD)),
          orEmpty(text(custom, Properties.AS_OF)),
          Files.getLastModifiedTime(file),
          cells);
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
      throw new IOException(
          "it is damaged, protected by a password, or no workbook. The file was left alone; open it"
              + " and save it as a plain .xlsx, or move it away.",
          e);
    } finally {
      if (pack != null) {
        pack.revert();
      }
    }
  }

  private static boolean isNamed(Path file, String team) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.startsWith("oneteam-" + Names.file(team) + "-");
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
