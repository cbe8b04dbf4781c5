package io.oneteam.reporter.actions;

import io.oneteam.domain.measurement.Cell;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/**
 * The filled cells of one sheet, read as a stream: the workbook around it may hold hundreds of
 * thousands of evidence rows.
 */
final class SheetCells {
  private final SharedStrings strings;
  private final StylesTable styles;
  private final Map<Integer, Map<Integer, Cell>> rows = new TreeMap<>();

  private SheetCells(SharedStrings strings, StylesTable styles) {
    this.strings = strings;
    this.styles = styles;
  }

  /** Cells by row and column, counted from 0; empty cells are absent. */
  static Map<Integer, Map<Integer, Cell>> read(
      InputStream sheet, SharedStrings strings, StylesTable styles) throws XMLStreamException {
    SheetCells cells = new SheetCells(strings, styles);
    XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(sheet);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        cells.cell(xml);
      }
    }
    return cells.rows;
  }

  private void cell(XMLStreamReader xml) throws XMLStreamException {
    String place = xml.getAttributeValue(null, "r");
    String type = xml.getAttributeValue(null, "t");
    String style = xml.getAttributeValue(null, "s");
    StringBuilder value = new StringBuilder();
    StringBuilder inline = new StringBuilder();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("v")) {
        value.append(xml.getElementText());
      } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("t")) {
        inline.append(xml.getElementText());
      }
    }
    Cell cell = typed(type == null ? "n" : type, style, value.toString(), inline.toString());
    if (place != null && cell != null) {
      CellReference reference = new CellReference(place);
      rows.computeIfAbsent(reference.getRow(), row -> new TreeMap<>())
          .put((int) reference.getCol(), cell);
    }
  }

  private @Nullable Cell typed(String type, @Nullable String style, String value, String inline) {
    return switch (type) {
      case "s" ->
          value.isEmpty() ? null : text(strings.getItemAt(Integer.parseInt(value)).getString());
      case "inlineStr" -> text(decoded(inline));
      case "str" -> text(decoded(value));
      case "b" -> text(value.equals("1") ? "TRUE" : "FALSE");
      case "e" -> text(value);
      default -> value.isEmpty() ? null : number(Double.parseDouble(value), style);
    };
  }

  private static @Nullable Cell text(String text) {
    return text.isBlank() ? null : Cell.of(text);
  }

  private static String decoded(String text) {
    return new XSSFRichTextString(text).getString();
  }

  private Cell number(double value, @Nullable String style) {
    if (style == null || !DateUtil.isValidExcelDate(value)) {
      return Cell.of(value);
    }
    XSSFCellStyle look = styles.getStyleAt(Integer.parseInt(style));
    if (look == null || !DateUtil.isADateFormat(look.getDataFormat(), look.getDataFormatString())) {
      return Cell.of(value);
    }
    LocalDateTime time = DateUtil.getLocalDateTime(value);
    LocalDate day = time.toLocalDate();
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? Cell.of(day)
        : Cell.of(time.toInstant(ZoneOffset.UTC));
  }
}
