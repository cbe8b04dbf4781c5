package io.oneteam.reporter.sheet;

import io.oneteam.reporter.style.Look;
import java.util.List;

/** Hints, one a line. */
final class NotesBlock {
  private NotesBlock() {}

  static void list(Cursor cursor, String heading, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    cursor.heading(heading, 18.0 * lines.size());
    lines.forEach(line -> cursor.paragraph("•  " + line, Look.BODY));
  }
}
