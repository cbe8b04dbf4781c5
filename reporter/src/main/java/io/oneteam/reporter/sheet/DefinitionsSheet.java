package io.oneteam.reporter.sheet;

import io.oneteam.domain.report.Definition;
import io.oneteam.domain.report.Report;
import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.page.PrintSetup;
import io.oneteam.reporter.page.Tables;
import io.oneteam.reporter.style.Look;
import io.oneteam.reporter.style.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rules and parameters in force, and what the words of the workbook mean. */
final class DefinitionsSheet implements ReportSheet {
  static final String NAME = "Definitions";
  private static final double[] WIDTHS = {34, 46, 84, 14};

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Leaf> leaves(ReportContext context) {
    return List.of(new Leaf(NAME, page -> write(page, context)));
  }

  private static void write(Page page, ReportContext context) {
    for (int c = 0; c < WIDTHS.length; c++) {
      page.width(Cursor.FIRST + c, WIDTHS[c]);
    }
    Cursor cursor = new Cursor(page, WIDTHS.length);
    Head.write(
        cursor,
        "Definitions",
        "How is this measured? The rules and parameters this report was made with.");
    cursor.gap(8);
    List<String> headings = List.of("Rule", "In force", "What it means", "Changed");
    int top = cursor.row;
    for (int c = 0; c < headings.size(); c++) {
      page.text(top, Cursor.FIRST + c, headings.get(c), Look.HEADER.indent(1));
    }
    page.height(top, 22);
    for (Definition definition : all(context)) {
      int row = ++cursor.row;
      page.paragraph(row, 1, 1, definition.name(), Look.ROW.bold().indent(1));
      page.paragraph(row, 2, 2, definition.value(), Look.ROW.indent(1));
      page.paragraph(row, 3, 3, definition.meaning(), Look.ROW.indent(1));
      Look changed = Look.ROW.indent(1).bold().color(Palette.NEUTRAL);
      page.text(row, 4, definition.changed() ? "▲ changed" : "", changed);
    }
    Tables.add(page, "definitions", headings, top, Cursor.FIRST, cursor.row);
    PrintSetup.freeze(page, top + 1, top);
    PrintSetup.apply(page, "oneteam, " + context.report().team().name(), context.asOfLine(), 0);
    PrintSetup.area(page, cursor.row, WIDTHS.length);
  }

  /** What every report says, then the rules of this one. */
  private static List<Definition> all(ReportContext context) {
    Report report = context.report();
    List<Definition> all = new ArrayList<>();
    all.add(
        new Definition(
            "Period",
            report.period().name(),
            "From "
                + context.formats().words(report.period().from())
                + " to "
                + context.formats().words(report.period().to())
                + "; compared with "
                + report.previous().name()
                + "."));
    all.add(
        new Definition(
            "As of",
            report.asOf().toString(),
            "The world is looked at as it was then; what came later is not in this report."));
    all.add(
        new Definition(
            "Clock",
            report.clock(),
            report.clock().equals("written")
                ? "Days count from when a change was written."
                : "Days count from when a change landed on the default branch."));
    all.add(
        new Definition(
            "Version", report.version(), "The version of oneteam that made this report."));
    all.add(
        new Definition(
            "Days",
            "whole from ten on",
            "Below ten with one decimal; the exact numbers stand in the JSON file beside this workbook."));
    all.add(
        new Definition(
            "95 % interval",
            "from, to",
            "Where the number could lie if the same way of working ran again; wide means little is known."));
    all.add(
        new Definition(
            "n",
            "units",
            "How many models, issues or other units a number rests on; never commits or lines."));
    all.removeIf(
        ours -> report.definitions().stream().anyMatch(given -> key(given).equals(key(ours))));
    all.addAll(report.definitions());
    return all;
  }

  private static String key(Definition definition) {
    return definition.name().toLowerCase(Locale.ROOT).replace('-', ' ');
  }
}
