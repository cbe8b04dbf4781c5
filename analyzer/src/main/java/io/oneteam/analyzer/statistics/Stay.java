package io.oneteam.analyzer.statistics;

import org.jspecify.annotations.Nullable;

/**
 * One stay of one unit in one stage, in days of its age.
 *
 * @param id names the unit
 * @param entry age at which watching of the stay began; {@code null} = since birth
 * @param exit age at leaving the stage, or when watching ended
 * @param from the stage
 * @param to the next stage; {@code null} = still there at {@code exit}
 */
public record Stay(
    String id, @Nullable Double entry, double exit, String from, @Nullable String to) {
  boolean usable() {
    return new Observation(entry, exit, to != null).usable();
  }

  long entryMicros() {
    return entry == null ? Days.SINCE_BIRTH : Days.micros(entry);
  }

  long exitMicros() {
    return Days.micros(exit);
  }

  boolean atRisk(long t) {
    return entryMicros() < t && exitMicros() >= t;
  }
}
