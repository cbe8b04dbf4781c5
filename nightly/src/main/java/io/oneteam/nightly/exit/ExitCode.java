package io.oneteam.nightly.exit;

/** Exit codes, documented in --help and the README. */
public final class ExitCode {
  /** Complete. */
  public static final int COMPLETE = 0;

  /** Failed: nothing was reported. */
  public static final int FAILED = 1;

  /** Wrong usage or configuration. */
  public static final int USAGE = 2;

  /** Complete, with gaps named on the Data quality sheet. */
  public static final int GAPS = 3;

  /** Another run is using the same home. */
  public static final int ALREADY_RUNNING = 75;

  /**
   * Stopped by SIGTERM, which is what Java then ends with; a stop by Ctrl-C is recorded so too. The
   * next run goes on.
   */
  public static final int STOPPED = 143;

  private ExitCode() {}
}
