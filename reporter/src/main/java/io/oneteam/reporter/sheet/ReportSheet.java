package io.oneteam.reporter.sheet;

import io.oneteam.reporter.page.Page;
import java.util.List;

/** One place in a team's workbook: a sheet, several, or none when there is nothing to say. */
public interface ReportSheet {
  /** What its sheets are called in messages, for example "Pairing". */
  String name();

  /** Its sheets in order; empty when the report gives it nothing to say. */
  List<Leaf> leaves(ReportContext context);

  /**
   * One sheet to be.
   *
   * @param name unique within the workbook
   */
  record Leaf(String name, Content content) {}

  /** Fills a sheet. */
  @FunctionalInterface
  interface Content {
    /** Writes on an empty page. */
    void write(Page page);
  }
}
