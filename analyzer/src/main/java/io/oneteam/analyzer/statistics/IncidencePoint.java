package io.oneteam.analyzer.statistics;

import java.util.List;

/**
 * All causes at one day.
 *
 * @param day age in days
 * @param atRisk units under observation at that age
 * @param events events at exactly that age, by cause in the order of the causes
 * @param censored units whose watching ended at exactly that age
 * @param open share still in the state
 * @param causes share gone by each cause, in the order of the causes; with {@code open} they sum to
 *     1
 */
public record IncidencePoint(
    double day,
    int atRisk,
    List<Integer> events,
    int censored,
    double open,
    List<CumulativeIncidence> causes) {
  /** Copies the lists. */
  public IncidencePoint {
    events = List.copyOf(events);
    causes = List.copyOf(causes);
  }
}
