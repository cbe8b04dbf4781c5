package io.oneteam.analyzer.statistics;

import org.jspecify.annotations.Nullable;

/**
 * One unit's time in a state that can be left in several ways, in days of its own age.
 *
 * @param entry age at which watching began; {@code null} = watched since birth
 * @param exit age at leaving, or when watching ended
 * @param cause how it left; {@code null} = still there at {@code exit} (right-censored)
 */
public record Departure(@Nullable Double entry, double exit, @Nullable String cause) {
  Observation observation() {
    return new Observation(entry, exit, cause != null);
  }
}
