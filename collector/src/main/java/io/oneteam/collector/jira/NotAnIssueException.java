package io.oneteam.collector.jira;

/** A document lacks what an issue must have; the message is a half sentence saying what. */
final class NotAnIssueException extends Exception {
  private static final long serialVersionUID = 1L;

  NotAnIssueException(String message) {
    super(message);
  }
}
