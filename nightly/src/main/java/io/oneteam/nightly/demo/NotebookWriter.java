package io.oneteam.nightly.demo;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes cells as a notebook file of each format. */
final class NotebookWriter {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private NotebookWriter() {}

  /**
   * The file's text.
   *
   * @param outputs changes outputs alone, as running a notebook again does
   */
  static String write(Plan.Format format, String title, List<String> cells, int outputs) {
    return switch (format) {
      case JUPYTER -> jupyter(title, cells, outputs);
      case DATABRICKS ->
          "# Databricks notebook source\n# MAGIC %md\n# MAGIC # "
              + title
              + "\n\n# COMMAND ----------\n\n"
              + String.join("\n\n# COMMAND ----------\n\n", cells)
              + "\n";
      case JUPYTEXT ->
          "# ---\n# jupyter:\n#   jupytext:\n#     text_representation:\n#       extension: .py\n"
              + "#       format_name: percent\n# ---\n\n# %% [markdown]\n# "
              + title
              + "\n\n# %%\n"
              + String.join("\n\n# %%\n", cells)
              + "\n";
    };
  }

  private static String jupyter(String title, List<String> cells, int outputs) {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode list = root.putArray("cells");
    ObjectNode text = list.addObject();
    text.put("cell_type", "markdown");
    text.putObject("metadata");
    lines(text.putArray("source"), "# " + title + "\n\nA made-up study.");
    for (int i = 0; i < cells.size(); i++) {
      ObjectNode cell = list.addObject();
      cell.put("cell_type", "code");
      // Every third run jumps back, as people do.
      cell.put("execution_count", outputs % 3 == 2 && i == 2 ? 9 : i + 1);
      cell.putObject("metadata");
      ObjectNode output = cell.putArray("outputs").addObject();
      output.put("name", "stdout");
      output.put("output_type", "stream");
      lines(output.putArray("text"), "run " + outputs);
      lines(cell.putArray("source"), cells.get(i));
    }
    root.putObject("metadata")
        .putObject("kernelspec")
        .put("name", "python3")
        .put("language", "python");
    root.put("nbformat", 4);
    root.put("nbformat_minor", 5);
    return root.toPrettyString() + "\n";
  }

  private static void lines(ArrayNode source, String text) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      source.add(i < lines.length - 1 ? lines[i] + "\n" : lines[i]);
    }
  }
}
