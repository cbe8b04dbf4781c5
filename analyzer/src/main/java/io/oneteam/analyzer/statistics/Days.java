package io.oneteam.analyzer.statistics;

/**
 * Times as whole millionths of a day, so that 0.1 + 0.2 and 0.3 are one time and ties are exact.
 */
final class Days {
  /** Stands for "watched since birth". */
  static final long SINCE_BIRTH = Long.MIN_VALUE;

  /** Beyond a billion days nothing is a duration any more. */
  private static final double MAX_DAYS = 1e9;

  private static final double SCALE = 1e6;

  private Days() {}

  static boolean isTime(double days) {
    return Math.abs(days) <= MAX_DAYS;
  }

  static long micros(double days) {
    double clamped = Math.max(-MAX_DAYS - 1, Math.min(MAX_DAYS + 1, days));
    return (long) Math.rint(clamped * SCALE);
  }

  static double days(long micros) {
    return micros / SCALE;
  }
}
