package io.oneteam.domain.history;

/** What a status means for the flow of work. */
public enum Flow {
  QUEUE,
  ACTIVE,
  REVIEW,
  BLOCKED,
  DONE
}
