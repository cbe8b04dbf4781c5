package io.oneteam.analyzer.statistics;

import org.jspecify.annotations.Nullable;

/**
 * One unit's time under observation, in days of its own age.
 *
 * @param entry age at which watching began; {@code null} = watched since birth. A unit is at risk
 *     at age t when {@code entry < t <= exit}; so entry 0 is not at risk at 0, {@code null} is
 * @param exit age at the event or, without one, when watching ended; 0 allowed, fractions allowed
 * @param event whether the event happened at {@code exit}; otherwise right-censored there
 */
public record Observation(@Nullable Double entry, double exit, boolean event) {

  /** A unit watched since birth whose event happened at this age in days. */
  public static Observation event(double exit) {
    return new Observation(null, exit, true);
  }

  /** A unit watched since birth and still without the event at this age in days. */
  public static Observation censored(double exit) {
    return new Observation(null, exit, false);
  }

  /** Whether the row says anything: real, non-negative times with some time at risk. */
  boolean usable() {
    return Days.isTime(exit)
        && exit >= 0
        && (entry == null || (Days.isTime(entry) && Days.micros(entry) < Days.micros(exit)));
  }
}
