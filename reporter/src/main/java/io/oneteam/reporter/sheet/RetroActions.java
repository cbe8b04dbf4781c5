package io.oneteam.reporter.sheet;

import io.oneteam.reporter.actions.Actions;
import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.style.Look;
import io.oneteam.reporter.style.Palette;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;

/** The open actions on the Retro page. */
final class RetroActions {
  private static final int MOST = 4;
  private static final Look RULED = Look.BODY.bottom(BorderStyle.THIN, Palette.RULE);

  private RetroActions() {}

  /** Writes from a row on and returns the row below. */
  static int write(Page page, ReportContext context, int row) {
    List<Actions.Row> open = context.actions().rows().stream().filter(Actions.Row::open).toList();
    Look title = Look.HEADING.bottom(BorderStyle.THIN, Palette.NAVY);
    String words =
        open.size() > MOST ? "Open actions (" + MOST + " of " + open.size() + ")" : "Open actions";
    page.across(row, 1, 9, words, title);
    page.jump(
        row,
        RetroSheet.LAST,
        "all",
        Actions.SHEET,
        Look.LINK.right().bottom(BorderStyle.THIN, Palette.NAVY));
    page.height(row, 20);
    if (open.isEmpty()) {
      String none = "None yet. What you type on the Actions sheet will stand here next time.";
      page.across(row + 1, 1, RetroSheet.LAST, none, Look.NOTE);
      return row + 2;
    }
    List<Actions.Row> shown = open.subList(0, Math.min(MOST, open.size()));
    FigureChoices choices = FigureChoices.of(context);
    for (int i = 0; i < shown.size(); i++) {
      action(page, row + 1 + i, shown.get(i), choices);
    }
    return row + 1 + shown.size();
  }

  private static void action(Page page, int row, Actions.Row action, FigureChoices choices) {
    page.across(row, 1, 4, action.text(Actions.ACTION), RULED.shrink());
    String figure = action.text(Actions.FIGURE);
    String now = choices.now(figure);
    String then = action.text(Actions.THEN);
    String moved = figure.isBlank() ? "" : figure + ": then " + or(then) + ", now " + or(now);
    page.across(row, 6, 8, moved, RULED.size(9.5).color(Palette.MUTED).shrink());
    LocalDate due = action.cell(Actions.DUE).day();
    String by = due == null ? action.text(Actions.DUE) : "by " + page.book().formats().words(due);
    page.across(row, 9, RetroSheet.LAST, by, RULED.right().shrink());
    page.height(row, 18);
  }

  private static String or(String value) {
    return value.isBlank() ? "not known" : value;
  }
}
