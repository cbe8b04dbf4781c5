package io.oneteam.collector.notebook;

import io.oneteam.collector.statement.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Databricks notebooks kept as source: comments divide the cells. A library module may carry the
 * header by mistake; undivided definitions are no notebook.
 */
final class Databricks implements NotebookFormat {
  private static final String HEADER = " Databricks notebook source";
  private static final Map<String, String> COMMENTS =
      Map.of("py", "#", "r", "#", "sql", "--", "scala", "//");

  @Override
  public String name() {
    return "databricks";
  }

  @Override
  public boolean claims(String path) {
    return COMMENTS.containsKey(Blob.extension(path));
  }

  @Override
  public @Nullable Notebook read(Blob blob) {
    String comment = COMMENTS.getOrDefault(blob.extension(), "#");
    if (!blob.head(200).stripLeading().startsWith(comment + HEADER)) {
      return null;
    }
    boolean divided = blob.text().contains(comment + " COMMAND ------");
    boolean speaking = blob.text().contains(" MAGIC ") || blob.text().contains("dbutils.");
    if (!divided && !speaking && blob.extension().equals("py") && LibraryCode.only(blob.text())) {
      return null;
    }
    Language language = Language.named(blob.extension()).orElseThrow();
    NotebookBuilder notebook = new NotebookBuilder();
    StringBuilder cell = new StringBuilder();
    boolean first = true;
    for (String line : (Iterable<String>) blob.text().lines()::iterator) {
      if (first && !line.isBlank()) {
        first = false;
      } else if (line.startsWith(comment + " COMMAND ------")) {
        notebook.cell(language, cell.toString());
        cell.setLength(0);
      } else if (!line.startsWith(comment + " DBTITLE")) {
        cell.append(magicOf(line, comment)).append('\n');
      }
    }
    notebook.cell(language, cell.toString());
    return notebook.build(language.word());
  }

  private static String magicOf(String line, String comment) {
    String mark = comment + " MAGIC";
    if (!line.startsWith(mark)) {
      return line;
    }
    return line.length() > mark.length() && line.charAt(mark.length()) == ' '
        ? line.substring(mark.length() + 1)
        : line.substring(mark.length());
  }
}
