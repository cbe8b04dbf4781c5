package io.oneteam.collector.jira;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes a file apart into documents: one document, a list, a search page, or one document a line.
 * One document is in memory at a time. A broken line costs that line, a broken file its rest.
 */
final class ExportDocuments {
  /** Receives what is found. */
  interface Visitor {
    void document(String place, JsonNode document);

    /** A document that is not JSON, with the reason. */
    void broken(String place, String reason);
  }

  /** A line longer than this is no issue. */
  private static final int LONGEST_LINE = 256 << 20;

  private final Visitor visitor;

  ExportDocuments(Visitor visitor) {
    this.visitor = visitor;
  }

  /**
   * Reads one file.
   *
   * @param name how messages name it
   * @throws IOException when it cannot be read to its end
   */
  void read(Path file, String name) throws IOException {
    try (InputStream in = ExportFiles.open(file)) {
      Lines lines = new Lines(in, LONGEST_LINE);
      byte[] first = lines.next();
      while (first != null && blank(first)) {
        first = lines.next();
      }
      if (first == null) {
        return;
      }
      if (isWhole(first)) {
        byLine(lines, first, name);
      } else {
        stream(new SequenceInputStream(new ByteArrayInputStream(first), lines.rest()), name);
      }
    }
  }

  /** Whether a line is a document of its own, so that the file has one a line. */
  private static boolean isWhole(byte[] line) {
    try (JsonParser parser = JiraJson.MAPPER.createParser(line)) {
      parser.nextToken();
      parser.skipChildren();
      return parser.nextToken() == null;
    } catch (JacksonException e) {
      return false;
    }
  }

  private void byLine(Lines lines, byte[] first, String name) throws IOException {
    for (byte[] line = first; line != null; line = lines.next()) {
      String place = name + " line " + lines.number();
      if (lines.tooLong()) {
        visitor.broken(place, "longer than 256 MB");
      } else if (!blank(line)) {
        try (JsonParser parser = JiraJson.MAPPER.createParser(line)) {
          values(parser, place);
        } catch (JacksonException e) {
          visitor.broken(place, reason(e));
        }
      }
    }
  }

  private void stream(InputStream in, String name) throws IOException {
    try (JsonParser parser = JiraJson.MAPPER.createParser(in)) {
      values(parser, name);
    } catch (JacksonException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      visitor.broken(name, reason(e));
    }
  }

  private void values(JsonParser parser, String place) {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.START_ARRAY) {
        list(parser, place);
      } else if (token == JsonToken.START_OBJECT) {
        object(parser, place);
      } else {
        visitor.broken(place, "it holds no JSON object");
      }
    }
  }

  private void list(JsonParser parser, String place) {
    int position = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      position++;
      visitor.document(place + " document " + position, DocumentReader.read(parser));
    }
  }

  /** A search page is not held as a whole: its issues are handed on one by one. */
  private void object(JsonParser parser, String place) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    boolean page = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (name.equals("issues")) {
        parser.nextToken();
        if (parser.currentToken() == JsonToken.START_ARRAY) {
          page = true;
          list(parser, place);
        } else {
          parser.skipChildren();
        }
      } else {
        DocumentReader.property(parser, object);
      }
    }
    if (!page) {
      visitor.document(place, object);
    }
  }

  private static boolean blank(byte[] line) {
    for (byte b : line) {
      if (b > ' ' || b < 0) {
        return false;
      }
    }
    return true;
  }

  /** What the parser says, without its source excerpt, which may hold anybody's words. */
  static String reason(JacksonException e) {
    String message = e.getOriginalMessage().replaceAll(", from `[^`]*`", "");
    return message.length() > 200 ? message.substring(0, 200) + "…" : message;
  }
}
