package io.oneteam.reporter;

import io.oneteam.domain.report.QualityLine;
import java.nio.file.Path;
import java.util.List;

/**
 * Files that were written.
 *
 * @param workbook the workbook; under another name than usual when the usual one was open
 * @param twin the same report as JSON
 * @param notes what the team should know of the writing: earlier workbooks that could not be read
 */
public record WrittenReport(Path workbook, Path twin, List<QualityLine> notes) {
  public WrittenReport {
    notes = List.copyOf(notes);
  }
}
