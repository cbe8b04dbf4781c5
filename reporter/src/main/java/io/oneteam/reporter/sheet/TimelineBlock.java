package io.oneteam.reporter.sheet;

import io.oneteam.domain.measurement.Figure.Lane;
import io.oneteam.domain.measurement.Figure.Timeline;
import io.oneteam.reporter.chart.Frame;
import io.oneteam.reporter.chart.TimelineChart;
import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.style.Look;
import io.oneteam.reporter.style.Palette;
import org.apache.poi.ss.usermodel.BorderStyle;

/** A timeline: names and notes are cells, the chart lies between them over the same rows. */
final class TimelineBlock {
  private static final int MOST_LANES = 60;
  private static final double AXIS = 22;
  private static final double LANE = 19;
  private static final double LEGEND = 28;
  private static final double NOTE_SHARE = 0.84;

  private TimelineBlock() {}

  static void write(Cursor cursor, Timeline timeline) {
    if (timeline.lanes().isEmpty()) {
      return;
    }
    Timeline shown = cut(timeline);
    double lane = Math.max(LANE, 7.0 * (TimelineChart.tracks(shown.lanes()) + 1));
    double total = AXIS + lane * shown.lanes().size() + LEGEND;
    cursor.heading(timeline.title(), total);
    if (shown != timeline) {
      cursor.paragraph(
          "The first "
              + MOST_LANES
              + " of "
              + timeline.lanes().size()
              + "; all of them in the table.",
          Look.NOTE.italic());
    }
    Page page = cursor.page;
    int top = cursor.row;
    int notes = cursor.columnAt(NOTE_SHARE);
    page.height(top, AXIS);
    for (int i = 0; i < shown.lanes().size(); i++) {
      Lane one = shown.lanes().get(i);
      int row = top + 1 + i;
      page.height(row, lane);
      Look ruled = Look.BODY.bottom(BorderStyle.HAIR, Palette.RULE);
      page.text(row, Cursor.FIRST, one.name(), ruled.bold().shrink());
      page.across(
          row,
          notes,
          cursor.last,
          one.note(),
          Look.NOTE.bottom(BorderStyle.HAIR, Palette.RULE).shrink().indent(1));
    }
    int legend = top + 1 + shown.lanes().size();
    page.height(legend, LEGEND);
    Frame frame = new Frame(top, legend + 1, Cursor.FIRST + 1, notes);
    TimelineChart.draw(page, cursor.numbers, frame, shown, AXIS / total, LEGEND / total);
    cursor.row = legend + 1;
  }

  private static Timeline cut(Timeline timeline) {
    if (timeline.lanes().size() <= MOST_LANES) {
      return timeline;
    }
    return new Timeline(
        timeline.key(),
        timeline.title(),
        timeline.from(),
        timeline.to(),
        timeline.lanes().subList(0, MOST_LANES));
  }
}
