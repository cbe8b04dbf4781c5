package io.oneteam.reporter.sheet;

import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.report.Report;
import io.oneteam.reporter.text.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sheets of a team's workbook in their order. A new sheet is a class and a line here. */
final class ReportSheets {
  private static final List<MeasurementSheet> MEASURES =
      List.of(
          new MeasurementSheet("time-to-production", "Time to production"),
          new MeasurementSheet("waiting-in-notebooks", "Waiting in notebooks"),
          new MeasurementSheet("models", "Models"),
          new MeasurementSheet("discipline-spread", "Discipline spread"),
          new MeasurementSheet("working-together", "Working together"),
          new MeasurementSheet("hand-offs", "Hand-offs"),
          new MeasurementSheet("pairing", "Pairing"),
          new MeasurementSheet("parallel-work", "Parallel work"),
          new MeasurementSheet("one-backlog", "One backlog"),
          new MeasurementSheet("single-discipline-code", "Single-discipline code"),
          new MeasurementSheet("engineering-practice", "Engineering practice"),
          new MeasurementSheet("flow", "Flow"));

  private ReportSheets() {}

  /** All sheets in order. */
  static List<ReportSheet> all() {
    List<ReportSheet> all = new ArrayList<>();
    all.add(new RetroSheet());
    all.addAll(MEASURES);
    all.add(new OtherMeasures());
    all.add(new ActionsSheet());
    all.add(new EvidenceSheets());
    all.add(new DataQualitySheet());
    all.add(new DefinitionsSheet());
    return List.copyOf(all);
  }

  /** The names of measures that have a fixed place. */
  static List<MeasurementSheet> measures() {
    return MEASURES;
  }

  /** Whether a measure is shown on a sheet of the catalogue. */
  static boolean hasPlace(String measure) {
    return measure.equals(DataQualitySheet.MEASURE)
        || MEASURES.stream().anyMatch(sheet -> sheet.measure().equals(measure));
  }

  /** Names taken by the fixed sheets, so that evidence and other measures get different ones. */
  static Names fixedNames() {
    Names names = new Names();
    all().forEach(sheet -> names.sheet(sheet.name()));
    return names;
  }

  /** Sheet names by measure, for links. */
  static Map<String, String> byMeasure(Report report, Names names) {
    Map<String, String> sheets = new LinkedHashMap<>();
    MEASURES.stream()
        .filter(sheet -> has(report, sheet.measure()))
        .forEach(sheet -> sheets.put(sheet.measure(), sheet.name()));
    for (Measurement measurement : report.measurements()) {
      if (measurement.measure().equals(DataQualitySheet.MEASURE)) {
        sheets.put(measurement.measure(), DataQualitySheet.NAME);
      } else if (!hasPlace(measurement.measure())) {
        sheets.put(measurement.measure(), names.sheet(measurement.title()));
      }
    }
    return sheets;
  }

  private static boolean has(Report report, String measure) {
    return report.measurements().stream()
        .anyMatch(
            measurement ->
                measurement.measure().equals(measure)
                    && MeasurementSheet.saysSomething(measurement));
  }
}
