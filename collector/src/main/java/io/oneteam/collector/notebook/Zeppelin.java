package io.oneteam.collector.notebook;

import io.oneteam.collector.statement.Language;
import io.oneteam.domain.lineage.FileContent.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Apache Zeppelin notes: paragraphs that name their interpreter. */
final class Zeppelin implements NotebookFormat {
  @Override
  public String name() {
    return "zeppelin";
  }

  @Override
  public boolean claims(String path) {
    return Blob.extension(path).equals("zpln")
        || path.equals("note.json")
        || path.endsWith("/note.json");
  }

  @Override
  public @Nullable Notebook read(Blob blob) throws UnreadableException {
    NotebookBuilder notebook = new NotebookBuilder();
    try (JsonParser json = Json.parser(blob.bytes())) {
      if (!paragraphs(json, notebook)) {
        return null;
      }
    } catch (JacksonException e) {
      throw new UnreadableException(Json.problem(e, blob));
    }
    Notebook all = notebook.build("");
    String language = all.pieces().isEmpty() ? "scala" : all.pieces().get(0).language().word();
    return new Notebook(language, all.pieces(), all.lines(), all.cells(), all.origin());
  }

  private static boolean paragraphs(JsonParser json, NotebookBuilder notebook)
      throws UnreadableException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new UnreadableException(Problem.NO_NOTEBOOK);
    }
    boolean found = false;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean here = json.currentName().equals("paragraphs");
      if (json.nextToken() == JsonToken.START_ARRAY && here) {
        found = true;
        while (json.nextToken() == JsonToken.START_OBJECT) {
          paragraph(json, notebook);
        }
      } else {
        json.skipChildren();
      }
    }
    return found;
  }

  private static void paragraph(JsonParser json, NotebookBuilder notebook) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean here = json.currentName().equals("text");
      JsonToken value = json.nextToken();
      if (here && value == JsonToken.VALUE_STRING) {
        String source = json.getString();
        notebook.written("", source);
        notebook.cell(Language.SCALA, source);
      } else {
        json.skipChildren();
      }
    }
  }
}
