package io.oneteam.nightly.exit;

/** Something the user can mend; the message says what, where and how. Never shown with a trace. */
public final class UserException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int exitCode;

  public UserException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** The process's exit code, see {@link ExitCode}. */
  public int exitCode() {
    return exitCode;
  }
}
