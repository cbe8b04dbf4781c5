package io.oneteam.nightly.release;

import java.util.Objects;

/** Which oneteam this is. */
public final class Release {
  private Release() {}

  /** The version, as the build wrote it into the jar's manifest; "development" outside a jar. */
  public static String version() {
    return Objects.requireNonNullElse(
        Release.class.getPackage().getImplementationVersion(), "development");
  }
}
