package io.oneteam.analyzer.report;

import io.oneteam.domain.measurement.Finding;
import io.oneteam.domain.measurement.Measurement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses what goes on the Retro page: the largest effects, no topic crowding out the others. */
final class RetroChoice {
  static final int MOST = 7;
  private static final int MOST_OF_ONE_MEASURE = 2;

  /** By size of effect, never by p. */
  static final Comparator<Finding> BY_EFFECT =
      Comparator.comparingDouble((Finding finding) -> -finding.effect())
          .thenComparing(Finding::key);

  private RetroChoice() {}

  /** Keys of at most seven findings, a good one among them if there is any. */
  static List<String> of(List<Measurement> measurements) {
    List<Finding> all = new ArrayList<>();
    for (Measurement measurement : measurements) {
      measurement.findings().stream()
          .sorted(BY_EFFECT)
          .limit(MOST_OF_ONE_MEASURE)
          .forEach(all::add);
    }
    all.sort(BY_EFFECT);
    List<Finding> chosen = new ArrayList<>(all.subList(0, Math.min(MOST, all.size())));
    Optional<Finding> good =
        measurements.stream()
            .flatMap(m -> m.findings().stream())
            .filter(Finding::good)
            .min(BY_EFFECT);
    if (good.isPresent() && chosen.stream().noneMatch(Finding::good)) {
      if (chosen.size() == MOST) {
        chosen.remove(MOST - 1);
      }
      chosen.add(good.get());
    }
    return chosen.stream().map(Finding::key).toList();
  }
}
