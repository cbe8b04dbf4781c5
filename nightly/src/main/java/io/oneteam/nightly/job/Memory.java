package io.oneteam.nightly.job;

import java.sql.SQLException;
import java.util.Optional;

/** Tells failures for want of memory, which a user can mend, from those that nobody expected. */
public final class Memory {
  /** H2's codes: out of memory, and closed because of that. */
  private static final int H2_EXHAUSTED = 90108;

  private static final int H2_CLOSED = 90098;

  private Memory() {}

  /** What to do, when memory is what a failure goes back to. */
  public static Optional<String> exhausted(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      boolean database =
          cause instanceof SQLException sql
              && (sql.getErrorCode() == H2_EXHAUSTED || sql.getErrorCode() == H2_CLOSED);
      if (database || cause instanceof OutOfMemoryError) {
        return Optional.of(
            "Memory ran out: Java may use "
                + (Runtime.getRuntime().maxMemory() >> 20)
                + " MB here. Give it more, for example with ONETEAM_JAVA_OPTS=-Xmx4g ./oneteam, and"
                + " run again: what was read is kept.");
      }
    }
    return Optional.empty();
  }
}
