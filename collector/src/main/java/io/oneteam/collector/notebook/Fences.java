package io.oneteam.collector.notebook;

import io.oneteam.collector.statement.Language;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads Markdown whose fenced blocks are code cells. */
final class Fences {
  private static final Pattern FENCE = Pattern.compile("^\\s{0,3}(`{3,}|~{3,})\\s*(.*?)\\s*$");

  private final NotebookBuilder notebook;
  private final Function<String, @Nullable String> languageOf;
  private final StringBuilder cell = new StringBuilder();
  private @Nullable String fence;
  private @Nullable String language;
  private boolean words;

  /**
   * A reader.
   *
   * @param languageOf gives a code cell's language for what follows an opening fence, null when the
   *     block is no cell
   */
  Fences(NotebookBuilder notebook, Function<String, @Nullable String> languageOf) {
    this.notebook = notebook;
    this.languageOf = languageOf;
  }

  /** Reads all of it; the front matter is not text. */
  void read(String text) {
    boolean matter = text.stripLeading().startsWith("---");
    int rulers = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (matter && rulers < 2) {
        rulers += line.strip().equals("---") ? 1 : 0;
      } else {
        line(line);
      }
    }
    endWords();
    if (fence != null && language != null) {
      endCell(language);
    }
  }

  private void line(String line) {
    Matcher matcher = FENCE.matcher(line);
    boolean mark = matcher.matches();
    if (fence == null) {
      if (mark) {
        fence = matcher.group(1);
        language = languageOf.apply(matcher.group(2));
        words |= language == null;
      } else {
        words |= !line.isBlank();
      }
    } else if (mark && matcher.group(1).startsWith(fence) && matcher.group(2).isEmpty()) {
      if (language != null) {
        endWords();
        endCell(language);
      }
      fence = null;
      language = null;
    } else if (language != null) {
      cell.append(line).append('\n');
    }
  }

  private void endWords() {
    if (words) {
      notebook.words();
    }
    words = false;
  }

  private void endCell(String of) {
    notebook.cell(Language.named(of).orElse(null), cell.toString());
    cell.setLength(0);
  }
}
