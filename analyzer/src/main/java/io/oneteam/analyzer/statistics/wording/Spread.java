package io.oneteam.analyzer.statistics.wording;

import io.oneteam.analyzer.statistics.DisciplineMixing;
import io.oneteam.analyzer.statistics.DiversityInterval;
import io.oneteam.analyzer.statistics.HillNumbers;
import io.oneteam.analyzer.statistics.Limits;
import io.oneteam.analyzer.statistics.MixingChance;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** Diversity and mixing in words. */
public final class Spread {
  private static final String DIVERSITY = "exp(Shannon), Miller-Madow, Dirichlet limits";
  private static final String MIXING = "cross-discipline share against relabelled people";

  private Spread() {}

  /**
   * The effective number of disciplines.
   *
   * @param numbers of all work together; {@code null} = no work
   * @param interval of the same work by item; {@code null} = none
   * @param kinds configured disciplines
   */
  public static Statement disciplines(
      @Nullable HillNumbers numbers, @Nullable DiversityInterval interval, int kinds) {
    double units = numbers == null ? 0 : numbers.n();
    int n = interval == null ? 0 : interval.items();
    String reason = Refusals.effectiveNumber(units);
    if (numbers == null || reason != null) {
      return Statement.refused(n, null, DIVERSITY, Durations.sentence(reason));
    }
    boolean ranged = interval != null && Refusals.effectiveNumberRange(n) == null;
    Limits limits = ranged && interval != null ? interval.limits() : null;
    double value = limits != null && interval != null ? interval.estimate() : pooled(numbers);
    return new Statement(
        FigureStatus.SHOWN,
        value,
        limits == null ? null : limits.low(),
        limits == null ? null : limits.high(),
        n,
        null,
        DIVERSITY,
        "Work is spread as if "
            + Words.decimal(value)
            + " of "
            + Words.count(kinds, "discipline", "disciplines")
            + " shared it equally ("
            + (limits == null ? "too few items for a range" : Words.decimal(limits))
            + ", "
            + Words.count(n, "item", "items")
            + ")");
  }

  private static double pooled(HillNumbers numbers) {
    HillNumbers.Corrected corrected = numbers.corrected();
    Double capped = corrected == null ? null : corrected.capped();
    return capped == null ? numbers.effective() : capped;
  }

  /** The share of shared work that crosses disciplines, against chance. */
  public static Statement mixing(DisciplineMixing mixing, int sharedItems, long seed) {
    int people = mixing.people().stream().mapToInt(count -> count).sum();
    int largest = people == 0 ? 0 : Collections.max(mixing.people());
    String reason = Refusals.mixing(people, mixing.labels().size(), largest, sharedItems);
    Double share = mixing.crossShare();
    Double expected = mixing.crossShareExpected();
    MixingChance chance = reason == null ? mixing.chance(seed) : null;
    if (chance == null || share == null || expected == null) {
      String text = reason == null ? "no shared work between known people" : reason;
      return Statement.refused(sharedItems, null, MIXING, Durations.sentence(text));
    }
    String verdict =
        Refusals.mixingTest(mixing.relabellings()) == null
            ? " (" + Words.percent(chance.range95()) + ")"
            : "";
    return new Statement(
        FigureStatus.SHOWN,
        share,
        null,
        null,
        sharedItems,
        null,
        MIXING,
        Words.percent(share)
            + " of shared work crosses disciplines; by chance "
            + Words.percent(expected)
            + verdict
            + "; "
            + Words.count(people, "person", "people")
            + ", "
            + Words.count(sharedItems, "shared item", "shared items"));
  }
}
