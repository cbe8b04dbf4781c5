package io.oneteam.collector.notebook;

import io.oneteam.collector.statement.Language;
import io.oneteam.collector.statement.Mix;
import io.oneteam.domain.lineage.FileContent.Cells;
import io.oneteam.domain.lineage.FileContent.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects cells. One use, one thread. */
final class NotebookBuilder {
  private static final Pattern NBDEV_TARGET =
      Pattern.compile("^#\\s*\\|?\\s*default_exp\\s+([\\w.]+)", Pattern.MULTILINE);

  private final List<Notebook.Piece> pieces = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private int code;
  private int text;
  private boolean outOfOrder;
  private boolean parameters;
  private int executed;
  private long written;
  private @Nullable String generated;
  private @Nullable String pairedWith;

  /**
   * A code cell, which may say by a magic in its first line that it is something else.
   *
   * @param language what it is otherwise; null when nothing of it can be read
   */
  void cell(@Nullable Language language, String source) {
    CellMagic magic = CellMagic.of(language, source);
    if (magic.words()) {
      text++;
      return;
    }
    if (source.isBlank()) {
      return;
    }
    code++;
    lines.addAll(magic.lines());
    if (magic.language() != null) {
      pieces.add(new Notebook.Piece(magic.language(), magic.source()));
    }
    parameters |= source.contains("dbutils.widgets.");
    if (pairedWith == null && source.contains("default_exp")) {
      Matcher target = NBDEV_TARGET.matcher(source);
      pairedWith = target.find() ? target.group(1).replace('.', '/') + ".py" : null;
    }
  }

  /** Code that is no cell of its own, or counted otherwise. */
  void piece(Language language, String source) {
    pieces.add(new Notebook.Piece(language, source));
  }

  /** Takes a cell's source down as it was written, in a format whose files hold outputs too. */
  void written(String type, String source) {
    written = Mix.join(Mix.join(written, Mix.of(type)), Mix.of(source));
  }

  /** Counts cells whose code comes by {@link #piece}. */
  void count(int codeCells, int textCells) {
    code += codeCells;
    text += textCells;
  }

  void words() {
    text++;
  }

  /** The last code cell's execution number. */
  void executed(int count) {
    outOfOrder |= count <= executed;
    executed = count;
  }

  void parameters() {
    parameters = true;
  }

  void generated(String reason) {
    generated = reason;
  }

  void pairedWith(@Nullable String path) {
    pairedWith = path;
  }

  Notebook build(String language) {
    double ratio = code + text == 0 ? 0 : (double) text / (code + text);
    return new Notebook(
        language,
        pieces,
        lines,
        new Cells(code, ratio, outOfOrder, parameters, written),
        new Origin(generated, pairedWith, false));
  }
}
