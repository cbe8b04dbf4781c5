package io.oneteam.analyzer.statistics;

/** What a comparison could have found, to print beside every "cannot tell". */
public final class Detectable {
  private static final double LOG_HALF = Math.log(2);

  private Detectable() {}

  /**
   * The chance that a two-sided 5 % log-rank test finds a halved median, by Schoenfeld's formula
   * (1981): Φ(ln 2·√(d₁d₂/(d₁+d₂)) − z).
   *
   * @param firstEvents events in one group, not negative
   * @param secondEvents events in the other, not negative
   * @return 0 to 1
   */
  public static double halvedMedian(int firstEvents, int secondEvents) {
    double sum = firstEvents + (double) secondEvents;
    if (sum <= 0) {
      return 0;
    }
    double information = firstEvents * (double) secondEvents / sum;
    return Distributions.normalCdf(LOG_HALF * Math.sqrt(information) - Distributions.z(0.95));
  }
}
