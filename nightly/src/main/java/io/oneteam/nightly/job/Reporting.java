package io.oneteam.nightly.job;

import io.oneteam.analyzer.report.AcrossTeams;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.report.Report;
import io.oneteam.domain.settings.Settings.ReportSettings;
import io.oneteam.reporter.Workbooks;
import io.oneteam.reporter.WrittenLeads;
import io.oneteam.reporter.WrittenReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Writes workbooks and takes them further. */
final class Reporting {
  private final NightRequest request;
  private final NightSummary summary;

  Reporting(NightRequest request, NightSummary summary) {
    this.request = request;
    this.summary = summary;
  }

  void write(Report report) {
    try {
      WrittenReport written = workbooks().write(report, request.home().reports());
      summary.reported(List.of(written.workbook(), written.twin()), report.headline());
      written.notes().forEach(summary::failed);
      new Delivery(request.settings().reports()).deliver(report.team().name(), report.headline());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the folder " + request.home().reports() + " cannot be written", e);
    }
  }

  /** Writes the leads' workbook: one row for each team, no ranking. */
  void across(List<Report> reports) {
    try {
      List<Estimate> pooled = AcrossTeams.of(reports, request.settings().zone());
      WrittenLeads written =
          workbooks().writeAcrossTeams(reports, pooled, request.home().reports());
      summary.filed(written.workbook());
      written.notes().forEach(summary::failed);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the folder " + request.home().reports() + " cannot be written", e);
    }
  }

  private Workbooks workbooks() {
    ReportSettings settings = request.settings().reports();
    String folder = settings.copyTo();
    return Workbooks.of(settings.locale()).copiedTo(folder == null ? null : Path.of(folder));
  }
}
