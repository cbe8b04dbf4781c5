package io.oneteam.reporter.sheet;

import java.util.List;

/** Measures that have no fixed place: after the known ones, in the report's order. */
final class OtherMeasures implements ReportSheet {
  @Override
  public String name() {
    return "Other measures";
  }

  @Override
  public List<Leaf> leaves(ReportContext context) {
    return context.report().measurements().stream()
        .filter(measurement -> !ReportSheets.hasPlace(measurement.measure()))
        .filter(MeasurementSheet::saysSomething)
        .map(
            measurement ->
                new Leaf(
                    context.sheet(measurement.measure()),
                    page -> MeasurementSheet.write(page, context, measurement)))
        .toList();
  }
}
