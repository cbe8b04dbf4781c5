package io.oneteam.analyzer.statistics;

/**
 * Limits for a difference from the limits of its two parts (method of variance estimates recovery,
 * Zou &amp; Donner 2008; Newcombe 1998 for shares).
 */
public final class Mover {
  private Mover() {}

  /**
   * Limits of a − b.
   *
   * @param a first estimate, within {@code ofA}
   * @param b second estimate, within {@code ofB}
   */
  public static Limits difference(double a, Limits ofA, double b, Limits ofB) {
    double difference = a - b;
    return new Limits(
        difference - Math.hypot(a - ofA.low(), ofB.high() - b),
        difference + Math.hypot(ofA.high() - a, b - ofB.low()));
  }
}
