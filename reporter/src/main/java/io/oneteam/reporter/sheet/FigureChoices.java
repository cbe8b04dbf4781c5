package io.oneteam.reporter.sheet;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The figures an action may be tied to, with their values in words.
 *
 * @param values value by label, in the order of the sheets
 */
record FigureChoices(Map<String, String> values) {
  static FigureChoices of(ReportContext context) {
    Map<String, String> values = new LinkedHashMap<>();
    context
        .report()
        .measurements()
        .forEach(
            measurement ->
                measurement
                    .tiles()
                    .forEach(
                        tile ->
                            values.putIfAbsent(
                                tile.label(), EstimateCell.words(tile.now(), context.formats()))));
    return new FigureChoices(values);
  }

  /** The value of a figure now, empty when it is not among them. */
  String now(String label) {
    return values.getOrDefault(label, "");
  }
}
