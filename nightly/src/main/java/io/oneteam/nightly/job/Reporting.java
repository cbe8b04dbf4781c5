package io.oneteam.nightly.job;

import io.oneteam.domain.report.Report;
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
    List<java.nio.file.Path> files = List.of();
    summary.reported(files, report.headline());
    new Delivery(request.settings().reports())
        .deliver(report.team().name(), report.headline(), files);
  }

  void across(List<Report> reports) {}
}
