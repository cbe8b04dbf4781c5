package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Dwell;
import io.oneteam.analyzer.facts.Dwells;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Figure;
import io.oneteam.domain.measurement.Status;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The second run for arrivals that are known only as an interval, as monthly snapshots leave them:
 * the first counts to the day a model was first seen live, this one to the day after it was last
 * seen not live. Medians more than a tenth apart are both shown.
 */
final class EarliestArrivals {
  private static final double APART = 0.1;

  private final int uncertain;
  private final ArrivalNumbers numbers;
  private final @Nullable Estimate median;

  /**
   * The second run.
   *
   * @param dwells of the first run
   * @param seen its median
   */
  EarliestArrivals(Facts facts, Dwells dwells, Estimate seen) {
    Dwells early = facts.earlyDwells();
    int moved = 0;
    for (int i = 0; i < dwells.all().size(); i++) {
      Dwell dwell = dwells.all().get(i);
      moved += dwell.arrived() && early.all().get(i).days() < dwell.days() ? 1 : 0;
    }
    this.uncertain = moved;
    this.numbers = new ArrivalNumbers(early, Estimate.TEAM);
    this.median = moved == 0 ? null : apart(seen, numbers.by("median-at-the-earliest", 0.5));
  }

  /** The other median; null where it is not more than a tenth from the first. */
  @Nullable Estimate median() {
    return median;
  }

  private static @Nullable Estimate apart(Estimate seen, Estimate early) {
    Double first = seen.value();
    Double second = early.value();
    if (first == null || second == null) {
      return null;
    }
    boolean bothShown = seen.status() == Status.SHOWN && early.status() == Status.SHOWN;
    boolean apart =
        bothShown ? Math.abs(first - second) > APART * first : seen.status() != early.status();
    return apart
        ? early.saying(
            "Counted to the day after each was last seen not live: "
                + early.sentence().substring(0, 1).toLowerCase(Locale.ROOT)
                + early.sentence().substring(1))
        : null;
  }

  /** The other curve where the medians are apart, without a band: two would hide each other. */
  List<Figure.Curve> curves() {
    if (median == null) {
      return List.of();
    }
    Figure.Curve curve = numbers.ways().notArrived("at the earliest");
    List<Figure.Step> bare =
        curve.steps().stream()
            .map(step -> new Figure.Step(step.day(), step.value(), null, null, step.atRisk()))
            .toList();
    return List.of(
        new Figure.Curve(curve.name(), curve.n(), curve.events(), bare, curve.censored()));
  }

  void notes(Draft draft) {
    draft.caveat(
        uncertain,
        Words.count(uncertain, "arrival")
            + (uncertain == 1 ? " is" : " are")
            + " known from snapshots only: days count to the day it was first seen live"
            + (median == null
                ? "; counted to the day after it was last seen not live, the median would not"
                    + " differ by more than 10 %."
                : ", and \"at the earliest\" to the day after it was last seen not live, though not before"
                    + " its release."));
  }
}
