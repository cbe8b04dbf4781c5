package io.oneteam.collector;

import org.jspecify.annotations.Nullable;

/** A source cannot be read; the message says what, where and what to do, and holds no secret. */
public final class SourceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SourceException(String message) {
    super(message);
  }

  public SourceException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
