package io.oneteam.domain.team;

import io.oneteam.domain.settings.Settings.PeriodKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calendar of periods: months, quarters, or the team's own sprints. */
public final class Periods {
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-?[Qq]([1-4])");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");

  private final PeriodKind kind;
  private final List<Period> sprints;

  private Periods(PeriodKind kind, List<Period> sprints) {
    this.kind = kind;
    this.sprints = sprints;
  }

  /**
   * The calendar of a kind of period.
   *
   * @param sprints the team's sprints as periods; used for {@link PeriodKind#SPRINT} only
   */
  public static Periods of(PeriodKind kind, List<Period> sprints) {
    List<Period> list = new ArrayList<>(sprints);
    list.sort(Comparator.comparing(Period::from).thenComparing(Period::name));
    return new Periods(kind, List.copyOf(list));
  }

  /**
   * Parses a period's name.
   *
   * @param name 2026-Q3, 2026-09, or a sprint's name
   * @throws IllegalArgumentException with a sentence for the user
   */
  public Period named(String name) {
    Matcher quarter = QUARTER.matcher(name);
    if (quarter.matches()) {
      return quarter(
          YearMonth.of(
              Integer.parseInt(quarter.group(1)), 3 * Integer.parseInt(quarter.group(2)) - 2));
    }
    Matcher month = MONTH.matcher(name);
    if (month.matches()) {
      return month(YearMonth.parse(name));
    }
    return sprints.stream()
        .filter(sprint -> sprint.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No period is called '"
                        + name
                        + "': write a quarter as 2026-Q3, a month as 2026-09, or a sprint's name."));
  }

  /**
   * The period a day lies in; with sprints the last one begun by then, unless it ended longer ago
   * than it lasted. Teams without a fitting sprint get the quarter.
   */
  public Period containing(LocalDate day) {
    if (kind == PeriodKind.MONTH) {
      return month(YearMonth.from(day));
    }
    Optional<Period> sprint =
        kind == PeriodKind.SPRINT
            ? sprints.stream()
                .filter(s -> !s.from().isAfter(day))
                .reduce((a, b) -> b)
                .filter(s -> !day.isAfter(s.to().plusDays(lasting(s))))
            : Optional.empty();
    return sprint.orElseGet(() -> quarter(YearMonth.from(day)));
  }

  /** The last {@code count} periods of the same kind up to and including one, oldest first. */
  public List<Period> upTo(Period last, int count) {
    int at = sprints.indexOf(last);
    if (at >= 0) {
      return List.copyOf(sprints.subList(Math.max(0, at - count + 1), at + 1));
    }
    boolean quarters = QUARTER.matcher(last.name()).matches();
    List<Period> list = new ArrayList<>();
    for (int back = count - 1; back >= 0; back--) {
      YearMonth month = YearMonth.from(last.from()).minusMonths(quarters ? 3L * back : back);
      list.add(quarters ? quarter(month) : month(month));
    }
    return List.copyOf(list);
  }

  private static long lasting(Period period) {
    return ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
  }

  private static Period month(YearMonth month) {
    return new Period(month.toString(), month.atDay(1), month.atEndOfMonth());
  }

  private static Period quarter(YearMonth any) {
    int number = (any.getMonthValue() + 2) / 3;
    YearMonth first = YearMonth.of(any.getYear(), 3 * number - 2);
    return new Period(
        Objects.toString(any.getYear()) + "-Q" + number,
        first.atDay(1),
        first.plusMonths(2).atEndOfMonth());
  }
}
