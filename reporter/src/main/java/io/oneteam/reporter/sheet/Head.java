package io.oneteam.reporter.sheet;

import io.oneteam.reporter.page.Page;
import io.oneteam.reporter.style.Look;
import io.oneteam.reporter.style.Palette;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.jspecify.annotations.Nullable;

/** The top of every sheet but Retro: title, question, the way back, a rule. */
final class Head {
  static final String RETRO = "Retro";
  private static final double LINK_SHARE = 0.86;

  private Head() {}

  /** Writes rows 0 to 1 and leaves the cursor below. */
  static void write(Cursor cursor, String title, String question) {
    write(cursor, title, question, RETRO);
  }

  /** As above with another sheet to go back to, null for none. */
  static void write(Cursor cursor, String title, String question, @Nullable String back) {
    Page page = cursor.page;
    page.width(0, 1.6);
    int link = Math.max(Cursor.FIRST + 1, Math.min(cursor.last, cursor.columnAt(LINK_SHARE)));
    page.across(0, Cursor.FIRST, link - 1, title, Look.TITLE);
    page.merge(0, link, 0, cursor.last, Look.LINK.right());
    if (back != null) {
      page.jump(0, link, "Back to " + back, back, Look.LINK.right());
    }
    page.height(0, 32);
    Look ruled = Look.NOTE.size(10.5).bottom(BorderStyle.MEDIUM, Palette.TEAL).wrap();
    cursor.row = 1;
    cursor.paragraph(question, ruled);
    page.height(1, Math.max(20, page.sheet().getRow(1).getHeightInPoints()));
  }
}
