package io.oneteam.reporter;

import io.oneteam.domain.report.QualityLine;
import java.nio.file.Path;
import java.util.List;

/**
 * The workbook across teams that was written.
 *
 * @param workbook under another name than usual when the usual one was open
 * @param notes what its readers should know of the writing
 */
public record WrittenLeads(Path workbook, List<QualityLine> notes) {
  public WrittenLeads {
    notes = List.copyOf(notes);
  }
}
