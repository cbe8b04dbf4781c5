package io.oneteam.reporter.sheet;

import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.report.QualityLine;
import io.oneteam.domain.report.Reconciliation;
import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.page.PrintSetup;
import io.oneteam.reporter.page.Tables;
import io.oneteam.reporter.style.Look;
import io.oneteam.reporter.style.Palette;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** May I trust this? What the sources have, what the store has, and what stands in between. */
final class DataQualitySheet implements ReportSheet {
  static final String NAME = "Data quality";
  static final String MEASURE = "data-quality";
  private static final double[] WIDTHS = {38, 46, 14, 14, 16, 60};

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
        "Data quality",
        "May I trust this? Lines here are not necessarily bad data: they say what to keep in mind.");
    cursor.gap(6);
    cursor.paragraph(verdict(context), Look.BODY.size(14).bold());
    reconciliation(cursor, context.report().reconciliation());
    lines(cursor, context.report().quality());
    context.measurement(MEASURE).ifPresent(found -> measurement(cursor, found));
    PrintSetup.apply(page, "oneteam, " + context.report().team().name(), context.asOfLine(), 0);
    PrintSetup.area(page, cursor.row, WIDTHS.length);
  }

  private static String verdict(ReportContext context) {
    List<Reconciliation> all = context.report().reconciliation();
    long open = all.stream().filter(line -> !line.balances()).count();
    long gaps =
        context.report().quality().stream()
            .filter(line -> line.severity() == QualityLine.Severity.GAP)
            .count();
    String sources =
        all.isEmpty()
            ? "No source was reconciled."
            : open == 0
                ? "What the sources have and what the store has agree, or every difference is explained."
                : open + " of " + all.size() + " comparisons with the sources do not add up.";
    return sources + (gaps == 0 ? "" : " Gaps: " + gaps + ".");
  }

  private static void reconciliation(Cursor cursor, List<Reconciliation> all) {
    if (all.isEmpty()) {
      return;
    }
    cursor.heading("What the sources have and what we have", 80);
    Page page = cursor.page;
    List<String> headings =
        List.of("Source", "What", "At source", "Stored", "Balance", "Differences explained");
    int top = cursor.row;
    for (int c = 0; c < headings.size(); c++) {
      boolean number = c == 2 || c == 3;
      page.text(
          top,
          Cursor.FIRST + c,
          headings.get(c),
          number ? Look.HEADER.right() : Look.HEADER.indent(1));
    }
    page.height(top, 22);
    for (Reconciliation line : all) {
      int row = ++cursor.row;
      page.paragraph(row, Cursor.FIRST, Cursor.FIRST, line.source(), Look.ROW.bold().indent(1));
      page.text(row, Cursor.FIRST + 1, line.kind(), Look.ROW.indent(1));
      page.number(row, Cursor.FIRST + 2, line.atSource(), Look.ROW.right().format("#,##0"));
      page.number(row, Cursor.FIRST + 3, line.stored(), Look.ROW.right().format("#,##0"));
      Look verdict = Look.ROW.bold().indent(1).color(line.balances() ? Palette.GOOD : Palette.BAD);
      page.text(row, Cursor.FIRST + 4, line.balances() ? "● agrees" : "▲ open", verdict);
      String why =
          line.explained().stream()
              .map(reason -> reason.count() + " " + reason.reason())
              .collect(Collectors.joining("; "));
      page.paragraph(row, Cursor.FIRST + 5, Cursor.FIRST + 5, why, Look.ROW.indent(1));
    }
    Tables.add(page, "reconciliation", headings, top, Cursor.FIRST, cursor.row);
    cursor.row++;
  }

  private static void lines(Cursor cursor, List<QualityLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    cursor.heading("What to keep in mind", 60);
    Page page = cursor.page;
    List<QualityLine> sorted =
        lines.stream().sorted(Comparator.comparing(QualityLine::severity)).toList();
    for (QualityLine line : sorted) {
      Look topic = Look.ROW.bold().indent(1);
      page.paragraph(cursor.row, Cursor.FIRST, Cursor.FIRST, line.topic(), topic);
      page.text(
          cursor.row, Cursor.FIRST + 1, mark(line.severity()), topic.color(color(line.severity())));
      if (line.count() > 0) {
        page.number(cursor.row, Cursor.FIRST + 2, line.count(), Look.ROW.right().format("#,##0"));
      } else {
        page.cell(cursor.row, Cursor.FIRST + 2, Look.ROW);
      }
      page.paragraph(
          cursor.row, Cursor.FIRST + 3, cursor.last, line.sentence(), Look.ROW.indent(1));
      cursor.row++;
    }
  }

  private static String mark(QualityLine.Severity severity) {
    return switch (severity) {
      case GAP -> "▲ gap";
      case WARNING -> "■ warning";
      case NOTE -> "● note";
    };
  }

  private static String color(QualityLine.Severity severity) {
    return switch (severity) {
      case GAP -> Palette.BAD;
      case WARNING -> Palette.NEUTRAL;
      case NOTE -> Palette.MUTED;
    };
  }

  private static void measurement(Cursor cursor, Measurement measurement) {
    cursor.heading(measurement.sentence(), 60);
    new FigureFlow(cursor).draw(MeasurementSheet.figures(measurement));
    NotesBlock.list(cursor, "How to read this", measurement.reading());
    NotesBlock.list(cursor, "Keep in mind", measurement.caveats());
  }
}
