package io.oneteam.reporter.sheet;

import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Figure.Matrix;
import io.oneteam.domain.measurement.Unit;
import io.oneteam.domain.report.Report;
import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.page.PrintSetup;
import io.oneteam.reporter.page.Tables;
import io.oneteam.reporter.style.Formats;
import io.oneteam.reporter.style.Look;
import io.oneteam.reporter.style.Palette;
import io.oneteam.reporter.text.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which disciplines work with which, team by team: observed over what chance would give. */
final class LeadsTogether {
  static final String NAME = "Disciplines together";
  private static final String MEASURE = "working-together";
  private static final double PAIR = 46;
  private static final double TEAM = 20;

  private LeadsTogether() {}

  static void write(Page page, List<Report> reports) {
    int last = Math.max(5, reports.size() + 1);
    for (int column = Cursor.FIRST; column <= last; column++) {
      page.width(column, column == Cursor.FIRST ? PAIR : TEAM);
    }
    Cursor cursor = new Cursor(page, last);
    Head.write(cursor, NAME, "Which disciplines work with which, in each team?", LeadsTeams.NAME);
    cursor.gap(8);
    TreeMap<String, List<@Nullable Double>> pairs = pairs(reports);
    if (pairs.isEmpty()) {
      String none = "No team's history shows enough work across disciplines yet.";
      cursor.paragraph(none, Look.BODY.size(14).bold().color(Palette.NEUTRAL));
    } else {
      cursor.paragraph(
          "Observed over expected by chance: 1.00 is chance, above 1 more than chance; – is hidden"
              + " or not known.",
          Look.NOTE.italic());
      table(cursor, reports, pairs);
    }
    PrintSetup.apply(page, "oneteam, all teams", ReportContext.asOfLine(reports.get(0)), 0);
    PrintSetup.area(page, cursor.row, last);
  }

  private static void table(
      Cursor cursor, List<Report> reports, TreeMap<String, List<@Nullable Double>> pairs) {
    Page page = cursor.page;
    int top = cursor.row;
    page.text(top, Cursor.FIRST, "Disciplines", Look.HEADER.indent(1));
    List<String> headings = new ArrayList<>(List.of("Disciplines"));
    var names = new Names();
    for (int t = 0; t < reports.size(); t++) {
      String heading = names.heading(reports.get(t).team().name());
      headings.add(heading);
      page.text(top, Cursor.FIRST + 1 + t, heading, Look.HEADER.center());
    }
    page.height(top, 34);
    pairs.forEach(
        (pair, ratios) -> {
          int row = ++cursor.row;
          page.height(row, 22);
          page.text(row, Cursor.FIRST, pair, Look.ROW.indent(1));
          for (int t = 0; t < ratios.size(); t++) {
            ratio(page, row, Cursor.FIRST + 1 + t, ratios.get(t));
          }
        });
    Tables.add(page, "together", headings, top, Cursor.FIRST, cursor.row);
    HeatMap.balance(page, top + 1, Cursor.FIRST + 1, cursor.row, Cursor.FIRST + reports.size());
    cursor.row++;
  }

  private static void ratio(Page page, int row, int column, @Nullable Double ratio) {
    if (ratio == null) {
      page.text(row, column, "–", Look.ROW.center().color(Palette.MUTED));
    } else {
      page.number(row, column, ratio, Look.ROW.center().format(Formats.cell(Unit.RATIO)));
    }
  }

  /** Ratios of each pair of disciplines, one for each team. */
  private static TreeMap<String, List<@Nullable Double>> pairs(List<Report> reports) {
    TreeMap<String, List<@Nullable Double>> pairs = new TreeMap<>();
    for (int team = 0; team < reports.size(); team++) {
      Matrix matrix = matrix(reports.get(team)).orElse(null);
      for (int r = 0; matrix != null && r < matrix.rows().size(); r++) {
        for (int c = r; c < matrix.columns().size(); c++) {
          String pair = pair(matrix.rows().get(r), matrix.columns().get(c));
          pairs.computeIfAbsent(pair, key -> blanks(reports.size())).set(team, ratio(matrix, r, c));
        }
      }
    }
    return pairs;
  }

  private static Optional<Matrix> matrix(Report report) {
    return report.measurements().stream()
        .filter(measurement -> measurement.measure().equals(MEASURE))
        .flatMap(measurement -> measurement.figures().stream())
        .filter(Figure.Matrix.class::isInstance)
        .map(Figure.Matrix.class::cast)
        .filter(matrix -> matrix.expected() != null)
        .findFirst();
  }

  private static @Nullable Double ratio(Matrix matrix, int row, int column) {
    List<List<@Nullable Double>> expected = matrix.expected();
    Double observed = matrix.values().get(row).get(column);
    Double chance = expected == null ? null : expected.get(row).get(column);
    return observed == null || chance == null || chance <= 0 ? null : observed / chance;
  }

  private static String pair(String one, String other) {
    return one.equals(other) ? one + " among themselves" : one + " with " + other;
  }

  private static List<@Nullable Double> blanks(int size) {
    List<@Nullable Double> blanks = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      blanks.add(null);
    }
    return blanks;
  }
}
