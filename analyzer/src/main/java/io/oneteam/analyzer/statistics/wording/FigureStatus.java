package io.oneteam.analyzer.statistics.wording;

/** What may be said of a figure. */
public enum FigureStatus {
  /** A value, with its interval where there is one. */
  SHOWN,
  /** Only one end is known: "at least" or "at most", never a point. */
  BOUND,
  /** Too little is known; the sentence gives the reason and the raw counts. */
  REFUSED
}
