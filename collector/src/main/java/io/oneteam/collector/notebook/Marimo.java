package io.oneteam.collector.notebook;

import io.oneteam.collector.statement.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * marimo notebooks: a Python file in which every cell is a decorated function. The function around
 * a cell and the names it returns are marimo's, not the author's.
 */
final class Marimo implements NotebookFormat {
  private static final Pattern APP = Pattern.compile("^app = marimo\\.App\\(", Pattern.MULTILINE);
  private static final Pattern WORDS = Pattern.compile("^\\s*mo\\.md\\(");

  @Override
  public String name() {
    return "marimo";
  }

  @Override
  public boolean claims(String path) {
    return Blob.extension(path).equals("py");
  }

  @Override
  public @Nullable Notebook read(Blob blob) {
    String text = blob.text();
    if (!text.contains("marimo") || !APP.matcher(text).find()) {
      return null;
    }
    NotebookBuilder notebook = new NotebookBuilder();
    List<String> cell = new ArrayList<>();
    boolean inside = false;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      boolean starts = line.startsWith("@app.") || line.startsWith("with app.setup");
      if (starts || (inside && outer(line) && !cell.isEmpty() && closed(cell))) {
        end(notebook, cell);
        inside = starts;
      }
      if (inside) {
        cell.add(line);
      }
    }
    end(notebook, cell);
    return notebook.build("python");
  }

  private static boolean outer(String line) {
    return !line.isBlank()
        && !Character.isWhitespace(line.charAt(0))
        && !line.startsWith("def ")
        && !line.startsWith("async def ")
        && !line.startsWith("class ")
        && !line.startsWith(")");
  }

  /** Whether the cell has come past its decorator and header. */
  private static boolean closed(List<String> cell) {
    return cell.size() > 1;
  }

  private static void end(NotebookBuilder notebook, List<String> cell) {
    if (cell.isEmpty()) {
      return;
    }
    boolean wrapped = cell.get(0).startsWith("@app.cell");
    List<String> body = wrapped ? body(cell) : cell.subList(1, cell.size());
    String source = String.join("\n", body);
    if (WORDS.matcher(source).lookingAt()) {
      notebook.words();
    } else {
      notebook.cell(Language.PYTHON, source);
    }
    cell.clear();
  }

  /** Without the header, which may take several lines, and without the last return. */
  private static List<String> body(List<String> cell) {
    int from = 1;
    while (from < cell.size() && !cell.get(from).stripTrailing().endsWith(":")) {
      from++;
    }
    from = Math.min(from + 1, cell.size());
    int to = cell.size();
    for (int i = cell.size() - 1; i >= from; i--) {
      String line = cell.get(i);
      if (line.equals("    return")
          || line.startsWith("    return ")
          || line.startsWith("    return(")) {
        to = i;
        break;
      }
    }
    return new ArrayList<>(cell.subList(from, to));
  }
}
