package io.oneteam.analyzer.report;

import io.oneteam.analyzer.facts.Act;
import io.oneteam.analyzer.facts.Dwell;
import io.oneteam.analyzer.facts.Dwells;
import io.oneteam.analyzer.facts.Facts;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.measurement.Estimate;
import io.oneteam.domain.measurement.Finding;
import io.oneteam.domain.measurement.Measurement;
import io.oneteam.domain.measurement.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The sentence on top of the report and the line below it, from figures alone. */
final class Headline {
  private static final double DAYS_A_MONTH = 365.25 / 12;
  private static final int MONTHS_FROM = 60;
  private static final List<String> NUMBERS =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private Headline() {}

  static String of(Facts facts, List<Measurement> measurements, List<String> retro) {
    Dwells dwells = facts.dwells();
    Optional<Estimate> median =
        measurements.stream()
            .filter(m -> m.measure().equals("time-to-production"))
            .flatMap(m -> m.estimates().stream())
            .filter(e -> e.name().equals("median") && e.scope().equals(Estimate.TEAM))
            .findFirst();
    Double days = median.map(Estimate::value).orElse(null);
    if (median.isPresent() && days != null) {
      String arrived = dwells.destination().arrived();
      return median.get().status() == Status.BOUND
          ? "Fewer than half of our models are " + arrived + " after " + span(days)
          : "Half of our models are " + arrived + " within " + span(days);
    }
    int open = (int) dwells.all().stream().filter(Dwell::open).count();
    if (!dwells.all().isEmpty()) {
      int arrived = dwells.count(List.of(Dwell.End.ARRIVED));
      return models(arrived)
          + " "
          + dwells.destination().arrived()
          + (open == 0 ? "" : ", " + open + " on " + (open == 1 ? "its" : "their") + " way");
    }
    if (dwells.olderThanHistory() > 0) {
      return number(dwells.olderThanHistory(), "model")
          + " followed, older than the visible history";
    }
    return measurements.stream()
        .flatMap(m -> m.findings().stream())
        .filter(finding -> retro.contains(finding.key()))
        .min(RetroChoice.BY_EFFECT)
        .map(Finding::sentence)
        .map(sentence -> sentence.replaceAll("\\.$", ""))
        .orElse(counts(facts));
  }

  private static String models(int count) {
    return count == 1 ? "One model is" : count + " models are";
  }

  private static String counts(Facts facts) {
    long commits = facts.history().commits().stream().filter(Commit::work).count();
    return number(commits, "commit")
        + " and "
        + number(facts.history().issues().size(), "issue")
        + " read; no model found to follow";
  }

  private static String number(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** "five months" from two months on, "42 days" below. */
  private static String span(double days) {
    if (days < MONTHS_FROM) {
      return number(Math.round(days), "day");
    }
    int months = (int) Math.round(days / DAYS_A_MONTH);
    return (months < NUMBERS.size() ? NUMBERS.get(months) : String.valueOf(months)) + " months";
  }

  private static String lastDay(Facts facts) {
    return facts.complete()
        ? facts.period().to().toString()
        : facts.history().cutOff() + " (the period is not over)";
  }

  /** What was followed, in one line. */
  static String summary(Facts facts) {
    Dwells dwells = facts.dwells();
    int followed = dwells.all().size() + dwells.olderThanHistory();
    int arrived = dwells.count(List.of(Dwell.End.ARRIVED));
    int open = (int) dwells.all().stream().filter(Dwell::open).count();
    int ended = dwells.all().size() - arrived - open;
    String period = facts.period().from() + " to " + lastDay(facts);
    if (followed == 0) {
      return "Looks back on " + period + ". " + counts(facts) + ".";
    }
    return "Looks back on "
        + period
        + ". "
        + number(followed, "model")
        + " followed: "
        + arrived
        + " "
        + dwells.destination().arrived()
        + (open == 0 ? "" : ", " + open + " on " + (open == 1 ? "its" : "their") + " way")
        + (ended == 0 ? "" : ", " + ended + " ended otherwise")
        + (dwells.olderThanHistory() == 0
            ? ""
            : ", " + dwells.olderThanHistory() + " older than the history")
        + "."
        + idle(facts);
  }

  /** Where a report would help more, when the period has nothing to look back on. */
  private static String idle(Facts facts) {
    if (facts.acts().isEmpty() || !facts.acts(facts.period()).isEmpty()) {
      return "";
    }
    long last = facts.acts().stream().mapToLong(Act::day).max().orElseThrow();
    return " Nobody worked in this period; the last work known is of "
        + LocalDate.ofEpochDay(last)
        + ".";
  }
}
