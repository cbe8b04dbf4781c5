package io.oneteam.domain.measurement;

/** Units of numbers. */
public enum Unit {
  DAYS,
  /** 0..1; printed as per cent. */
  SHARE,
  COUNT,
  /** An effective number, at least 1. */
  EFFECTIVE_NUMBER,
  /** A ratio of two quantities of one kind. */
  RATIO
}
