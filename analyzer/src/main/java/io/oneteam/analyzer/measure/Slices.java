package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.statistics.DelayedEntryStart;
import io.oneteam.analyzer.statistics.Observation;
import io.oneteam.analyzer.statistics.Observations;
import io.oneteam.analyzer.statistics.PeriodSlices;
import io.oneteam.domain.team.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units as seen within one period, each entering it at the age it then had.
 *
 * @param rows from the age on at which enough units are at risk; all where there is no such age
 * @param start that age in days; null where too few are at risk at any age for a curve
 */
record Slices(Observations rows, @Nullable Double start) {
  /**
   * Rows of a period.
   *
   * @param histories birth and end of each unit in epoch days
   */
  static Slices of(List<PeriodSlices.History> histories, Period period, LocalDate cutOff) {
    long window = period.from().toEpochDay();
    for (PeriodSlices.History history : histories) {
      window = Math.min(window, history.birth());
    }
    List<Observation> rows =
        PeriodSlices.of(
                histories,
                period.from().toEpochDay(),
                period.to().plusDays(1).toEpochDay(),
                window,
                cutOff.toEpochDay())
            .stream()
            .map(PeriodSlices.Slice::observation)
            .toList();
    Observations all = Observations.delayed(rows);
    Double start = DelayedEntryStart.of(all);
    return new Slices(start == null ? all : all.from(start), start);
  }
}
