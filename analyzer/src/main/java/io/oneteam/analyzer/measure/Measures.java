package io.oneteam.analyzer.measure;

import java.util.List;

/** The catalogue: every measure, in the order of the workbook's sheets. */
public final class Measures {
  private static final List<Measure> ALL =
      List.of(new TimeToProduction(), new DisciplineSpread(), new HandOffs());

  private Measures() {}

  /** All measures. */
  public static List<Measure> all() {
    return ALL;
  }
}
