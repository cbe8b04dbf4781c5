package io.oneteam.analyzer.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mean number of days a unit spends in the state during its first {@code tau} days: the area
 * under the survival curve (Irwin 1949; variance Σ A²d/(Y(Y−d)), A the area from the event to tau).
 *
 * @param tau horizon in days
 * @param mean days, 0 to tau
 * @param standardError days
 */
public record RestrictedMean(double tau, double mean, double standardError) {

  static @Nullable RestrictedMean of(List<SurvivalPoint> points, double tau) {
    if (points.isEmpty() || !Days.isTime(tau) || tau < 0) {
      return null;
    }
    SurvivalPoint last = points.get(points.size() - 1);
    if (Days.micros(tau) > Days.micros(last.day()) && last.share() > 0) {
      return null;
    }
    double end = tau;
    double area = 0;
    double variance = 0;
    for (int j = points.size() - 1; j >= 0; j--) {
      SurvivalPoint point = points.get(j);
      if (point.day() >= tau) {
        continue;
      }
      area += point.share() * (end - point.day());
      end = point.day();
      double left = point.atRisk() - point.events();
      if (point.events() > 0 && left > 0) {
        variance += area * area * point.events() / (point.atRisk() * left);
      }
    }
    return new RestrictedMean(tau, area + end, Math.sqrt(variance));
  }

  /** Two-sided normal limits within 0 to tau, in days. */
  public Limits limits(double level) {
    double half = Distributions.z(level) * standardError;
    return new Limits(Math.max(0, mean - half), Math.min(tau, mean + half));
  }
}
