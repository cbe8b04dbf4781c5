package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Facts;
import io.oneteam.domain.team.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Calendar months as periods. */
final class Months {
  private static final int YEAR = 12;

  private Months() {}

  /** The twelve months up to the end of the period looked back on, oldest first. */
  static List<Period> lastTwelve(Facts facts) {
    LocalDate last = facts.lastDay(facts.period());
    List<Period> months = new ArrayList<>();
    for (int back = YEAR - 1; back >= 0; back--) {
      YearMonth month = YearMonth.from(last).minusMonths(back);
      months.add(new Period(month.toString(), month.atDay(1), month.atEndOfMonth()));
    }
    return months;
  }
}
