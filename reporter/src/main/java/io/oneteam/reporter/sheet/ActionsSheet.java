package io.oneteam.reporter.sheet;

import io.oneteam.domain.measurement.Cell;
import io.oneteam.reporter.actions.Actions;
import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.page.PrintSetup;
import io.oneteam.reporter.page.Tables;
import io.oneteam.reporter.style.Look;
import io.oneteam.reporter.style.Palette;
import io.oneteam.reporter.text.Names;
import io.oneteam.reporter.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** What the team will do: rows carried over from earlier workbooks, and room for new ones. */
final class ActionsSheet implements ReportSheet {
  private static final double[] WIDTHS = {9, 58, 13, 11, 36, 20, 20, 14, 40};
  private static final double EXTRA = 22;
  private static final int ROOM = 12;
  private static final String ASK =
      "What will you change, and by when? Type below; the next report carries every row over and"
          + " shows its figure then and now.";

  @Override
  public String name() {
    return Actions.SHEET;
  }

  @Override
  public List<Leaf> leaves(ReportContext context) {
    return List.of(new Leaf(Actions.SHEET, page -> write(page, context)));
  }

  private static void write(Page page, ReportContext context) {
    Actions actions = context.actions();
    List<String> columns = new ArrayList<>(Actions.COLUMNS);
    columns.addAll(actions.extraColumns());
    int last = columns.size();
    for (int c = 0; c < columns.size(); c++) {
      page.width(Cursor.FIRST + c, c < WIDTHS.length ? WIDTHS[c] : EXTRA);
    }
    Cursor cursor = new Cursor(page, last);
    Head.write(cursor, "Actions", ASK);
    page.height(2, 8);
    page.height(3, 4);
    FigureChoices choices = FigureChoices.of(context);
    int choiceColumn = last + 3;
    choices(page, choices, choiceColumn);
    headings(page, columns);
    int first = Actions.HEADING_ROW + 1;
    int bottom = first + actions.rows().size() + ROOM - 1;
    for (int row = first; row <= bottom; row++) {
      int index = row - first;
      Actions.Row action = index < actions.rows().size() ? actions.rows().get(index) : null;
      row(page, row, columns, action == null ? new Actions.Row("", java.util.Map.of()) : action);
      now(page, row, action, choices, choiceColumn);
    }
    validate(page, first, bottom, choices, choiceColumn);
    PrintSetup.freeze(page, first, Actions.HEADING_ROW);
    PrintSetup.apply(page, "oneteam, " + context.report().team().name(), context.asOfLine(), 0);
    PrintSetup.area(page, bottom, last);
  }

  private static void headings(Page page, List<String> columns) {
    Names names = new Names();
    List<String> headings = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      String heading = names.heading(columns.get(c));
      page.text(Actions.HEADING_ROW, Cursor.FIRST + c, heading, Look.HEADER.indent(1));
      headings.add(heading);
    }
    page.height(Actions.HEADING_ROW, 24);
    // The filter buttons of a table: rows typed below it join it.
    Tables.add(
        page, "actions", headings, Actions.HEADING_ROW, Cursor.FIRST, Actions.HEADING_ROW + 1);
  }

  private static void row(Page page, int row, List<String> columns, Actions.Row action) {
    int lines = 1;
    for (int c = 0; c < columns.size(); c++) {
      Cell cell = action.cell(columns.get(c));
      Look look = Look.ROW.indent(1).wrap();
      if (columns.get(c).equals(Actions.NUMBER)) {
        page.text(row, Cursor.FIRST + c, action.number(), look.color(Palette.MUTED));
      } else if (cell.text() != null) {
        boolean suspicious = SafeText.looksLikeFormula(cell.text());
        XSSFCell written = page.cell(row, Cursor.FIRST + c, suspicious ? look.fromOutside() : look);
        written.setCellValue(SafeText.paragraphs(cell.text()));
        lines = Math.max(lines, Page.lines(cell.text(), page.width(Cursor.FIRST + c), look.type()));
      } else {
        page.value(row, Cursor.FIRST + c, cell, look, "General");
        if (columns.get(c).equals(Actions.DUE) && cell.day() == null) {
          page.cell(row, Cursor.FIRST + c, look.format(page.book().formats().date()));
        }
      }
    }
    page.height(row, Math.max(21, Math.min(12, lines) * 14.5 + 6));
  }

  private static void now(
      Page page,
      int row,
      Actions.@org.jspecify.annotations.Nullable Row action,
      FigureChoices choices,
      int choiceColumn) {
    int column = Cursor.FIRST + Actions.COLUMNS.indexOf(Actions.NOW);
    XSSFCell cell = page.cell(row, column, Look.ROW.indent(1).wrap());
    int count = choices.values().size();
    if (count == 0) {
      return;
    }
    String figure =
        new CellReference(row, Cursor.FIRST + Actions.COLUMNS.indexOf(Actions.FIGURE))
            .formatAsString();
    String labels = area(choiceColumn, count);
    String values = area(choiceColumn + 1, count);
    cell.setCellFormula(
        "IF("
            + figure
            + "=\"\",\"\",IFERROR(INDEX("
            + values
            + ",MATCH("
            + figure
            + ","
            + labels
            + ",0)),\"\"))");
    cell.setCellValue(action == null ? "" : choices.now(action.text(Actions.FIGURE)));
  }

  private static void choices(Page page, FigureChoices choices, int column) {
    page.width(column, 36);
    page.width(column + 1, 24);
    page.text(Actions.HEADING_ROW, column, Actions.CHOICE, Look.NOTE.bold());
    page.text(Actions.HEADING_ROW, column + 1, Actions.NOW, Look.NOTE.bold());
    int row = Actions.HEADING_ROW + 1;
    for (var choice : choices.values().entrySet()) {
      page.text(row, column, choice.getKey(), Look.NOTE);
      page.text(row++, column + 1, choice.getValue(), Look.NOTE);
    }
  }

  private static String area(int column, int rows) {
    CellReference from = new CellReference(Actions.HEADING_ROW + 1, column, true, true);
    CellReference to = new CellReference(Actions.HEADING_ROW + rows, column, true, true);
    return from.formatAsString() + ":" + to.formatAsString();
  }

  private static void validate(
      Page page, int first, int bottom, FigureChoices choices, int choiceColumn) {
    DataValidationHelper helper = page.sheet().getDataValidationHelper();
    list(
        page,
        helper.createExplicitListConstraint(Actions.STATUSES.toArray(new String[0])),
        Actions.STATUS,
        first,
        bottom);
    if (!choices.values().isEmpty()) {
      String source = area(choiceColumn, choices.values().size());
      list(page, helper.createFormulaListConstraint(source), Actions.FIGURE, first, bottom);
    }
  }

  private static void list(
      Page page, DataValidationConstraint constraint, String heading, int first, int bottom) {
    int column = Cursor.FIRST + Actions.COLUMNS.indexOf(heading);
    DataValidation validation =
        page.sheet()
            .getDataValidationHelper()
            .createValidation(constraint, new CellRangeAddressList(first, bottom, column, column));
    validation.setShowErrorBox(false);
    page.sheet().addValidationData(validation);
  }
}
