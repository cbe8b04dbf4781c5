package io.oneteam.domain.measurement;

/** What may be said of a figure. */
public enum Status {
  /** Shown with its interval. */
  SHOWN,
  /** Only one end is known: "at least" or "at most". */
  BOUND,
  /** Too little is known; the sentence says what and what would help. */
  REFUSED
}
