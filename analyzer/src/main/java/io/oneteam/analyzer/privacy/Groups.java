package io.oneteam.analyzer.privacy;

import io.oneteam.domain.history.Assignment;
import io.oneteam.domain.history.Comment;
import io.oneteam.domain.history.Commit;
import io.oneteam.domain.history.Issue;
import io.oneteam.domain.history.StatusStay;
import io.oneteam.domain.history.TeamHistory;
import io.oneteam.domain.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people who contributed, by the discipline they had on that day; unassigned is a group. */
final class Groups {
  private final TeamHistory history;
  private final LocalDate windowFrom;
  private final Map<String, Set<Integer>> ever = new HashMap<>();
  private final Map<String, Set<Integer>> recent = new HashMap<>();

  private Groups(TeamHistory history) {
    this.history = history;
    this.windowFrom =
        history.periods().isEmpty() ? history.period().from() : history.periods().get(0).from();
  }

  static Groups of(TeamHistory history) {
    Groups groups = new Groups(history);
    history.commits().stream().filter(Commit::work).forEach(groups::commit);
    history.issues().forEach(groups::issue);
    return groups;
  }

  /** Everybody who ever contributed. */
  Map<String, Set<Integer>> ever() {
    return ever;
  }

  /** Who contributed within the periods that a report shows. */
  Map<String, Set<Integer>> recent() {
    return recent;
  }

  private void commit(Commit commit) {
    add(commit.author(), commit.written());
    commit.coAuthors().forEach(identity -> add(identity, commit.written()));
    commit.reviewers().forEach(identity -> add(identity, commit.written()));
  }

  private void issue(Issue issue) {
    add(issue.creator(), issue.created());
    for (StatusStay stay : issue.statuses()) {
      add(stay.mover(), stay.from());
    }
    for (Assignment assignment : issue.assignments()) {
      add(assignment.assignee(), assignment.from());
    }
    for (Comment comment : issue.comments()) {
      add(comment.author(), comment.at());
    }
  }

  private void add(@Nullable Integer identity, Instant at) {
    Optional<Person> human = history.people().human(identity);
    if (human.isEmpty()) {
      return;
    }
    LocalDate day = history.day(at);
    for (String discipline : history.people().disciplines(human.get(), day).keySet()) {
      ever.computeIfAbsent(discipline, d -> new HashSet<>()).add(human.get().id());
      if (!day.isBefore(windowFrom)) {
        recent.computeIfAbsent(discipline, d -> new HashSet<>()).add(human.get().id());
      }
    }
  }
}
