package io.oneteam.collector.git;

import io.oneteam.collector.SourceOutcome;
import io.oneteam.domain.report.QualityLine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * What is remembered of a night, so that the next one can tell at once that nothing is new.
 *
 * @param refs digest of the refs and of everything else that decides what is stored
 * @param lines digest of the quality lines that were said
 * @param commits commits that were reachable
 * @param gaps objects that could not be read
 */
record Mark(String refs, String lines, long commits, long gaps) {
  private static final Mark NONE = new Mark("", "", 0, 0);

  static Mark of(String refs, List<QualityLine> lines, long commits, long gaps) {
    return new Mark(refs, digest(lines), commits, gaps);
  }

  /** Reads what {@link #text} wrote; anything else is a mark that no night equals. */
  static Mark parse(String text) {
    String[] parts = text.split(" ");
    return parts.length == 4
        ? new Mark(parts[0], parts[1], Long.parseLong(parts[2]), Long.parseLong(parts[3]))
        : NONE;
  }

  String text() {
    return refs + " " + lines + " " + commits + " " + gaps;
  }

  /**
   * Whether the night's refs are these, and the store still says what was said then: a night that
   * failed in between has put its failure there.
   */
  boolean stands(String refsNow, List<QualityLine> linesNow) {
    return refs.equals(refsNow) && lines.equals(digest(linesNow));
  }

  /** The outcome of a night without news. */
  SourceOutcome unchanged() {
    return new SourceOutcome(0, commits, gaps, false);
  }

  private static String digest(List<QualityLine> lines) {
    return UUID.nameUUIDFromBytes(lines.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }
}
