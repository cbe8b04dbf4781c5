package io.oneteam.domain.history;

/**
 * What a status means for the flow of work, in the order in which work passes; blocked lies beside.
 */
public enum Flow {
  QUEUE,
  ACTIVE,
  REVIEW,
  BLOCKED,
  DONE
}
