package io.oneteam.collector.jira;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request got no usable answer; the message is a sentence for the user and holds no secret. */
final class RequestFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What went wrong, as far as it decides what to do next. */
  enum Kind {
    /** Network, overload, gateway: worth another try. */
    TRANSIENT(true),
    /** The answer breaks off or is no JSON: worth another try, then smaller pieces. */
    GARBLED(true),
    /** The answer goes beyond the limits: smaller pieces may help, another try does not. */
    OVERSIZED(false),
    UNAUTHORISED(false),
    FORBIDDEN(false),
    NOT_FOUND(false),
    REFUSED(false),
    /** Not a Jira, a login page, a redirect: the configuration is wrong. */
    WRONG_PLACE(false),
    /** The server asks for more patience than a night has, or the budget is spent. */
    EXHAUSTED(false),
    STOPPED(false);

    private final boolean retried;

    Kind(boolean retried) {
      this.retried = retried;
    }

    boolean retried() {
      return retried;
    }
  }

  private final Kind kind;
  private final transient @Nullable Duration patience;

  RequestFailure(Kind kind, String sentence) {
    this(kind, sentence, null);
  }

  RequestFailure(Kind kind, String sentence, @Nullable Duration patience) {
    super(sentence);
    this.kind = kind;
    this.patience = patience;
  }

  Kind kind() {
    return kind;
  }

  /** How long the server asks to wait; null when it does not say. */
  @Nullable Duration patience() {
    return patience;
  }

  /** Whether the same question in smaller pieces may be answered. */
  boolean mayBeSplit() {
    return kind == Kind.GARBLED || kind == Kind.OVERSIZED;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
