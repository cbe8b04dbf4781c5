package io.oneteam.reporter.sheet;

import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.report.Report;
import io.oneteam.reporter.actions.Actions;
import io.oneteam.reporter.style.Formats;
import java.util.Map;
import java.util.Optional;

/**
 * What sheets are made from.
 *
 * @param report the report, with the quality lines that making the workbook added
 * @param formats number and date formats
 * @param evidence where evidence tables will stand
 * @param actions what the team typed into earlier workbooks
 * @param sheets sheet names by measure
 */
public record ReportContext(
    Report report,
    Formats formats,
    EvidencePlan evidence,
    Actions actions,
    Map<String, String> sheets) {

  /** A measure's measurement. */
  Optional<Measurement> measurement(String measure) {
    return report.measurements().stream().filter(m -> m.measure().equals(measure)).findFirst();
  }

  /** The name of a measure's sheet. */
  String sheet(String measure) {
    return sheets.getOrDefault(measure, measure);
  }

  /** The as-of line of footers. */
  String asOfLine() {
    return asOfLine(report);
  }

  static String asOfLine(Report report) {
    return "Data as of " + report.asOf().toString().replace("T", " ").substring(0, 16) + " UTC";
  }
}
