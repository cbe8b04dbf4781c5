package io.oneteam.analyzer.facts;

import io.oneteam.domain.history.Flow;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.history.IssueLink;
import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.lineage.Model;
import io.oneteam.domain.measurement.HandOff;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds work passing from one discipline to another: on one issue, once work on it has begun, and
 * along links that say one issue comes before another. The wait runs from the giver's last active
 * or review interval to the receiver's first active one; it is censored at the next change, at done
 * or at as-of.
 */
final class Passings {
  private static final double DAY = Duration.ofDays(1).toMillis();
  private static final Set<String> FORWARD =
      Set.of(
          "blocks",
          "is followed by",
          "precedes",
          "comes before",
          "has to be done before",
          "is predecessor of",
          "is prerequisite of",
          "is required for",
          "is required by",
          "is needed by",
          "is depended on by",
          "is dependency of");
  private static final Set<String> BACKWARD =
      Set.of(
          "is blocked by",
          "follows",
          "is preceded by",
          "comes after",
          "has to be done after",
          "is successor of",
          "has prerequisite",
          "depends on",
          "is dependent on",
          "requires",
          "needs");

  private final TeamHistory history;
  private final Disciplines disciplines;
  private final Scopes scopes;
  private final Map<Long, IssueWork> works;
  private final Map<Model, Dwell> dwells = new IdentityHashMap<>();
  private final List<Passing> found = new ArrayList<>();

  Passings(
      TeamHistory history,
      Disciplines disciplines,
      Scopes scopes,
      Map<Long, IssueWork> works,
      Dwells dwells) {
    this.history = history;
    this.disciplines = disciplines;
    this.scopes = scopes;
    this.works = works;
    dwells.all().forEach(dwell -> this.dwells.put(dwell.model(), dwell));
  }

  List<Passing> find() {
    works.values().forEach(this::onIssue);
    Set<String> pairs = new HashSet<>();
    for (Issue issue : history.issues()) {
      for (IssueLink link : issue.links()) {
        Issue target = scopes.issue(link.target());
        String type = link.type().strip().toLowerCase(Locale.ROOT);
        if (target != null && FORWARD.contains(type) && pairs.add(issue.id() + ">" + target.id())) {
          alongLink(issue, target);
        } else if (target != null
            && BACKWARD.contains(type)
            && pairs.add(target.id() + ">" + issue.id())) {
          alongLink(target, issue);
        }
      }
    }
    found.sort(
        Comparator.comparing((Passing p) -> p.handOff().at())
            .thenComparing(p -> p.handOff().issue())
            .thenComparing(p -> p.handOff().link()));
    return List.copyOf(found);
  }

  private void onIssue(IssueWork work) {
    List<Holding> holdings = work.holdings();
    Set<String> before = new HashSet<>();
    for (int i = 0; i + 1 < holdings.size(); i++) {
      Holding giver = holdings.get(i);
      Holding receiver = holdings.get(i + 1);
      before.addAll(giver.disciplines());
      Instant at = receiver.from();
      if (!begun(work, at) || !assigned(work, at)) {
        continue;
      }
      Instant next = i + 2 < holdings.size() ? holdings.get(i + 2).from() : work.asOf();
      Instant began = firstActive(work, at.minus(Slips.LIMIT), at, next);
      Instant done = firstDone(work, at, next);
      if (began == null && work.flowAt(at) == Flow.DONE) {
        continue;
      }
      boolean returned = receiver.disciplines().stream().anyMatch(before::contains);
      Instant from = lastWorked(work, giver, at);
      add(work.issue(), giver, receiver, at, from, began, Slips.min(next, done), returned, false);
    }
  }

  /** Whether it changed hands, rather than its holder the discipline. */
  private static boolean assigned(IssueWork work, Instant at) {
    return work.issue().assignments().stream().anyMatch(a -> a.from().equals(at));
  }

  /** Whether anybody had worked on it before, apart from the minutes around the change itself. */
  private static boolean begun(IssueWork work, Instant at) {
    return !work.spans(IssueWork::working, Instant.MIN, at.minus(Slips.LIMIT)).isEmpty();
  }

  private static Instant lastWorked(IssueWork work, Holding giver, Instant at) {
    Instant end = Slips.min(at, giver.to());
    List<IssueWork.StatusSpan> spans = work.spans(IssueWork::working, giver.from(), end);
    for (int i = spans.size() - 1; i >= 0; i--) {
      boolean partOfTheChange = spans.get(i).from().isAfter(at.minus(Slips.LIMIT));
      if (!partOfTheChange) {
        return spans.get(i).to();
      }
    }
    return at;
  }

  /** People set a status just before or just after they take an issue: both are one act. */
  private static @Nullable Instant firstActive(
      IssueWork work, Instant earliest, Instant at, Instant next) {
    for (IssueWork.StatusSpan span : work.statuses()) {
      if (span.flow() == Flow.ACTIVE && span.to().isAfter(at) && span.from().isBefore(next)) {
        return span.from().isBefore(earliest) ? at : span.from();
      }
    }
    return null;
  }

  private static @Nullable Instant firstDone(IssueWork work, Instant at, Instant next) {
    List<IssueWork.StatusSpan> done = work.spans(flow -> flow == Flow.DONE, at, next);
    return done.isEmpty() ? null : done.get(0).from();
  }

  private void alongLink(Issue from, Issue to) {
    IssueWork given = works.get(from.id());
    IssueWork taken = works.get(to.id());
    if (given == null || taken == null) {
      return;
    }
    List<IssueWork.StatusSpan> worked =
        given.spans(IssueWork::working, Instant.MIN, history.asOf());
    Instant began = taken.started();
    Instant end = passedOn(given, began);
    if (worked.isEmpty() || end == null) {
      return;
    }
    Holding giver = given.heldAt(end.minusMillis(1));
    Holding receiver = taken.heldAt(began == null ? history.asOf() : began.plus(Slips.LIMIT));
    if (giver == null || receiver == null || !giver.apartFrom(receiver)) {
      return;
    }
    if (began != null && began.isBefore(worked.get(0).from())) {
      return;
    }
    Instant limit = Slips.min(history.asOf(), taken.done());
    if (began == null && limit.isBefore(end)) {
      return;
    }
    add(to, giver, receiver, end, end, began, limit, false, true);
  }

  /**
   * The end of the giver's last work before it was done: the last time done before the receiver
   * began, else the first time after; null while it never was. A later re-opening passes nothing.
   */
  private static @Nullable Instant passedOn(IssueWork given, @Nullable Instant began) {
    Instant end = null;
    Instant working = null;
    for (IssueWork.StatusSpan span : given.statuses()) {
      if (IssueWork.working(span.flow())) {
        working = span.to();
      } else if (span.flow() == Flow.DONE && working != null) {
        if (end != null && began != null && span.from().isAfter(began)) {
          return end;
        }
        end = working;
      }
    }
    return end;
  }

  private void add(
      Issue issue,
      Holding giver,
      Holding receiver,
      Instant at,
      Instant from,
      @Nullable Instant began,
      Instant limit,
      boolean returned,
      boolean link) {
    Model model = scopes.models(issue).stream().findFirst().orElse(null);
    Dwell dwell = model == null ? null : dwells.get(model);
    double wait = Duration.between(from, began == null ? limit : began).toMillis() / DAY;
    HandOff handOff =
        new HandOff(
            issue.key(),
            disciplines.first(giver.disciplines()),
            disciplines.first(receiver.disciplines()),
            at,
            Math.max(0, Math.round(wait * 1e6) / 1e6),
            began == null,
            returned,
            link,
            model == null ? null : model.name());
    Set<Integer> people = new HashSet<>(giver.people());
    people.addAll(receiver.people());
    found.add(
        new Passing(handOff, issue, people, dwell == null ? null : dwell.stageOn(history.day(at))));
  }
}
