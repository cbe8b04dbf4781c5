package io.oneteam.analyzer.facts;

import io.oneteam.domain.history.Assignment;
import io.oneteam.domain.history.Flow;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.history.StatusStay;
import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One issue's work: who held it, and when it was active, in review, waiting, blocked or done.
 *
 * @param issue the issue
 * @param holdings holdings by known disciplines, in order; neighbours have no discipline in common
 * @param statuses stays in statuses, slips taken out, each until the next
 * @param asOf the end of what is seen
 */
public record IssueWork(
    Issue issue, List<Holding> holdings, List<StatusSpan> statuses, Instant asOf) {

  /** A stay in a status. */
  public record StatusSpan(String status, Flow flow, Instant from, Instant to, boolean open) {
    /** Its part within two instants; null when there is none. */
    @Nullable StatusSpan within(Instant begin, Instant end) {
      Instant low = Slips.max(from, begin);
      Instant high = Slips.min(to, end);
      return low.isBefore(high) ? new StatusSpan(status, flow, low, high, open) : null;
    }
  }

  static IssueWork of(TeamHistory history, Disciplines disciplines, Issue issue) {
    return new IssueWork(
        issue, holdings(history, disciplines, issue), statuses(history, issue), history.asOf());
  }

  private static List<Holding> holdings(TeamHistory history, Disciplines disciplines, Issue issue) {
    List<Holding> known = new ArrayList<>();
    for (Assignment assignment : issue.assignments()) {
      Instant to = Slips.min(history.asOf(), assignment.to());
      Optional<Person> human = history.people().human(assignment.assignee());
      if (human.isPresent()) {
        known.addAll(held(history, disciplines, human.get(), assignment.from(), to));
      }
    }
    List<Holding> steady =
        Slips.without(
            known, Holding::from, (before, after) -> !before.apartFrom(after), Holding::until);
    List<Holding> merged = new ArrayList<>();
    for (Holding holding : steady) {
      Holding last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && !last.apartFrom(holding)) {
        merged.set(merged.size() - 1, last.until(holding));
      } else {
        merged.add(holding);
      }
    }
    return merged;
  }

  /** One person's time with the issue, cut where the person changed discipline. */
  private static List<Holding> held(
      TeamHistory history, Disciplines disciplines, Person person, Instant from, Instant to) {
    List<Holding> parts = new ArrayList<>();
    Instant begin = from;
    while (begin.isBefore(to)) {
      LocalDate day = history.day(begin);
      LocalDate next = history.people().nextChange(person, day);
      Instant change = next == null ? to : next.atStartOfDay(history.zone()).toInstant();
      Instant end = Slips.min(change, to);
      Set<String> names = disciplines.assigned(person.id(), day.toEpochDay());
      if (!names.isEmpty()) {
        parts.add(new Holding(names, Set.of(person.id()), begin, end));
      }
      begin = end;
    }
    return parts;
  }

  private static List<StatusSpan> statuses(TeamHistory history, Issue issue) {
    List<StatusStay> steady =
        Slips.without(
            issue.statuses(),
            StatusStay::from,
            (a, b) -> a.status().equals(b.status()),
            (a, b) -> a);
    List<StatusSpan> spans = new ArrayList<>();
    for (int i = 0; i < steady.size(); i++) {
      StatusStay stay = steady.get(i);
      boolean open = i + 1 == steady.size();
      Instant to = open ? history.asOf() : steady.get(i + 1).from();
      spans.add(new StatusSpan(stay.status(), stay.flow(), stay.from(), to, open));
    }
    return spans;
  }

  /** Parts of status stays of a kind within two instants, in order. */
  public List<StatusSpan> spans(Predicate<Flow> flow, Instant begin, Instant end) {
    List<StatusSpan> found = new ArrayList<>();
    for (StatusSpan span : statuses) {
      StatusSpan part = flow.test(span.flow()) ? span.within(begin, end) : null;
      if (part != null) {
        found.add(part);
      }
    }
    return found;
  }

  /** Whether a flow means that somebody works. */
  public static boolean working(Flow flow) {
    return flow == Flow.ACTIVE || flow == Flow.REVIEW;
  }

  /** The first time it became active; null while it never was. */
  public @Nullable Instant started() {
    return statuses.stream()
        .filter(span -> span.flow() == Flow.ACTIVE)
        .map(StatusSpan::from)
        .findFirst()
        .orElse(null);
  }

  /** When it became done for good; null while it is not done. */
  public @Nullable Instant done() {
    Instant since = null;
    for (StatusSpan span : statuses) {
      if (span.flow() != Flow.DONE) {
        since = null;
      } else if (since == null) {
        since = span.from();
      }
    }
    return since;
  }

  /** The flow at an instant; null before creation. */
  public @Nullable Flow flowAt(Instant instant) {
    Flow found = null;
    for (StatusSpan span : statuses) {
      if (!span.from().isAfter(instant)) {
        found = span.flow();
      }
    }
    return found;
  }

  /** The holding at an instant, or the last before it; null when nobody held it yet. */
  public @Nullable Holding heldAt(Instant instant) {
    Holding found = null;
    for (Holding holding : holdings) {
      if (!holding.from().isAfter(instant)) {
        found = holding;
      }
    }
    return found;
  }
}
