package io.oneteam.analyzer.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The median of waits, one per item: Kaplan-Meier when any wait is unfinished, else the middle
 * value with limits from order statistics.
 *
 * @param n usable waits
 * @param finished of them finished
 * @param days median in days; {@code null} = none, or not reached
 * @param low lower limit in days; {@code null} = none
 * @param high upper limit in days; {@code null} = none
 * @param coverage attained level of the order statistics; {@code null} for Kaplan-Meier
 */
public record MedianWait(
    int n,
    int finished,
    @Nullable Double days,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable Double coverage) {

  /** The median of waits at a two-sided confidence level. */
  public static MedianWait of(List<Observation> waits, double level) {
    List<Observation> usable = waits.stream().filter(Observation::usable).toList();
    int finished = (int) usable.stream().filter(Observation::event).count();
    if (finished < usable.size()) {
      SurvivalQuantile median = KaplanMeier.of(Observations.of(usable), level).median();
      return new MedianWait(
          usable.size(), finished, median.day(), median.low(), median.high(), null);
    }
    double[] days = usable.stream().mapToDouble(Observation::exit).toArray();
    QuantileLimits limits = QuantileLimits.of(days, 0.5, level);
    boolean both = limits.low() != null && limits.high() != null;
    return new MedianWait(
        usable.size(),
        finished,
        Percentile.median(days),
        both ? limits.low() : null,
        both ? limits.high() : null,
        both ? limits.coverage() : null);
  }
}
