package io.oneteam.analyzer.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Does every model have the same mix of disciplines, or each its own? Alpha, beta and gamma
 * diversity of order 1 (Jost 2007), models weighted by their work.
 *
 * @param alpha effective number of disciplines within a model, on average
 * @param gamma effective number of disciplines of all work together
 * @param beta gamma/alpha: 1 = every model has the same mix, K = fully separate
 * @param mutualInformation ln(beta) in nats
 * @param models models with work
 */
public record SiloIndex(
    double alpha, double gamma, double beta, double mutualInformation, int models) {

  /**
   * The index.
   *
   * @param models one row per model: work per discipline; rows without work do not count
   * @return {@code null} when nothing can be said: no work, or a count that is negative or no
   *     number
   */
  public static @Nullable SiloIndex of(List<double[]> models) {
    List<double[]> worked = Mixes.sorted(Mixes.nonEmpty(models));
    if (worked.isEmpty() || !Mixes.valid(models)) {
      return null;
    }
    double[] total = Mixes.total(worked);
    double all = Mixes.sum(total);
    double within = 0;
    for (double[] model : worked) {
      within += Mixes.sum(model) / all * HillNumbers.entropy(model);
    }
    double pooled = HillNumbers.entropy(total);
    double information = Math.max(0, pooled - within);
    return new SiloIndex(
        Math.exp(within), Math.exp(pooled), Math.exp(information), information, worked.size());
  }
}
