package io.oneteam.analyzer.statistics;

import java.util.List;

/**
 * Where units are at one age.
 *
 * @param day age in days
 * @param shares share in each stage, in the order of the stages; they sum to 1
 * @param standardErrors infinitesimal-jackknife errors of the shares
 */
public record Occupation(double day, List<Double> shares, List<Double> standardErrors) {
  /** Copies the lists. */
  public Occupation {
    shares = List.copyOf(shares);
    standardErrors = List.copyOf(standardErrors);
  }
}
