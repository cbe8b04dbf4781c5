package io.oneteam.analyzer.measure;

import io.oneteam.analyzer.facts.Facts;
import io.oneteam.analyzer.facts.IssueWork;
import io.oneteam.domain.history.Flow;
import io.oneteam.domain.team.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One issue's way from its first active status to done for good.
 *
 * @param started first active, review or blocked status; null when it never had one
 * @param done when it became done for good; null while it is not
 * @param reopened instants at which it left done again
 * @param backward instants at which it moved to an earlier kind of status
 */
record Cycle(
    IssueWork work,
    @Nullable Instant started,
    @Nullable Instant done,
    List<Instant> reopened,
    List<Instant> backward) {
  private static final double DAY = Duration.ofDays(1).toMillis();

  static Cycle of(IssueWork work) {
    Instant started = null;
    List<Instant> reopened = new ArrayList<>();
    List<Instant> backward = new ArrayList<>();
    IssueWork.StatusSpan last = null;
    int reached = 0;
    for (IssueWork.StatusSpan span : work.statuses()) {
      boolean wip = span.flow() != Flow.QUEUE && span.flow() != Flow.DONE;
      started = started == null && wip ? span.from() : started;
      if (last != null && last.flow() == Flow.DONE && span.flow() != Flow.DONE) {
        reopened.add(span.from());
      }
      // Blocked stands beside the others: neither becoming nor ceasing to be so is a step back.
      if (span.flow() != Flow.BLOCKED) {
        if (span.flow().ordinal() < reached) {
          backward.add(span.from());
        }
        reached = span.flow().ordinal();
      }
      last = span;
    }
    return new Cycle(work, started, work.done(), List.copyOf(reopened), List.copyOf(backward));
  }

  static List<Cycle> all(Facts facts) {
    return facts.works().values().stream().map(Cycle::of).toList();
  }

  String key() {
    return work.issue().key();
  }

  boolean doneIn(Period period, ZoneId zone) {
    return done != null && period.contains(done, zone);
  }

  /** Started and not done. */
  boolean inProgress() {
    return started != null && done == null;
  }

  /** Days from start to done, or to as-of; 0 when it never started. */
  double elapsed() {
    return started == null ? 0 : days(started, done == null ? work.asOf() : done);
  }

  /** Days within the cycle in statuses of some kind. */
  double spent(Predicate<Flow> flow) {
    if (started == null) {
      return 0;
    }
    double sum = 0;
    Instant end = done == null ? work.asOf() : done;
    for (IssueWork.StatusSpan span : work.spans(flow, started, end)) {
      sum += days(span.from(), span.to());
    }
    return sum;
  }

  static double days(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toMillis() / DAY);
  }
}
