package io.oneteam.reporter.sheet;

import io.oneteam.domain.measurement.Figure.Trend;
import io.oneteam.domain.measurement.Finding;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.reporter.chart.Numbers;
import io.oneteam.reporter.chart.Sparklines;
import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.style.Formats;
import io.oneteam.reporter.style.Look;
import io.oneteam.reporter.style.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;

/** The lower half of the Retro page: periods at a glance, and findings with a question each. */
final class RetroLists {
  private static final int MOST = 7;
  private static final int FEWEST = 4;
  private static final Look RULED = Look.BODY.bottom(BorderStyle.THIN, Palette.RULE);
  private static final Look TITLE = Look.HEADING.bottom(BorderStyle.THIN, Palette.NAVY);

  private RetroLists() {}

  /** Writes from a row on and returns the row below. */
  static int write(Page page, Numbers numbers, ReportContext context, int row) {
    List<Trend> glances = glances(context);
    List<Talk> talks = talks(context);
    int periods = glances.stream().mapToInt(trend -> trend.points().size()).max().orElse(0);
    String title = periods < 2 ? "At a glance" : "The last " + periods + " periods at a glance";
    page.across(row, 1, 4, title, TITLE);
    page.across(row, 6, RetroSheet.LAST, "Worth a conversation", TITLE);
    page.height(row, 20);
    Sparklines sparklines = new Sparklines(page, numbers);
    int rows = Math.max(FEWEST, Math.max(glances.size(), talks.size()));
    for (int i = 0; i < rows; i++) {
      int line = row + 1 + i;
      page.height(line, 27);
      if (i < glances.size()) {
        glance(page, sparklines, periods, line, glances.get(i));
      }
      if (i < talks.size()) {
        talk(page, line, i + 1, talks.get(i));
      }
    }
    if (glances.isEmpty()) {
      page.across(row + 1, 1, 4, "One period alone makes no row; the next report will.", Look.NOTE);
    }
    if (talks.isEmpty()) {
      String none = "Nothing stands out of what chance explains. What did you expect to see?";
      page.across(row + 1, 6, RetroSheet.LAST, none, Look.NOTE);
    }
    return row + 1 + rows;
  }

  private static List<Trend> glances(ReportContext context) {
    return context.report().measurements().stream()
        .map(Measurement::glance)
        .filter(Objects::nonNull)
        .filter(trend -> trend.points().stream().anyMatch(point -> point.value() != null))
        .limit(MOST)
        .toList();
  }

  private static void glance(Page page, Sparklines sparklines, int periods, int row, Trend trend) {
    page.across(row, 1, 2, trend.title(), RULED.shrink());
    Double value = trend.points().get(trend.points().size() - 1).value();
    Look look = RULED.bold().color(Palette.NAVY).rightWithRoom();
    if (value == null) {
      // An earlier period's value here would pass for this one's.
      page.text(row, 3, "–", look);
    } else {
      page.number(row, 3, value, look.format(Formats.headline(trend.unit(), "", value)));
    }
    page.cell(row, 4, RULED);
    sparklines.add(trend, periods, row, 4);
  }

  private static List<Talk> talks(ReportContext context) {
    List<Talk> talks = new ArrayList<>();
    for (String key : context.report().retroFindings()) {
      for (Measurement measurement : context.report().measurements()) {
        measurement.findings().stream()
            .filter(finding -> finding.key().equals(key))
            .findFirst()
            .ifPresent(
                finding ->
                    talks.add(new Talk(finding, context.sheets().get(measurement.measure()))));
      }
    }
    return talks.subList(0, Math.min(MOST, talks.size()));
  }

  private static void talk(Page page, int row, int number, Talk talk) {
    String color = talk.finding.good() ? Palette.GOOD : Palette.NEUTRAL;
    page.cell(row, 6, RULED.bold().center().color(color)).setCellValue(number);
    String text = talk.finding.sentence() + " " + talk.finding.question();
    double size = text.length() > 150 ? 9 : 9.5;
    page.across(row, 7, 9, text, RULED.size(text.length() > 190 ? 8 : size).wrap());
    if (talk.sheet != null) {
      page.jump(
          row,
          RetroSheet.LAST,
          "look",
          talk.sheet,
          Look.LINK.right().bottom(BorderStyle.THIN, Palette.RULE));
    } else {
      page.cell(row, RetroSheet.LAST, RULED);
    }
  }

  private record Talk(Finding finding, @org.jspecify.annotations.Nullable String sheet) {}
}
