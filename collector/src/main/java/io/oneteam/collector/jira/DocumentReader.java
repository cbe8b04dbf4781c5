package io.oneteam.collector.jira;

import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a document and keeps only what history needs: texts are dropped while they are read, of a
 * comment's body only the length is kept, long strings are cut. So a document of 50 MB costs little
 * memory.
 */
final class DocumentReader {
  private static final int CUT = 20_000;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Set<String> DROPPED =
      Set.of(
          "description",
          "environment",
          "renderedFields",
          "renderedBody",
          "worklog",
          "attachment",
          "avatarUrls",
          "operations",
          "editmeta",
          "transitions",
          "iconUrl",
          "votes",
          "watches",
          "progress",
          "aggregateprogress",
          "properties",
          "versionedRepresentations",
          "updateAuthor",
          "names",
          "subtasks",
          "versions",
          "thumbnail");

  /** Bytes, about, that one document may take in memory. */
  private static final long LARGEST = 128L << 20;

  private static final int NODE = 100;

  private long kept;

  private DocumentReader() {}

  /**
   * Reads the value the parser stands at.
   *
   * @throws StreamConstraintsException when it is larger than any document Jira sends
   */
  static JsonNode read(JsonParser parser) {
    return new DocumentReader().value(parser);
  }

  /** Reads the property whose name the parser stands at. */
  static void property(JsonParser parser, ObjectNode object) {
    new DocumentReader().member(parser, object);
  }

  private JsonNode value(JsonParser parser) {
    keep(NODE);
    JsonToken token = parser.currentToken();
    switch (token) {
      case START_OBJECT:
        return object(parser);
      case START_ARRAY:
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(value(parser));
        }
        return array;
      case VALUE_STRING:
        String text = parser.getString();
        keep(Math.min(CUT, text.length()));
        return NODES.stringNode(text.length() > CUT ? text.substring(0, CUT) : text);
      case VALUE_NUMBER_INT:
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
            ? NODES.stringNode(parser.getString())
            : NODES.numberNode(parser.getLongValue());
      case VALUE_NUMBER_FLOAT:
        return NODES.stringNode(parser.getString());
      case VALUE_TRUE:
        return NODES.booleanNode(true);
      case VALUE_FALSE:
        return NODES.booleanNode(false);
      default:
        return NODES.nullNode();
    }
  }

  private void keep(int bytes) {
    kept += bytes;
    if (kept > LARGEST) {
      throw new StreamConstraintsException("it takes more than 128 MB in memory");
    }
  }

  private ObjectNode object(JsonParser parser) {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      member(parser, object);
    }
    return object;
  }

  private void member(JsonParser parser, ObjectNode object) {
    String name = parser.currentName();
    JsonToken token = parser.nextToken();
    if (name.equals("body")) {
      object.put("bodyLength", textLength(parser));
    } else if (DROPPED.contains(name)) {
      parser.skipChildren();
    } else if (name.startsWith("customfield_") && token != JsonToken.VALUE_NULL) {
      JsonNode value = value(parser);
      if (CustomValue.matters(value)) {
        object.set(name, value);
      }
    } else {
      object.set(name, value(parser));
    }
  }

  /** Characters of a text, or of all texts of a document in Atlassian's format. */
  private static long textLength(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_STRING) {
      return parser.getString().length();
    }
    if (token != JsonToken.START_OBJECT && token != JsonToken.START_ARRAY) {
      return 0;
    }
    long length = 0;
    for (int depth = 1; depth > 0; ) {
      JsonToken next = parser.nextToken();
      if (next == null) {
        break;
      } else if (next.isStructStart()) {
        depth++;
      } else if (next.isStructEnd()) {
        depth--;
      } else if (next == JsonToken.VALUE_STRING && "text".equals(parser.currentName())) {
        length += parser.getString().length();
      }
    }
    return length;
  }
}
