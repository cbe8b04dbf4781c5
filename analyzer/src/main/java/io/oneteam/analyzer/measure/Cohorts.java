package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Dwell;
import io.oneteam.analyzer.facts.Dwells;
import io.oneteam.analyzer.statistics.wording.Refusals;
import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.team.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Models born in the later half of the periods shown and those born in the earlier half: no model
 * is in both, so they can be compared as before and after.
 *
 * @param later born from {@code since} on
 * @param earlier born before, within the periods shown
 * @param since name of the first period of the later half
 * @param followUp days for which every model of both can have been followed at most
 */
record Cohorts(List<Dwell> later, List<Dwell> earlier, String since, long followUp) {
  static Cohorts of(TeamHistory history, Dwells dwells) {
    List<Period> periods = history.periods();
    Period first = periods.get(0);
    Period middle = periods.get(periods.size() / 2);
    LocalDate cut = middle.from();
    return new Cohorts(
        dwells.all().stream().filter(d -> !d.born().isBefore(cut)).toList(),
        dwells.all().stream()
            .filter(d -> d.born().isBefore(cut) && !d.born().isBefore(first.from()))
            .toList(),
        middle.name(),
        ChronoUnit.DAYS.between(cut, history.cutOff()));
  }

  /**
   * The age to compare at: of the usual ages at which enough models of both have a known outcome,
   * the one nearest to the median of all, looked at without telling the two apart; the longest
   * where there is no median yet.
   */
  OptionalInt age() {
    List<Dwell> all = new ArrayList<>(later);
    all.addAll(earlier);
    Double median = Ways.of(all).arrivedBy(0.5).day();
    OptionalInt found = OptionalInt.empty();
    for (double day : ArrivalNumbers.DAYS) {
      boolean known =
          day <= followUp
              && Ways.of(later).known(day) >= Refusals.KNOWN_OUTCOMES
              && Ways.of(earlier).known(day) >= Refusals.KNOWN_OUTCOMES;
      boolean nearer =
          found.isEmpty()
              || median == null
              || Math.abs(day - median) < Math.abs(found.getAsInt() - median);
      found = known && nearer ? OptionalInt.of((int) day) : found;
    }
    return found;
  }
}
