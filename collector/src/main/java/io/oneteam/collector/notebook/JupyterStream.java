package io.oneteam.collector.notebook;

import io.oneteam.collector.statement.Language;
import io.oneteam.domain.lineage.FileContent.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a Jupyter document as it streams by: sources are kept, outputs are skipped without being
 * built. Versions differ in a few names.
 */
final class JupyterStream {
  private static final long MOST_CHARACTERS = 8_000_000;

  private final Blob blob;
  private final Names names;
  private final NotebookBuilder notebook = new NotebookBuilder();
  private final List<Cell> cells = new ArrayList<>();
  private String language = "";
  private @Nullable String formats;
  private boolean found;
  private long characters;

  /**
   * What a version calls things.
   *
   * @param sheets the array of objects that hold cells, null when the document itself does
   * @param source a code cell's source
   * @param count a code cell's execution number
   */
  record Names(@Nullable String sheets, String source, String count) {}

  private record Cell(String source, @Nullable String language) {}

  JupyterStream(Blob blob, Names names) {
    this.blob = blob;
    this.names = names;
  }

  /** The notebook, null when the document holds no cells where this version has them. */
  @Nullable Notebook read() throws UnreadableException {
    try (JsonParser json = Json.parser(blob.bytes())) {
      document(json);
    } catch (JacksonException e) {
      Problem problem = Json.problem(e, blob);
      if (problem != Problem.INVALID_JSON || !Json.badEncoding(e)) {
        throw new UnreadableException(problem);
      }
      byte[] mended = blob.text().getBytes(StandardCharsets.UTF_8);
      return new JupyterStream(new Blob(blob.path(), mended), names).read();
    }
    return found ? finish() : null;
  }

  private Notebook finish() {
    String word = language.isEmpty() ? "python" : language;
    for (Cell cell : cells) {
      String own = cell.language() == null || cell.language().isEmpty() ? word : cell.language();
      notebook.cell(Language.named(own).orElse(null), cell.source());
    }
    if (formats != null) {
      notebook.pairedWith(Pairing.otherOf(formats, blob));
    }
    return notebook.build(Language.named(word).map(Language::word).orElse(word));
  }

  private void document(JsonParser json) throws UnreadableException {
    JsonToken first = json.nextToken();
    if (first != JsonToken.START_OBJECT) {
      throw new UnreadableException(first == null ? Problem.INVALID_JSON : Problem.NO_NOTEBOOK);
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (names.sheets() == null ? name.equals("cells") : name.equals(names.sheets())) {
        found |= value == JsonToken.START_ARRAY;
        array(json, value, names.sheets() == null ? this::cell : this::sheet);
      } else if (name.equals("metadata") && value == JsonToken.START_OBJECT) {
        metadata(json);
      } else {
        json.skipChildren();
      }
    }
    if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
      throw new UnreadableException(Json.problem(null, blob));
    }
  }

  private interface Item {
    void read(JsonParser json) throws UnreadableException;
  }

  private static void array(JsonParser json, JsonToken value, Item item)
      throws UnreadableException {
    if (value != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    for (JsonToken next = json.nextToken();
        next != null && next != JsonToken.END_ARRAY;
        next = json.nextToken()) {
      if (next == JsonToken.START_OBJECT) {
        item.read(json);
      } else {
        json.skipChildren();
      }
    }
  }

  private void sheet(JsonParser json) throws UnreadableException {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("cells")) {
        array(json, value, this::cell);
      } else {
        json.skipChildren();
      }
    }
  }

  private void cell(JsonParser json) throws UnreadableException {
    String type = "";
    String source = "";
    String own = null;
    int count = -1;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("cell_type")) {
        type = Json.text(json, value);
      } else if (name.equals(names.source())) {
        source = lines(json, value);
      } else if (name.equals("language")) {
        own = Json.text(json, value);
      } else if (name.equals(names.count())) {
        count = Json.count(json, value);
        json.skipChildren();
      } else if (name.equals("metadata") && value == JsonToken.START_OBJECT) {
        tags(json);
      } else {
        json.skipChildren();
      }
    }
    take(type, source, own, count);
  }

  private void take(String type, String source, @Nullable String own, int count) {
    notebook.written(type, source);
    if (type.equals("code")) {
      cells.add(new Cell(source, own));
      if (count > 0) {
        notebook.executed(count);
      }
    } else if (type.equals("markdown") || type.equals("heading")) {
      notebook.words();
    }
  }

  private void tags(JsonParser json) throws UnreadableException {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("tags") && value == JsonToken.START_ARRAY) {
        while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
          if (Json.text(json, json.currentToken()).endsWith("parameters")) {
            notebook.parameters();
          }
          json.skipChildren();
        }
      } else {
        json.skipChildren();
      }
    }
  }

  /** A source is one string, or a list of lines. */
  private String lines(JsonParser json, JsonToken value) throws UnreadableException {
    if (value != JsonToken.START_ARRAY) {
      return limited(Json.text(json, value));
    }
    StringBuilder all = new StringBuilder();
    for (JsonToken next = json.nextToken();
        next != null && next != JsonToken.END_ARRAY;
        next = json.nextToken()) {
      all.append(limited(Json.text(json, next)));
      json.skipChildren();
    }
    return all.toString();
  }

  private String limited(String text) throws UnreadableException {
    characters += text.length();
    if (characters > MOST_CHARACTERS) {
      throw new UnreadableException(Problem.TOO_LARGE);
    }
    return text;
  }

  private void metadata(JsonParser json) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      boolean about =
          name.equals("kernelspec") || name.equals("language_info") || name.equals("jupytext");
      if (about && value == JsonToken.START_OBJECT) {
        about(json, name);
      } else {
        json.skipChildren();
      }
    }
  }

  private void about(JsonParser json, String what) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      boolean names = what.equals("kernelspec") ? name.equals("language") : name.equals("name");
      if (what.equals("jupytext") && name.equals("formats")) {
        formats = Json.text(json, value);
      } else if (names && !what.equals("jupytext")) {
        language = Json.text(json, value).toLowerCase(Locale.ROOT);
      }
      json.skipChildren();
    }
  }
}
