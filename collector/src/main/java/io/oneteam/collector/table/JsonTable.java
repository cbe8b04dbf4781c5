package io.oneteam.collector.table;

import io.oneteam.collector.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same kind of table as JSON: an array of objects, or one object a line. */
public final class JsonTable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long LARGEST = 64L << 20;

  private JsonTable() {}

  /**
   * Reads a file. Keys are headings; objects within an object that wraps them are found too.
   *
   * @throws SourceException when it is not JSON: a sentence for the user
   */
  public static Table read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new SourceException(file + " is larger than 64 MB; is it the right file?");
      }
      return parse(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new SourceException(
          file + " cannot be read (" + e.getClass().getSimpleName() + "); is the path right?", e);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new SourceException(file + ", line " + line + ": this is not JSON.", e);
    }
  }

  private static Table parse(byte[] bytes) {
    List<Row> rows = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(bytes)) {
      boolean wrapped = false;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_ARRAY) {
          wrapped = true;
        } else if (token == JsonToken.START_OBJECT) {
          int line = parser.currentTokenLocation().getLineNr();
          JsonNode node = parser.readValueAsTree();
          if (wrapped || !unwrap(node, line, rows)) {
            rows.add(row(line, node));
          }
        }
      }
    }
    return new Table(rows, List.of());
  }

  /** An object whose only content is an array of objects. */
  private static boolean unwrap(JsonNode node, int line, List<Row> rows) {
    for (JsonNode child : node.values()) {
      if (child.isArray() && !child.isEmpty() && child.get(0).isObject()) {
        child.values().forEach(entry -> rows.add(row(line, entry)));
        return true;
      }
    }
    return false;
  }

  private static Row row(int line, JsonNode node) {
    Map<String, String> cells = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      JsonNode value = field.getValue();
      if (value.isString() || value.isNumber() || value.isBoolean()) {
        cells.put(field.getKey().toLowerCase(Locale.ROOT), value.asString().strip());
      }
    }
    return new Row(line, cells);
  }
}
