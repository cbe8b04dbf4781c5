package io.oneteam.analyzer.statistics;

import org.jspecify.annotations.Nullable;

/**
 * How many times as often units of one group have the event as units of the same age in another:
 * exp((O₁−E₁)/V₁₁) with limits exp((O₁−E₁)/V₁₁ ∓ z/√V₁₁) (Peto 1977).
 *
 * @param estimate ratio of the first group to the second; 1 = same rate
 * @param limits two-sided
 */
public record RateRatio(double estimate, Limits limits) {

  static @Nullable RateRatio of(LogRank test, double level) {
    if (test.groups().size() != 2) {
      return null;
    }
    double variance = test.variance().get(0).get(0);
    if (!(variance > QuadraticForm.SINGULAR)) {
      return null;
    }
    double log = (test.observed().get(0) - test.expected().get(0)) / variance;
    double half = Distributions.z(level) / Math.sqrt(variance);
    return new RateRatio(Math.exp(log), new Limits(Math.exp(log - half), Math.exp(log + half)));
  }
}
