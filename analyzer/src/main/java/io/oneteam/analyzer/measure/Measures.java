package io.oneteam.analyzer.measure;

import java.util.List;

/** The catalogue: every measure, in the order of the workbook's sheets. */
public final class Measures {
  private static final List<Measure> ALL =
      List.of(
          new TimeToProduction(),
          new WaitingInNotebooks(),
          new ModelTimelines(),
          new DisciplineSpread(),
          new WorkingTogether(),
          new HandOffs(),
          new Pairing(),
          new ParallelOrRelay(),
          new OneBacklog(),
          new SingleDisciplineCode(),
          new EngineeringPractice(),
          new FlowOfWork(),
          new DataQuality());

  private Measures() {}

  /** All measures. */
  public static List<Measure> all() {
    return ALL;
  }
}
