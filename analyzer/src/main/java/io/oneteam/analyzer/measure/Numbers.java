package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.statistics.Detectable;
import io.oneteam.analyzer.statistics.MedianWait;
import io.oneteam.analyzer.statistics.Observation;
import io.oneteam.analyzer.statistics.Proportion;
import io.oneteam.analyzer.statistics.wording.Refusals;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Exclusion;
import io.oneteam.domain.measurement.Status;
import io.oneteam.domain.measurement.Tile;
import io.oneteam.domain.measurement.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** Turns statistics into estimates with their sentence, or refuses. */
final class Numbers {
  static final double LEVEL = 0.95;
  static final int FEWEST_FOR_SHARE = Refusals.SHARE_UNITS;

  private Numbers() {}

  /** A share of units with Wilson limits; below five units only "k of n". */
  static Estimate share(String name, String scope, int k, int n, String noun, String what) {
    if (n < FEWEST_FOR_SHARE) {
      return Estimate.refused(
          name,
          scope,
          Unit.SHARE,
          n,
          k
              + " of "
              + Words.count(n, noun)
              + " "
              + Words.did(n, what)
              + "; a share needs at least "
              + FEWEST_FOR_SHARE);
    }
    Proportion share = Proportion.of(k, n);
    double low = share.limits() == null ? 0 : share.limits().low();
    double high = share.limits() == null ? 1 : share.limits().high();
    return new Estimate(
        name,
        scope,
        Status.SHOWN,
        (double) k / n,
        low,
        high,
        n,
        k,
        Unit.SHARE,
        List.of(),
        "share with Wilson limits",
        Words.percent((double) k / n)
            + " of "
            + Words.count(n, noun)
            + " "
            + what
            + " ("
            + k
            + " of "
            + n
            + ", "
            + Words.percentRange(low, high)
            + ")",
        null);
  }

  /** A share of amounts (person-days, time): a census, so without limits; refused of nothing. */
  static Estimate census(
      String name, String scope, double part, double whole, int n, String sentence) {
    if (whole <= 0) {
      return Estimate.refused(name, scope, Unit.SHARE, n, sentence);
    }
    return plain(name, scope, part / whole, n, Unit.SHARE, "share of amounts", sentence);
  }

  /** A number without limits. */
  static Estimate plain(
      String name, String scope, double value, int n, Unit unit, String method, String sentence) {
    return new Estimate(
        name,
        scope,
        Status.SHOWN,
        value,
        null,
        null,
        n,
        null,
        unit,
        List.of(),
        method,
        sentence,
        null);
  }

  /** The median of waits in days, unfinished ones counted; five units are needed. */
  static Estimate medianWait(
      String name, String scope, List<Observation> waits, String noun, String verb) {
    MedianWait median = MedianWait.of(waits, LEVEL);
    int n = median.n();
    int open = n - median.finished();
    if (n < Refusals.CURVE_UNITS || median.finished() < Refusals.CURVE_EVENTS) {
      return Estimate.refused(name, scope, Unit.DAYS, n, fewWaits(waits, noun, median));
    }
    String rest = open == 0 ? "" : "; " + open + " not yet";
    if (median.days() == null) {
      double last = waits.stream().mapToDouble(Observation::exit).max().orElse(0);
      return bound(
          name,
          scope,
          last,
          n,
          median.finished(),
          "Fewer than half of the "
              + Words.count(n, noun)
              + " "
              + verb
              + " so far; the median is at least "
              + Words.days(last),
          List.of());
    }
    boolean interval = median.finished() >= Refusals.INTERVAL_EVENTS;
    Double low = interval ? median.low() : null;
    Double high = interval ? median.high() : null;
    String range = Words.range(low, high);
    return new Estimate(
        name,
        scope,
        Status.SHOWN,
        median.days(),
        low,
        high,
        n,
        median.finished(),
        Unit.DAYS,
        List.of(),
        open == 0 ? "median with order-statistic limits" : "Kaplan-Meier median",
        "Half of the "
            + Words.count(n, noun)
            + " "
            + verb
            + (median.days() == 0 ? " at once" : " within " + Words.days(median.days()))
            + " ("
            + (range.isEmpty() ? "no range yet" : "95 % range " + range)
            + rest
            + ")",
        null);
  }

  private static String fewWaits(List<Observation> waits, String noun, MedianWait median) {
    List<String> took = new ArrayList<>();
    waits.stream()
        .filter(Observation::event)
        .sorted((a, b) -> Double.compare(a.exit(), b.exit()))
        .forEach(wait -> took.add(String.valueOf(Math.round(wait.exit()))));
    return Words.count(median.n(), noun)
        + ", "
        + median.finished()
        + " finished; 5 with 3 finished are needed"
        + (took.isEmpty() ? "" : ". They took " + Words.list(took) + " days");
  }

  /** What to add to a comparison whose range holds "no change", with what could have been seen. */
  static String cannotTell(int events, int eventsBefore, String pairs) {
    return ": cannot tell from chance; a halved median would have shown in "
        + Words.chance(Detectable.halvedMedian(events, eventsBefore))
        + " such "
        + pairs;
  }

  /** Only the lower end is known. */
  static Estimate bound(
      String name,
      String scope,
      double atLeast,
      int n,
      int events,
      String sentence,
      List<Exclusion> excluded) {
    return new Estimate(
        name,
        scope,
        Status.BOUND,
        atLeast,
        atLeast,
        null,
        n,
        events,
        Unit.DAYS,
        excluded,
        "not reached: at least the last day seen",
        sentence,
        null);
  }

  /**
   * A tile. It says better or worse only when the interval leaves the earlier number out; counts
   * have no interval and say neither.
   *
   * @param lessIsBetter whether a smaller number is the better one, null when neither is
   */
  static Tile tile(
      String label,
      Estimate now,
      @Nullable Estimate before,
      @Nullable Boolean lessIsBetter,
      DoubleFunction<String> words) {
    Double value = now.value();
    Double earlier = before == null ? null : before.value();
    if (value == null || earlier == null) {
      return new Tile(
          label, now, before, before == null ? "" : "no earlier figure to compare with", null);
    }
    String bound = before != null && before.status() == Status.BOUND ? "at least " : "";
    String change = "was " + bound + words.apply(earlier);
    boolean outside =
        now.low() != null
            && now.high() != null
            && (earlier < now.low() || earlier > now.high())
            && bound.isEmpty();
    Boolean better =
        outside && lessIsBetter != null ? Boolean.valueOf(value < earlier == lessIsBetter) : null;
    return new Tile(label, now, before, change, better);
  }
}
