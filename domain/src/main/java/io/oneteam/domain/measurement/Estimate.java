package io.oneteam.domain.measurement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number one can defend, or the reason why there is none.
 *
 * @param name stable name within its measurement, for example "median"
 * @param scope what it is about: "team", "previous period", a model, an epic, a discipline
 * @param status what may be said
 * @param value the estimate, null when refused; never NaN
 * @param low lower end of the 95 % interval, null when there is none (a count has none)
 * @param high upper end, null when there is none or it is not reached
 * @param n units it rests on
 * @param events units with the event, null where that means nothing
 * @param unit unit of value, low and high
 * @param excluded units left out, with reasons
 * @param method how it was computed, in words
 * @param sentence the sentence a report prints, with n and interval inside
 * @param audit a spreadsheet formula that recomputes the value, null where none can
 */
public record Estimate(
    String name,
    String scope,
    Status status,
    @Nullable Double value,
    @Nullable Double low,
    @Nullable Double high,
    int n,
    @Nullable Integer events,
    Unit unit,
    List<Exclusion> excluded,
    String method,
    String sentence,
    @Nullable Audit audit) {

  /** The scope of figures about the whole team in the period. */
  public static final String TEAM = "team";

  /** The scope of the same figure one period earlier. */
  public static final String PREVIOUS = "previous period";

  public Estimate {
    excluded = List.copyOf(excluded);
    for (Double number : new Double[] {value, low, high}) {
      if (number != null && !Double.isFinite(number)) {
        throw new IllegalArgumentException(name + " (" + scope + ") is not a finite number");
      }
    }
    value = Rounding.ofNullable(value);
    low = Rounding.ofNullable(low);
    high = Rounding.ofNullable(high);
  }

  /** A plain count: no interval. */
  public static Estimate count(String name, String scope, int count, int n, String sentence) {
    return new Estimate(
        name,
        scope,
        Status.SHOWN,
        (double) count,
        null,
        null,
        n,
        null,
        Unit.COUNT,
        List.of(),
        "count",
        sentence,
        null);
  }

  /** A refusal: the reason and the raw counts. */
  public static Estimate refused(String name, String scope, Unit unit, int n, String sentence) {
    return new Estimate(
        name,
        scope,
        Status.REFUSED,
        null,
        null,
        null,
        n,
        null,
        unit,
        List.of(),
        "refused",
        sentence,
        null);
  }

  /** The same numbers in other words. */
  public Estimate saying(String words) {
    return new Estimate(
        name, scope, status, value, low, high, n, events, unit, excluded, method, words, audit);
  }

  /** The same with a formula that recomputes it. */
  public Estimate audited(Audit formula) {
    return new Estimate(
        name, scope, status, value, low, high, n, events, unit, excluded, method, sentence,
        formula);
  }

  /**
   * A spreadsheet formula over an evidence table.
   *
   * @param function what is computed over the rows
   * @param listing {@link Figure.Listing#key()} of the evidence table
   * @param column heading of the column looked at
   * @param equalTo the text that rows must hold to count; unused by SUM
   */
  public record Audit(Function function, String listing, String column, String equalTo) {
    /** Formulas that spreadsheets share. */
    public enum Function {
      COUNT_IF,
      SHARE_IF,
      SUM,
      MEDIAN
    }
  }
}
