package io.oneteam.analyzer.statistics.wording;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When a figure must not be shown. Each method gives the reason with the raw counts, or {@code
 * null} when enough is known.
 */
public final class Refusals {
  /** Units for a curve or a median. */
  public static final int CURVE_UNITS = 5;

  /** Events for a curve or a median. */
  public static final int CURVE_EVENTS = 3;

  /** Events for the interval of a median. */
  public static final int INTERVAL_EVENTS = 5;

  /** A curve fades where fewer are at risk. */
  public static final int CURVE_FADES_BELOW = 5;

  /** A curve stops where fewer are at risk. */
  public static final int CURVE_STOPS_BELOW = 3;

  /** Units whose state at the day is known, for a share by a day. */
  public static final int KNOWN_OUTCOMES = 5;

  /** Events in each period, for a test of two periods. */
  public static final int TEST_EVENTS = 5;

  /** Events in each arm for a range of a difference of restricted means, whose test errs below. */
  public static final int MEAN_EVENTS = 20;

  /** Relabellings for a permutation test of two cohorts. */
  public static final int TEST_RELABELLINGS = 40;

  /** Teams to pool. */
  public static final int POOLED_TEAMS = 3;

  /** Periods for the interval of a line. */
  public static final int TREND_PERIODS = 5;

  /** Events for the test of a trend. */
  public static final int TREND_EVENTS = 10;

  /** Units of work for an effective number. */
  public static final int DIVERSITY_UNITS = 10;

  /** Items for the interval of an effective number. */
  public static final int DIVERSITY_ITEMS = 10;

  /** People for a mixing figure. */
  public static final int MIXING_PEOPLE = 4;

  /** Shared items for a mixing figure. */
  public static final int MIXING_ITEMS = 10;

  /** Relabellings for the p of a mixing figure. */
  public static final int MIXING_RELABELLINGS = 20;

  /** Units for a share; below, say "k of n". */
  public static final int SHARE_UNITS = 5;

  /** Files for a truck factor. */
  public static final int TRUCK_FILES = 10;

  /** Authors for a truck factor. */
  public static final int TRUCK_AUTHORS = 3;

  private Refusals() {}

  /** For a duration curve or a median. */
  public static @Nullable String duration(Wording wording, int units, int events) {
    if (units < CURVE_UNITS) {
      return wording.count(units) + " watched; " + CURVE_UNITS + " are needed";
    }
    return events < CURVE_EVENTS
        ? leavers(wording, events) + " of " + units + "; " + CURVE_EVENTS + " are needed"
        : null;
  }

  /** For a share by a day: {@code known} counts units seen beyond the day or gone by then. */
  public static @Nullable String shareByDay(Wording wording, int known, double day) {
    return known < KNOWN_OUTCOMES
        ? wording.count(known)
            + " with a known outcome at day "
            + Words.days(day)
            + "; "
            + KNOWN_OUTCOMES
            + " are needed"
        : null;
  }

  /**
   * For a test of two periods or cohorts.
   *
   * @param relabellings number of ways to hand the labels out; {@code null} for a test without
   *     relabelling
   */
  public static @Nullable String comparison(
      Wording wording, int eventsNow, int eventsBefore, @Nullable Double relabellings) {
    if (Math.min(eventsNow, eventsBefore) < TEST_EVENTS) {
      return leavers(wording, eventsNow)
          + " now and "
          + eventsBefore
          + " before; "
          + TEST_EVENTS
          + " are needed in each";
    }
    return relabellings != null && relabellings < TEST_RELABELLINGS
        ? ways(relabellings, TEST_RELABELLINGS)
        : null;
  }

  /** For teams pooled into one curve. */
  public static @Nullable String pooled(int teams) {
    return teams < POOLED_TEAMS
        ? Words.count(teams, "team", "teams") + "; pooling needs " + POOLED_TEAMS
        : null;
  }

  /** For the interval of a line through periods. */
  public static @Nullable String trendLine(int periods) {
    return periods < TREND_PERIODS
        ? Words.count(periods, "period", "periods") + "; a range needs " + TREND_PERIODS
        : null;
  }

  /** For the test of a trend. */
  public static @Nullable String trendTest(Wording wording, int events) {
    return events < TREND_EVENTS
        ? leavers(wording, events) + "; " + TREND_EVENTS + " are needed"
        : null;
  }

  /** For an effective number of disciplines. */
  public static @Nullable String effectiveNumber(double units) {
    return units < DIVERSITY_UNITS
        ? number(units) + " units of work; " + DIVERSITY_UNITS + " are needed"
        : null;
  }

  /** For the interval of an effective number. */
  public static @Nullable String effectiveNumberRange(int items) {
    return items < DIVERSITY_ITEMS
        ? Words.count(items, "item", "items") + "; a range needs " + DIVERSITY_ITEMS
        : null;
  }

  /**
   * For a mixing figure.
   *
   * @param largest people in the largest discipline
   */
  public static @Nullable String mixing(int people, int disciplines, int largest, int sharedItems) {
    if (people < MIXING_PEOPLE) {
      return Words.count(people, "person", "people") + "; " + MIXING_PEOPLE + " are needed";
    }
    if (disciplines < 2) {
      return "all people share one discipline; 2 are needed";
    }
    if (largest < 2) {
      return "nobody shares a discipline with anybody; one with 2 people is needed";
    }
    return sharedItems < MIXING_ITEMS
        ? Words.count(sharedItems, "shared item", "shared items")
            + "; "
            + MIXING_ITEMS
            + " are needed"
        : null;
  }

  /** For the p of a mixing figure. */
  public static @Nullable String mixingTest(double relabellings) {
    return relabellings < MIXING_RELABELLINGS ? ways(relabellings, MIXING_RELABELLINGS) : null;
  }

  /** For a percentile of finished items, type 6. */
  public static @Nullable String percentile(int n, double p) {
    double position = p * (n + 1);
    if (n > 0 && position >= 1 - 1e-9 && position <= n + 1e-9) {
      return null;
    }
    double extreme = Math.min(p, 1 - p);
    long needed = extreme > 0 ? (long) Math.ceil(1 / extreme - 1 - 1e-9) : 0;
    String help = needed + (needed == 1 ? " is" : " are") + " needed";
    return Words.count(n, "finished item", "finished items")
        + "; "
        + (needed == 0 ? "no number is enough" : help);
  }

  /** For a share. */
  public static @Nullable String share(int k, int n) {
    return n < SHARE_UNITS ? k + " of " + n : null;
  }

  /** For a truck factor. */
  public static @Nullable String truckFactor(int files, int authors) {
    return files < TRUCK_FILES || authors < TRUCK_AUTHORS
        ? Words.count(files, "file", "files")
            + " with "
            + Words.count(authors, "author", "authors")
            + "; "
            + TRUCK_FILES
            + " files and "
            + TRUCK_AUTHORS
            + " authors are needed"
        : null;
  }

  private static String leavers(Wording wording, int events) {
    return wording.count(events) + " " + wording.did();
  }

  private static String ways(double relabellings, int needed) {
    return number(relabellings) + " ways to hand out the labels; " + needed + " are needed";
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : Words.decimal(value);
  }
}
