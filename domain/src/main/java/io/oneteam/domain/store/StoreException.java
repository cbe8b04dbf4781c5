package io.oneteam.domain.store;

/** The store cannot be used; the message is a sentence for the user. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreException(String message) {
    super(message);
  }

  StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  static StoreException opening(StoreLocation location, RuntimeException cause) {
    if (cause instanceof StoreException known) {
      return known;
    }
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String reason = String.valueOf(root.getMessage()).lines().findFirst().orElse("unknown reason");
    return new StoreException("The store " + location + " cannot be opened: " + reason, cause);
  }
}
